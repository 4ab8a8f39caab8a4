namespace EmailComms.Approvals;

/// <summary>One genuine, unambiguous decision, as a handler gets it.</summary>
public sealed record ApprovalReply
{
    /// <summary>
    /// Identifies the decision of this approver on this round of the request, whichever it is: the first one with this value
    /// counts. A redelivery carries the same value, even after a restart, so a handler that has seen it has nothing left to do.
    /// </summary>
    public required Guid DecisionId { get; init; }

    /// <summary>The host's key of the request.</summary>
    public required string ApprovalId { get; init; }

    /// <summary>The kind of the request, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The round of the request.</summary>
    public int Round { get; init; } = 1;

    /// <summary>
    /// The digest of what the approver was shown, as <see cref="ApprovalRequestReceipt.ContentDigest"/> had it: a host that keeps
    /// it can make sure that what it releases is what was approved.
    /// </summary>
    public string ContentDigest { get; init; } = string.Empty;

    /// <summary>What was decided.</summary>
    public required ApprovalDecision Decision { get; init; }

    /// <summary>What the approver wrote besides the decision; empty when nothing. It is a person's text: encode it before showing it as HTML.</summary>
    public string Comment { get; init; } = string.Empty;

    /// <summary>The approver, by the address that the answer was written from: the one that was asked, or one of <see cref="EmailComms.Approvals.Approver.OtherAddresses"/>.</summary>
    public required EmailAddress Approver { get; init; }

    /// <summary>When the answer was processed, by this machine's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How often this mail has been tried, this time included.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>What proved the answer genuine.</summary>
    public required ApprovalEvidence Evidence { get; init; }

    /// <summary>The host's key and the decision, never the comment or the approver.</summary>
    public override string ToString() => $"{Decision} of approval {HeaderText.Sanitize(ApprovalId)}";
}
