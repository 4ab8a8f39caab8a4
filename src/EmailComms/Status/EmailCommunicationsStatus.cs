namespace EmailComms.Status;

/// <summary>How the library was doing at one moment.</summary>
public sealed record EmailCommunicationsStatus
{
    /// <summary>The processing of answers.</summary>
    public required ApprovalProcessingStatus Approvals { get; init; }

    /// <summary>The sending from the outbox.</summary>
    public required OutboxStatus Outbox { get; init; }
}
