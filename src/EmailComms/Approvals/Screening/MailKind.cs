namespace EmailComms.Approvals.Screening;

/// <summary>What a mail is to somebody who sorts a mailbox. It is reported, and decides nothing.</summary>
internal enum MailKind
{
    /// <summary>A person's answer.</summary>
    Reply = 1,

    /// <summary>A machine's answer: a vacation notice, an acknowledgement.</summary>
    AutomaticReply = 2,

    /// <summary>A notice about the delivery of a mail.</summary>
    Bounce = 3,

    /// <summary>Everything else: a forward, a newsletter, a receipt, a new mail.</summary>
    Other = 4,
}
