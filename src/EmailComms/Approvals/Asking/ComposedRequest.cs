namespace EmailComms.Approvals.Asking;

/// <summary>A request in the words that each of its approvers gets.</summary>
internal sealed class ComposedRequest
{
    public required string ApprovalId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string ContentDigest { get; init; }

    /// <summary>One for each approver, in their order.</summary>
    public required IReadOnlyList<EmailMessage> Messages { get; init; }

    public ApprovalRequestReceipt ToReceipt(IReadOnlyList<ApprovalRequestDelivery> deliveries) =>
        new() { ApprovalId = ApprovalId, ExpiresAt = ExpiresAt, ContentDigest = ContentDigest, Deliveries = deliveries };
}
