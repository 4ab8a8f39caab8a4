namespace EmailComms.Approvals;

/// <summary>What became of one mail in the reply folder.</summary>
public sealed record ApprovalReplyResult
{
    /// <summary>The outcome.</summary>
    public required ApprovalReplyOutcome Outcome { get; init; }

    /// <summary>Why, where the outcome alone does not say it.</summary>
    public ApprovalReplyReason Reason { get; init; }

    /// <summary>What was done with the mail.</summary>
    public required ApprovalReplyDisposal Disposal { get; init; }

    /// <summary>What would have been done with the mail, in a dry run (<see cref="ApprovalOptions.DryRun"/>); else null.</summary>
    public ApprovalDisposalRule? Planned { get; init; }

    /// <summary>The host's key of the request, when a valid token named it.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>The decision, when one was read from a genuine answer.</summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>The identity of the decision, when one was presented to a handler.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>How often this mail has been tried, this time included.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The UID of the mail in the reply folder (RFC 9051 section 2.3.1.1).</summary>
    public required long Uid { get; init; }

    /// <summary>The UIDVALIDITY of the reply folder; a UID means nothing without it.</summary>
    public required long UidValidity { get; init; }
}
