namespace EmailComms.Approvals;

/// <summary>What proved an answer genuine: for the host's records.</summary>
public sealed record ApprovalEvidence
{
    /// <summary>Where the token of the request was found.</summary>
    public required IReadOnlyList<ApprovalTokenCarrier> TokenCarriers { get; init; }

    /// <summary>The Message-ID of the answer without angle brackets, or null. It is chosen by the sender.</summary>
    public string? MessageId { get; init; }

    /// <summary>The line of the answer that was read as the decision, at most 200 characters.</summary>
    public required string DecisionLine { get; init; }

    /// <summary>What the request asked for besides the decision, and the answer held.</summary>
    public ApprovalAssurance Assurance { get; init; }

    /// <summary>Where the token was found, never what was written.</summary>
    public override string ToString() => string.Join(", ", TokenCarriers);
}
