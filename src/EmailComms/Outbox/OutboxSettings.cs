namespace EmailComms.Outbox;

/// <summary>The settings of the outbox, validated.</summary>
internal sealed class OutboxSettings
{
    public required bool Worker { get; init; }

    public required int Capacity { get; init; }

    public required long MaxBytes { get; init; }

    public required TimeSpan MaxAge { get; init; }

    public required TimeSpan Retention { get; init; }

    /// <summary>The configuration section, for messages.</summary>
    public required string Path { get; init; }

    public static OutboxSettings From(OutboxOptions options, string path) => new()
    {
        Worker = options.Worker,
        Capacity = options.Capacity,
        MaxBytes = options.MaxBytes,
        MaxAge = options.MaxAge,
        Retention = options.Retention,
        Path = path,
    };
}
