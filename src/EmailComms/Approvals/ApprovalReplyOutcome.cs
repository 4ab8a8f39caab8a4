namespace EmailComms.Approvals;

/// <summary>Everything that can become of a mail in the reply folder. Only <see cref="Applied"/> is a decision that took effect.</summary>
public enum ApprovalReplyOutcome
{
    /// <summary>The handler applied the decision.</summary>
    Applied = 1,

    /// <summary>The same mail, or the same decision, was seen before.</summary>
    Duplicate = 2,

    /// <summary>The answer is genuine but does not open with one unmistakable decision.</summary>
    Unclear = 3,

    /// <summary>The mail does not prove that it answers a request: false token, or evidence that contradicts itself.</summary>
    Untrusted = 4,

    /// <summary>The token is genuine, but the author is not the approver that it was made for.</summary>
    WrongSender = 5,

    /// <summary>The request could no longer be answered.</summary>
    Expired = 6,

    /// <summary>The approver, or the host, had decided otherwise before.</summary>
    AlreadyDecided = 7,

    /// <summary>The handler does not let this approver decide.</summary>
    NotAuthorized = 8,

    /// <summary>A machine wrote it: vacation notice, bounce, receipt, calendar answer, our own mail.</summary>
    Automatic = 9,

    /// <summary>It names no request, or not one of this installation or this host.</summary>
    Unrelated = 10,

    /// <summary>It is larger than what is read.</summary>
    TooLarge = 11,

    /// <summary>It breaks the rules of mail in a way that could hide who wrote what.</summary>
    Malformed = 12,

    /// <summary>It could not be processed: the handler threw, or the mail could not be read. It is tried again or quarantined.</summary>
    Failed = 13,

    /// <summary>The decision was read, and waits for <see cref="ApprovalOptions.HoldWindow"/> to pass. The mail stays.</summary>
    Held = 14,

    /// <summary>The decision was read, and in a dry run (<see cref="ApprovalOptions.DryRun"/>) no handler is called. The mail stays.</summary>
    Understood = 15,
}
