namespace EmailComms.Approvals;

/// <summary>The codes of the stages, in the order in which they judge.</summary>
internal static class ApprovalReplyStages
{
    public const string Header = "header";
    public const string Installation = "installation";
    public const string Size = "size";
    public const string Screening = "screening";
    public const string Correlation = "correlation";
    public const string Author = "author";
    public const string Origin = "origin";
    public const string Expiry = "expiry";
    public const string Content = "content";
    public const string Decision = "decision";
    public const string Assurance = "assurance";

    public static readonly IReadOnlyList<string> All = [Header, Installation, Size, Screening, Correlation, Author, Origin, Expiry, Content, Decision, Assurance];
}
