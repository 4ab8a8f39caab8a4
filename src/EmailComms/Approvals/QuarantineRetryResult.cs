namespace EmailComms.Approvals;

/// <summary>What came of moving mails back to the reply folder.</summary>
public sealed record QuarantineRetryResult
{
    /// <summary>The UIDs of the mails that are in the reply folder now.</summary>
    public required IReadOnlyList<long> Moved { get; init; }

    /// <summary>The UIDs that named no mail any more: somebody has moved or deleted it meanwhile.</summary>
    public required IReadOnlyList<long> Gone { get; init; }

    /// <summary>The UIDs of the mails whose move the server did not confirm, because of the <see cref="Failure"/>. To list the folder again tells which are still there.</summary>
    public IReadOnlyList<long> Left { get; init; } = [];

    /// <summary>What ended the work early, such as a full mailbox; null when everything went through.</summary>
    public EmailCommsException? Failure { get; init; }

    /// <summary>The counts.</summary>
    public override string ToString() => $"{Moved.Count} moved, {Gone.Count} gone, {Left.Count} left";
}
