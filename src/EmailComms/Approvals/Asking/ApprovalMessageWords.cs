namespace EmailComms.Approvals.Asking;

/// <summary>The sentences of our requests: they come back with the answers, and nobody else writes them.</summary>
internal static class ApprovalMessageWords
{
    public const string HowToAnswer = "Answer this message with Approve or Reject as the first word; a comment";
    public const string ToApprove = "To approve, open:";
    public const string ToReject = "To reject, open:";
    public const string CountsUntil = "An answer counts until";
    public const string Reference = "Reference, please leave it as it is:";

    /// <summary>What a line of a request begins with, however it was wrapped since.</summary>
    public static readonly string[] Openings = ["Answer this message with Approve or Reject", ToApprove, ToReject, CountsUntil, Reference];
}
