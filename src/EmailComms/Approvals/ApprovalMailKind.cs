namespace EmailComms.Approvals;

/// <summary>What sort of mail a message is.</summary>
public enum ApprovalMailKind
{
    /// <summary>A person's answer.</summary>
    Reply = 1,

    /// <summary>An automatic response, such as a vacation notice (RFC 3834).</summary>
    AutomaticReply = 2,

    /// <summary>A report on delivery: failure, delay, or the like (RFC 3464).</summary>
    Bounce = 3,

    /// <summary>Anything else: a new message, a forwarded one, a receipt, a calendar answer, a newsletter, or nothing that can be read.</summary>
    Other = 4,
}
