namespace EmailComms.Outbox;

/// <summary>A message to one recipient, in its final form, on its way out.</summary>
/// <remarks>
/// A message to several recipients becomes as many entries: each can be accepted, refused and tried again by itself. They share
/// their octets, rendered once, so that every attempt hands over the same message.
/// </remarks>
public sealed record OutboxEntry
{
    /// <summary>The identity of the entry.</summary>
    public required Guid OutboxId { get; init; }

    /// <summary>The host's key of the call that enqueued it, shared by the entries of one message; or null.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The Message-ID without angle brackets. That of an approval request carries its token.</summary>
    public required string MessageId { get; init; }

    /// <summary>The reverse-path of the envelope (RFC 5321 section 3.3).</summary>
    public required EmailAddress EnvelopeSender { get; init; }

    /// <summary>The forward-path of the envelope.</summary>
    public required EmailAddress Recipient { get; init; }

    /// <summary>The message as octets (RFC 5322); empty when the entry is final and a store no longer keeps them.</summary>
    public required ReadOnlyMemory<byte> Octets { get; init; }

    /// <summary>
    /// What the servers on the way are to report to <see cref="EnvelopeSender"/>, under <see cref="OutboxId"/> in 32 digits as the
    /// <c>Original-Envelope-Id</c>; or null.
    /// </summary>
    public EmailDeliveryNotices? DeliveryNotices { get; init; }

    /// <summary>
    /// The span that enqueued it, as a <c>traceparent</c> (W3C Trace Context), or null: the spans of the attempts link to it. A store
    /// that does not keep it costs that link and nothing else.
    /// </summary>
    public string? TraceParent { get; init; }

    /// <summary>What tracing systems say beside <see cref="TraceParent"/>, as a <c>tracestate</c> of at most 512 characters; or null.</summary>
    public string? TraceState { get; init; }

    /// <summary>Which of the entries that are due goes first. The recipient does not see it.</summary>
    public EmailPriority Priority { get; init; }

    /// <summary>When it was enqueued.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>When the next attempt is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it is too late to send it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where it stands.</summary>
    public OutboxState State { get; init; }

    /// <summary>How many attempts were made or begun, those that were cut short by a stop or a pause not counted.</summary>
    public int Attempts { get; init; }

    /// <summary>How many of them ended without the server's answer.</summary>
    public int UncertainAttempts { get; init; }

    /// <summary>What the last attempt failed of, or null.</summary>
    public OutboxFailure? LastFailure { get; init; }

    /// <summary>Whether nothing will happen to it any more.</summary>
    public bool IsFinal => State >= OutboxState.Sent;

    /// <summary>Identity, state and attempts; never who gets it or what it says.</summary>
    public override string ToString() => $"outbox entry {OutboxId}: {State} after {Attempts} attempt(s)";
}
