namespace EmailComms.Outbox;

/// <summary>An entry that may be sent by whoever holds the lease, until it ends.</summary>
public sealed record OutboxLease
{
    /// <summary>The entry, this attempt counted.</summary>
    public required OutboxEntry Entry { get; init; }

    /// <summary>Grows with every lease of the entry: whoever holds an older one changes nothing any more.</summary>
    public required long Fence { get; init; }

    /// <summary>The entry and the fence.</summary>
    public override string ToString() => $"{Entry} (lease {Fence})";
}
