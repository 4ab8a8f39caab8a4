namespace EmailComms.Approvals;

/// <summary>What a composer needs to tell an approver what became of an answer. Nothing in it was written by the approver.</summary>
public sealed record ApprovalAnswerContext
{
    /// <summary>The host's key of the request.</summary>
    public required string ApprovalId { get; init; }

    /// <summary>The kind of the request, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The round of the request.</summary>
    public required int Round { get; init; }

    /// <summary>Who answered, and gets the message.</summary>
    public required EmailAddress Approver { get; init; }

    /// <summary>What became of the answer.</summary>
    public required ApprovalReplyOutcome Outcome { get; init; }

    /// <summary>Why, where the outcome alone does not say it.</summary>
    public ApprovalReplyReason Reason { get; init; }

    /// <summary>What an answer to the request has to hold besides the decision.</summary>
    public ApprovalAssurance Assurance { get; init; }

    /// <summary>As what the answer was understood; null when it was not.</summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>Until when the request can be answered.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When a decision that is held takes effect; null with every other outcome.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>
    /// The reference line of the request, when the message can be answered with a decision: after
    /// <see cref="ApprovalReplyOutcome.Unclear"/> and with <see cref="ApprovalReplyOutcome.Held"/>. Null otherwise. It holds the approver's token: keep it out of logs.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>What is sent when the composer has no words of its own for this outcome.</summary>
    public required ApprovalMessage Proposal { get; init; }

    /// <summary>The host's key and the outcome, never the token or the approver.</summary>
    public override string ToString() => $"{Outcome} of approval {HeaderText.Sanitize(ApprovalId)}";
}
