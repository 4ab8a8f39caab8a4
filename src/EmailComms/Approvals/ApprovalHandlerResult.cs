namespace EmailComms.Approvals;

/// <summary>What a handler made of a decision. To have it presented again later, a handler throws.</summary>
public enum ApprovalHandlerResult
{
    /// <summary>The decision has taken effect, now or by an earlier call with the same <see cref="ApprovalReply.DecisionId"/>.</summary>
    Applied = 1,

    /// <summary>The approver may not decide this.</summary>
    NotAuthorized = 2,

    /// <summary>It was decided before, by someone else or in another way.</summary>
    AlreadyDecided = 3,

    /// <summary>It was cancelled.</summary>
    Cancelled = 4,

    /// <summary>It is too late by the host's own rules.</summary>
    Expired = 5,

    /// <summary>The host does not know this <see cref="ApprovalReply.ApprovalId"/>.</summary>
    Unknown = 6,
}
