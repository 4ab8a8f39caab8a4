namespace EmailComms.Status;

/// <summary>How the sending from the outbox was doing at one moment.</summary>
public sealed record OutboxStatus
{
    /// <summary>How many entries are not final, as of the dispatcher's last look at the store; null before the first.</summary>
    public int? Waiting { get; init; }

    /// <summary>Since when the oldest of them waits; null without any.</summary>
    public DateTimeOffset? OldestSince { get; init; }

    /// <summary>Until when nothing is tried, because the server, the login or the store fails, or the server asks for a pause; null while sending goes on.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>What the last pause was for; null when there was none.</summary>
    public FailureStatus? LastFailure { get; init; }
}
