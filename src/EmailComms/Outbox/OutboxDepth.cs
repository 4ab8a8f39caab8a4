namespace EmailComms.Outbox;

/// <summary>What waits in a store.</summary>
public sealed record OutboxDepth
{
    /// <summary>How many entries are not final.</summary>
    public required int Waiting { get; init; }

    /// <summary>How long the oldest of them has waited; null without any.</summary>
    public TimeSpan? OldestAge { get; init; }

    /// <summary>After what time one is due, zero when one is; null when none waits for a time.</summary>
    public TimeSpan? NextDueIn { get; init; }
}
