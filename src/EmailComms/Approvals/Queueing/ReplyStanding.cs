namespace EmailComms.Approvals.Queueing;

/// <summary>How near a waiting mail is to being an answer, by its header fields alone. The nearer come first.</summary>
internal enum ReplyStanding
{
    /// <summary>It carries a genuine token, and its author is the approver that the token was made for.</summary>
    FromApprover,

    /// <summary>It carries something that may be a token of this installation.</summary>
    WithToken,

    /// <summary>It carries none there: at best in its text.</summary>
    Other,

    /// <summary>Its header fields were not looked at yet.</summary>
    Unknown,
}
