namespace EmailComms.Outbox;

/// <summary>When a message is to be sent.</summary>
public sealed record EnqueueOptions
{
    /// <summary>Which of the messages that are due goes first. The recipients do not see it.</summary>
    /// <value>The default is <see cref="EmailPriority.Normal"/>.</value>
    public EmailPriority Priority { get; init; }

    /// <summary>The message is not sent before this time; null for as soon as possible.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// The message is not sent after this time; null for <see cref="OutboxOptions.MaxAge"/> after it is first due, and for an approval
    /// request not after the request expires.
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
