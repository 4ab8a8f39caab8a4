namespace EmailComms.Outbox;

/// <summary>How messages wait that were enqueued to be sent later.</summary>
public sealed class OutboxOptions
{
    /// <summary>Whether this process sends what waits. False leaves it to another one that shares the store.</summary>
    /// <value>The default is true.</value>
    public bool Worker { get; set; } = true;

    /// <summary>How many entries may wait, one for each recipient of a message, in the store in memory.</summary>
    /// <value>The default is 20,000; from 1 to 1,000,000.</value>
    public int Capacity { get; set; } = 20_000;

    /// <summary>How many octets the entries that wait may have together, in the store in memory.</summary>
    /// <value>The default is 268,435,456 (256 MiB); from 1,048,576 to 68,719,476,736.</value>
    public long MaxBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>How long sending a message is tried when the host names no time.</summary>
    /// <value>The default is 2 days; from 1 minute to 30 days.</value>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long entries are remembered that were sent or given up, and so the keys that they were enqueued with.</summary>
    /// <value>The default is 1 day; from 1 minute to 365 days. The store in memory remembers 100,000 at most.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(1);
}
