namespace EmailComms.Outbox;

/// <summary>The outbox of one process: what waits in it ends with the process.</summary>
internal sealed class InMemoryOutboxStore(CurrentSettings current, TimeProvider timeProvider) : IOutboxStore
{
    private const int MaxFinished = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Row> _rows = [];
    private readonly Dictionary<string, List<Row>> _rowsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Row>> _rowsByMessageId = new(StringComparer.Ordinal);

    // What is due, in the order in which it goes out; what is due, or whose lease ends, at a later time; everything by age. A row
    // that has changed since leaves its old tickets behind, which are worth nothing.
    private readonly PriorityQueue<Ticket, (int Rank, DateTimeOffset DueAt, long Number)> _due = new();
    private readonly PriorityQueue<Ticket, DateTimeOffset> _later = new();
    private readonly Queue<Row> _byAge = new();
    private readonly Queue<Row> _finished = new();

    private int _waiting;
    private long _waitingBytes;
    private long _numbers;

    public Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        lock (_lock)
        {
            Forget();
            if (entries is [{ IdempotencyKey: { } key }, ..] && EntriesOf(_rowsByKey, key) is { Count: > 0 } known)
            {
                return Task.FromResult(known);
            }

            ThrowIfFull(entries);
            return Task.FromResult<IReadOnlyList<OutboxEntry>>([.. entries.Select(Add)]);
        }
    }

    public Task<OutboxLease?> LeaseAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            if (FindDue(now) is not { } row)
            {
                return Task.FromResult<OutboxLease?>(null);
            }

            _due.Dequeue();
            row.Entry = row.Entry with { State = OutboxState.Leased, Attempts = row.Entry.Attempts + 1 };
            row.Fence++;
            Schedule(row, now + duration);
            return Task.FromResult<OutboxLease?>(new OutboxLease { Entry = row.Entry, Fence = row.Fence });
        }
    }

    public Task<OutboxEntry?> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(settlement);
        lock (_lock)
        {
            if (!_rows.TryGetValue(lease.Entry.OutboxId, out var row) || row.Fence != lease.Fence || row.Entry.State != OutboxState.Leased)
            {
                return Task.FromResult<OutboxEntry?>(null);
            }

            row.Entry = row.Entry with
            {
                Attempts = row.Entry.Attempts - (settlement.CountsAttempt ? 0 : 1),
                UncertainAttempts = row.Entry.UncertainAttempts + (settlement.State == OutboxState.Uncertain ? 1 : 0),
                LastFailure = settlement.Failure ?? row.Entry.LastFailure,
            };
            Enter(row, settlement.State, settlement.Delay);
            return Task.FromResult<OutboxEntry?>(row.Entry);
        }
    }

    public Task<OutboxEntry?> CancelAsync(Guid outboxId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(outboxId, out var row))
            {
                return Task.FromResult<OutboxEntry?>(null);
            }

            if (row.Entry is { IsFinal: false, State: not OutboxState.Leased })
            {
                Enter(row, OutboxState.Cancelled, TimeSpan.Zero);
            }

            return Task.FromResult<OutboxEntry?>(row.Entry);
        }
    }

    public Task<OutboxEntry?> FindAsync(Guid outboxId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            Forget();
            return Task.FromResult(_rows.GetValueOrDefault(outboxId)?.Entry);
        }
    }

    public Task<IReadOnlyList<OutboxEntry>> FindAsync(string messageId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            Forget();
            return Task.FromResult(EntriesOf(_rowsByMessageId, messageId));
        }
    }

    public Task<OutboxDepth> MeasureAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            while (_byAge.TryPeek(out var oldest) && oldest.Entry.IsFinal)
            {
                _byAge.Dequeue();
            }

            TimeSpan? next = FindDue(now) is not null ? TimeSpan.Zero : _later.TryPeek(out _, out var at) ? at - now : null;
            return Task.FromResult(new OutboxDepth
            {
                Waiting = _waiting,
                OldestAge = _byAge.TryPeek(out var waiting) ? now - waiting.Entry.EnqueuedAt : null,
                NextDueIn = next,
            });
        }
    }

    private OutboxEntry Add(OutboxEntry entry)
    {
        var row = new Row(entry, _numbers++);
        _rows.Add(entry.OutboxId, row);
        _byAge.Enqueue(row);
        Index(_rowsByMessageId, entry.MessageId, row);
        if (entry.IdempotencyKey is { } key)
        {
            Index(_rowsByKey, key, row);
        }

        _waiting++;
        _waitingBytes += entry.Octets.Length;
        Schedule(row, entry.DueAt);
        return entry;
    }

    private void ThrowIfFull(IReadOnlyList<OutboxEntry> entries)
    {
        var settings = current.Value.Outbox;
        if (_waiting + entries.Count > settings.Capacity)
        {
            throw new OutboxFullException($"The outbox has {_waiting} entries and {settings.Path}:Capacity is {settings.Capacity}: nothing was enqueued.");
        }

        if (_waitingBytes + entries.Sum(static entry => (long)entry.Octets.Length) > settings.MaxBytes)
        {
            throw new OutboxFullException($"The outbox has {_waitingBytes} octets and {settings.Path}:MaxBytes is {settings.MaxBytes}: nothing was enqueued.");
        }
    }

    private static void Index(Dictionary<string, List<Row>> index, string text, Row row)
    {
        if (!index.TryGetValue(text, out var rows))
        {
            index.Add(text, rows = []);
        }

        rows.Add(row);
    }

    private static void Unindex(Dictionary<string, List<Row>> index, string text, Row row)
    {
        if (index.TryGetValue(text, out var rows) && rows.Remove(row) && rows.Count == 0)
        {
            index.Remove(text);
        }
    }

    private static IReadOnlyList<OutboxEntry> EntriesOf(Dictionary<string, List<Row>> index, string text) =>
        index.TryGetValue(text, out var rows) ? [.. rows.Select(static row => row.Entry)] : [];

    /// <summary>The row at the head of what is due.</summary>
    private Row? FindDue(DateTimeOffset now)
    {
        while (_later.TryPeek(out var ticket, out var at) && (!ticket.IsValid || at <= now))
        {
            _later.Dequeue();
            if (ticket.IsValid)
            {
                ComeDue(ticket.Row, at);
            }
        }

        while (_due.TryPeek(out var ticket, out _) && !ticket.IsValid)
        {
            _due.Dequeue();
        }

        return _due.TryPeek(out var first, out _) ? first.Row : null;
    }

    private void ComeDue(Row row, DateTimeOffset at)
    {
        if (row.Entry.State == OutboxState.Leased)
        {
            // Whoever had it has not said what became of it: it may have been sent.
            row.Entry = row.Entry with { State = OutboxState.Uncertain, UncertainAttempts = row.Entry.UncertainAttempts + 1 };
            row.Fence++;
        }

        _due.Enqueue(row.NewTicket(), (-Rank(row.Entry.Priority), at, row.Number));
    }

    private static int Rank(EmailPriority priority) => priority switch
    {
        EmailPriority.High => 1,
        EmailPriority.Low => -1,
        _ => 0,
    };

    private void Enter(Row row, OutboxState state, TimeSpan delay)
    {
        var now = timeProvider.GetUtcNow();
        row.Entry = row.Entry with { State = state, DueAt = now + delay };
        if (!row.Entry.IsFinal)
        {
            Schedule(row, row.Entry.DueAt);
            return;
        }

        row.Invalidate();
        _waiting--;
        _waitingBytes -= row.Entry.Octets.Length;
        row.Entry = row.Entry with { Octets = ReadOnlyMemory<byte>.Empty };
        row.FinishedAt = now;
        _finished.Enqueue(row);
    }

    private void Schedule(Row row, DateTimeOffset at) => _later.Enqueue(row.NewTicket(), at);

    private void Forget()
    {
        var limit = timeProvider.GetUtcNow() - current.Value.Outbox.Retention;
        while (_finished.TryPeek(out var row) && (row.FinishedAt < limit || _finished.Count > MaxFinished))
        {
            _finished.Dequeue();
            _rows.Remove(row.Entry.OutboxId);
            Unindex(_rowsByMessageId, row.Entry.MessageId, row);
            if (row.Entry.IdempotencyKey is { } key)
            {
                Unindex(_rowsByKey, key, row);
            }
        }
    }

    private sealed class Row(OutboxEntry entry, long number)
    {
        private long _version;

        public OutboxEntry Entry { get; set; } = entry;

        /// <summary>Which one it was to be added.</summary>
        public long Number { get; } = number;

        public long Fence { get; set; }

        public DateTimeOffset FinishedAt { get; set; }

        public Ticket NewTicket() => new(this, ++_version);

        public void Invalidate() => _version++;

        public bool Holds(long version) => version == _version;
    }

    /// <summary>The place of a row in a queue, good until the row gets another.</summary>
    private readonly record struct Ticket(Row Row, long Version)
    {
        public bool IsValid => Row.Holds(Version);
    }
}
