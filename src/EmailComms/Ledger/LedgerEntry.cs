using EmailComms.Approvals;

namespace EmailComms.Ledger;

/// <summary>The outcome of one mail.</summary>
public sealed record LedgerEntry
{
    /// <summary>The outcome.</summary>
    public required ApprovalReplyOutcome Outcome { get; init; }

    /// <summary>Why, where the outcome alone does not say it.</summary>
    public ApprovalReplyReason Reason { get; init; }

    /// <summary>The host's key of the request, when a valid token named it.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>The decision, when one was read.</summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>The identity of the decision, when one was presented to a handler.</summary>
    public Guid? DecisionId { get; init; }
}
