using EmailComms.Outbox;

namespace EmailComms.Specs.Servers;

/// <summary>A store as its users see it when a process dies, or when its clock is ahead of theirs.</summary>
internal sealed class UnreliableOutboxStore(IOutboxStore store) : IOutboxStore
{
    private int _lost;

    /// <summary>How many settlements get lost, as when the process is killed between the server's answer and the record.</summary>
    public int SettlementsToLose { get; init; }

    /// <summary>How long a lease lasts in the store's eyes, or null for what was asked for.</summary>
    public TimeSpan? LeaseDuration { get; init; }

    public int LostSettlements => Volatile.Read(ref _lost);

    public Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken = default) => store.AddAsync(entries, cancellationToken);

    public Task<OutboxLease?> LeaseAsync(TimeSpan duration, CancellationToken cancellationToken = default) => store.LeaseAsync(LeaseDuration ?? duration, cancellationToken);

    public Task<OutboxEntry?> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken = default) =>
        Interlocked.Increment(ref _lost) <= SettlementsToLose ? Task.FromResult<OutboxEntry?>(null) : store.SettleAsync(lease, settlement, cancellationToken);

    public Task<OutboxEntry?> CancelAsync(Guid outboxId, CancellationToken cancellationToken = default) => store.CancelAsync(outboxId, cancellationToken);

    public Task<OutboxEntry?> FindAsync(Guid outboxId, CancellationToken cancellationToken = default) => store.FindAsync(outboxId, cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> FindAsync(string messageId, CancellationToken cancellationToken = default) => store.FindAsync(messageId, cancellationToken);

    public Task<OutboxDepth> MeasureAsync(CancellationToken cancellationToken = default) => store.MeasureAsync(cancellationToken);
}
