using System.Globalization;

namespace EmailComms.Approvals.Asking;

/// <summary>The sentences of our messages: they come back with the answers, and nobody else writes them.</summary>
internal static class ApprovalMessageWords
{
    public const string HowToAnswer = "Answer this message with Approve or Reject as the first word; a comment";
    public const string HowToGoOn = "can follow on the same line or below. Leave the reference below as it is.";
    public const string ToApprove = "To approve, open:";
    public const string ToReject = "To reject, open:";
    public const string Reference = "Reference, please leave it as it is:";

    /// <summary>Where the code goes in a prepared answer: the approver's own text, from which it is taken out again.</summary>
    public const string CodePlace = "Code from the message:";

    private const string CountsUntil = "An answer counts until";
    private const string NameTheRequest = "Name the request in your answer, as here:";
    private const string TypeTheCode = "Type the code in your answer, as here:";

    /// <summary>What a line of a request begins with, however it was wrapped since.</summary>
    public static readonly string[] Openings = ["Answer this message with Approve or Reject", ToApprove, ToReject, CountsUntil, Reference, NameTheRequest, TypeTheCode];

    public static string Until(DateTimeOffset expiresAt) =>
        $"{CountsUntil} {Instant(expiresAt)}.";

    public static string Instant(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What has to stand behind the decision; null when nothing has to.</summary>
    public static string? MarkOf(ApprovalAssurance assurance, string approvalId, string? code) => assurance switch
    {
        ApprovalAssurance.Named => HeaderText.Sanitize(approvalId),
        ApprovalAssurance.TypedCode => code,
        _ => null,
    };

    /// <summary>Says what has to stand behind the decision. No line of it begins with one.</summary>
    public static string HowToMark(ApprovalAssurance assurance, string mark) =>
        $"{(assurance == ApprovalAssurance.TypedCode ? TypeTheCode : NameTheRequest)} Approve {mark}";
}
