namespace EmailComms.Outbox;

/// <summary>How an attempt ended.</summary>
public sealed record OutboxSettlement
{
    /// <summary>The new state: any but <see cref="OutboxState.Leased"/>.</summary>
    public required OutboxState State { get; init; }

    /// <summary>How long to wait before the next attempt, when there is to be one.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the attempt counts; false when it was cut short before anything was said about the message.</summary>
    public bool CountsAttempt { get; init; } = true;

    /// <summary>What it failed of, or null.</summary>
    public OutboxFailure? Failure { get; init; }

    /// <summary>The state, and what the server replied.</summary>
    public override string ToString() => Failure is null ? State.ToString() : $"{State} ({Failure})";
}
