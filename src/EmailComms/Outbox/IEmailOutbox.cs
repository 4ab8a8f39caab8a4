using EmailComms.Approvals;

namespace EmailComms.Outbox;

/// <summary>Accepts messages at once and sends them later, again and again until the server takes them or it is too late.</summary>
/// <remarks>
/// Thread-safe; registered as a singleton by <c>AddEmailCommunications</c>. The entries wait in the <see cref="IOutboxStore"/>: in
/// memory, as long as the host registers no other.
/// <code>
/// await outbox.EnqueueAsync(message, idempotencyKey: "release-7-deployed", cancellationToken: cancellationToken);
/// </code>
/// </remarks>
public interface IEmailOutbox
{
    /// <summary>Composes a message and enqueues it for each of its recipients.</summary>
    /// <param name="message">The message. Attachments are read before the call returns.</param>
    /// <param name="idempotencyKey">
    /// The host's key of what this message tells, at most 200 characters: a second call with the same key enqueues nothing. Null for
    /// none.
    /// </param>
    /// <param name="options">When it is to be sent; null for as soon as possible.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The message cannot be sent as it is; the property is named.</exception>
    /// <exception cref="MessageVetoedException">An <see cref="IEmailInterceptor"/> held the message back.</exception>
    /// <exception cref="OutboxFullException">There is no room; nothing was enqueued.</exception>
    Task<OutboxReceipt> EnqueueAsync(EmailMessage message, string? idempotencyKey = null, EnqueueOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Composes a message with a token for each approver of a request, and enqueues all of them or none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="idempotencyKey">The host's key of this asking, at most 200 characters; null for none.</param>
    /// <param name="options">When it is to be sent; null for as soon as possible.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The receipt; each delivery names its entry.</returns>
    /// <exception cref="ArgumentException">The request cannot be sent as it is; the property is named.</exception>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    /// <exception cref="OutboxFullException">There is no room; nothing was enqueued.</exception>
    Task<ApprovalRequestReceipt> EnqueueAsync(ApprovalRequest request, string? idempotencyKey = null, EnqueueOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Cancels an entry, unless somebody is sending it at this moment or it has come to its end.</summary>
    /// <param name="outboxId">The entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry as it is now: <see cref="OutboxState.Cancelled"/> when it will not be sent. Null when there is none.</returns>
    Task<OutboxEntry?> CancelAsync(Guid outboxId, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry; null when there is none, or it has been forgotten.</summary>
    /// <param name="outboxId">The entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<OutboxEntry?> FindAsync(Guid outboxId, CancellationToken cancellationToken = default);
}
