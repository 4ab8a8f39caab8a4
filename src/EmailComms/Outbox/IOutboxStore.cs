namespace EmailComms.Outbox;

/// <summary>Keeps what is to be sent, and says who may send it.</summary>
/// <remarks>
/// The default lives in memory and loses what waits when the process ends. A host registers its own to have a database keep it;
/// the times are the store's own, so that processes with different clocks agree. Every call is complete when its task is.
/// <code>
/// services.AddSingleton&lt;IOutboxStore, DatabaseOutboxStore&gt;();
/// </code>
/// </remarks>
public interface IOutboxStore
{
    /// <summary>Adds the entries of one call, all or none. When their key is known already, none is added.</summary>
    /// <param name="entries">The new entries, with one <see cref="OutboxEntry.IdempotencyKey"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entries that are in the store under the key: the new ones, or those of the first call.</returns>
    /// <exception cref="OutboxFullException">There is no room for them.</exception>
    Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>
    /// Leases the entry that is due and comes first: by priority, then by the time since which it is due. An entry whose lease has
    /// ended without a settlement is due again.
    /// </summary>
    /// <param name="duration">How long the lease lasts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The lease, or null when nothing is due.</returns>
    Task<OutboxLease?> LeaseAsync(TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Records how the attempt of a lease ended.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="settlement">How it ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry as it is now, or null when the lease had ended and somebody else has the entry: nothing was recorded.</returns>
    Task<OutboxEntry?> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken = default);

    /// <summary>Cancels an entry that nobody is sending.</summary>
    /// <param name="outboxId">The entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry as it is now, in whatever state; null when there is none.</returns>
    Task<OutboxEntry?> CancelAsync(Guid outboxId, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry; null when there is none.</summary>
    /// <param name="outboxId">The entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<OutboxEntry?> FindAsync(Guid outboxId, CancellationToken cancellationToken = default);

    /// <summary>Finds the entries of a message, those that have come to their end among them as long as they are remembered.</summary>
    /// <param name="messageId">Its Message-ID without angle brackets; of a stranger, and any text.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<OutboxEntry>> FindAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>Counts what waits.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<OutboxDepth> MeasureAsync(CancellationToken cancellationToken = default);
}
