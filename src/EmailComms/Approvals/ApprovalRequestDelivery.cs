namespace EmailComms.Approvals;

/// <summary>
/// What became of one approver's message. Exactly one of <see cref="Receipt"/>, <see cref="Failure"/> and <see cref="OutboxId"/> is
/// set.
/// </summary>
public sealed record ApprovalRequestDelivery
{
    /// <summary>The approver.</summary>
    public required EmailAddress Approver { get; init; }

    /// <summary>The receipt, when the server took the message.</summary>
    public SendReceipt? Receipt { get; init; }

    /// <summary>Why the approver could not be asked, when the server did not take the message.</summary>
    public EmailCommsException? Failure { get; init; }

    /// <summary>The entry of the outbox that will be sent, when the request was enqueued.</summary>
    public Guid? OutboxId { get; init; }

    /// <summary>Whether the approver was asked, never who it is.</summary>
    public override string ToString() => Failure?.Code ?? (OutboxId is null ? "accepted" : "enqueued");
}
