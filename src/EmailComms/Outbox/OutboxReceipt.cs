namespace EmailComms.Outbox;

/// <summary>What was enqueued.</summary>
public sealed record OutboxReceipt
{
    /// <summary>One entry for each recipient.</summary>
    public required IReadOnlyList<OutboxEntry> Entries { get; init; }

    /// <summary>The key had been used before: nothing was enqueued, and the entries are those of then.</summary>
    public bool WasKnown { get; init; }

    /// <summary>How many entries there are, never whom they go to.</summary>
    public override string ToString() => $"{Entries.Count} outbox entry(ies){(WasKnown ? ", known before" : string.Empty)}";
}
