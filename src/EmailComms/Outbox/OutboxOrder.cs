namespace EmailComms.Outbox;

/// <summary>What the host said about when a message is to be sent, checked and with the defaults filled in.</summary>
internal sealed record OutboxOrder
{
    private const int MaxKeyLength = 200;
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3650);

    public required string? IdempotencyKey { get; init; }

    public required EmailPriority Priority { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <exception cref="ArgumentException">A value cannot be what is meant; the property is named.</exception>
    public static OutboxOrder Create(string? idempotencyKey, EnqueueOptions? options, DateTimeOffset now, TimeSpan maxAge)
    {
        options ??= new EnqueueOptions();
        if (idempotencyKey is not null)
        {
            HeaderText.ThrowIfUnsafe(idempotencyKey, nameof(idempotencyKey));
            Require(idempotencyKey.Length is > 0 and <= MaxKeyLength, $"A key has 1 to {MaxKeyLength} characters.", nameof(idempotencyKey));
        }

        Require(Enum.IsDefined(options.Priority), "The priority is not one of the named ones.", nameof(options.Priority));
        var dueAt = options.NotBefore > now ? options.NotBefore.Value : now;
        Require(dueAt - now <= MaxLifetime, "A message is sent within ten years.", nameof(options.NotBefore));
        var expiresAt = options.ExpiresAt ?? dueAt + maxAge;
        Require(expiresAt > dueAt, "A message expires in the future, and after it may be sent.", nameof(options.ExpiresAt));
        return new OutboxOrder { IdempotencyKey = idempotencyKey, Priority = options.Priority, EnqueuedAt = now, DueAt = dueAt, ExpiresAt = expiresAt };
    }

    /// <summary>The same, expiring with what the message asks for.</summary>
    /// <exception cref="ArgumentException">It would not be sent before that.</exception>
    public OutboxOrder EndingBy(DateTimeOffset end)
    {
        Require(end > DueAt, "The request expires before it may be sent.", nameof(EnqueueOptions.NotBefore));
        return ExpiresAt <= end ? this : this with { ExpiresAt = end };
    }

    private static void Require(bool condition, string rule, string property)
    {
        if (!condition)
        {
            throw new ArgumentException(rule, property);
        }
    }
}
