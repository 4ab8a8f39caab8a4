namespace EmailComms.Outbox;

/// <summary>Where an entry of the outbox stands. The first four wait or work; the others are final.</summary>
public enum OutboxState
{
    /// <summary>Waits for its first attempt.</summary>
    Pending = 0,

    /// <summary>Somebody is sending it.</summary>
    Leased = 1,

    /// <summary>Waits for a further attempt: the last one failed, and nothing was sent.</summary>
    Retry = 2,

    /// <summary>Waits for a further attempt: the last one may have succeeded, the server's answer was lost.</summary>
    Uncertain = 3,

    /// <summary>The server has accepted it.</summary>
    Sent = 4,

    /// <summary>The server refuses it for good, or it was uncertain too often.</summary>
    Failed = 5,

    /// <summary>It could not be sent in time.</summary>
    Expired = 6,

    /// <summary>It was cancelled before it was sent.</summary>
    Cancelled = 7,
}
