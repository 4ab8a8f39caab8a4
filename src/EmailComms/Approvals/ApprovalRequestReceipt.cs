namespace EmailComms.Approvals;

/// <summary>What became of a request: who was asked, and who could not be.</summary>
public sealed record ApprovalRequestReceipt
{
    /// <summary>The host's key of the request.</summary>
    public required string ApprovalId { get; init; }

    /// <summary>Until when an answer counts.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// A digest of the subject, the body and the attachments that the approvers were shown, 32 hexadecimal digits. It is signed
    /// into every token, and <see cref="ApprovalReply.ContentDigest"/> hands it back with the decision.
    /// </summary>
    public string ContentDigest { get; init; } = string.Empty;

    /// <summary>One entry for each approver, in the order of the request.</summary>
    public required IReadOnlyList<ApprovalRequestDelivery> Deliveries { get; init; }

    /// <summary>True when the server took the message for every approver.</summary>
    public bool AllAccepted => Deliveries.All(static delivery => delivery.Receipt is not null);

    /// <summary>The host's key and counts, never an address.</summary>
    public override string ToString() =>
        $"approval {HeaderText.Sanitize(ApprovalId)}: asked {Deliveries.Count(static delivery => delivery.Receipt is not null)} of {Deliveries.Count}";
}
