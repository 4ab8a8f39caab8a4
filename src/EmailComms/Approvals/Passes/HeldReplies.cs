using EmailComms.Approvals.Answering;
using EmailComms.Ledger;

namespace EmailComms.Approvals.Passes;

/// <summary>
/// The decisions that are held before the handler is called, with their mails in the folder. It lives in memory: after a restart
/// each is held anew, so none is handed over early. Only what is in the folder is remembered.
/// </summary>
internal sealed class HeldReplies(TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ReplyPosition, HeldReply> _held = [];
    private long _lookedAt = timeProvider.GetTimestamp();

    /// <summary>How many decisions wait to be handed over.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _held.Values.Count(static held => held.IsOpen);
            }
        }
    }

    public HeldReply? Find(ReplyPosition position)
    {
        lock (_lock)
        {
            return _held.GetValueOrDefault(position);
        }
    }

    /// <summary>Whether a mail is to be left alone for now: it is not due, or it is settled without being read again.</summary>
    public bool IsWaiting(ReplyPosition position, TimeSpan window) => Find(position) is { } held && (held.IsContradicted || !IsPast(held, window));

    /// <summary>Whether the decision of a mail may be handed over.</summary>
    public bool IsDue(ReplyPosition position, TimeSpan window) => window <= TimeSpan.Zero || (Find(position) is { } held && IsPast(held, window));

    /// <summary>
    /// Begins to hold a decision; null when the approver's same decision is held already. The other one contradicts it: then
    /// neither is handed over.
    /// </summary>
    public HeldReply? Begin(ReplyPosition position, LedgerEntry entry, AnswerableReply? answerable)
    {
        lock (_lock)
        {
            var earlier = _held.Values.FirstOrDefault(held => held.IsOpen && held.Entry.DecisionId == entry.DecisionId);
            if (earlier is not null && earlier.Entry.Decision == entry.Decision)
            {
                return null;
            }

            var held = new HeldReply(entry, answerable, timeProvider.GetUtcNow(), timeProvider.GetTimestamp());
            if (earlier is not null)
            {
                earlier.IsContradicted = held.IsContradicted = true;
            }

            _held[position] = held;
            return held;
        }
    }

    /// <summary>Begins a pass: forgets what has left the folder, and returns those that were to be handed over.</summary>
    public IReadOnlyList<HeldReply> BeginPass(Lazy<HashSet<ReplyPosition>> there)
    {
        lock (_lock)
        {
            _lookedAt = timeProvider.GetTimestamp();
            var gone = _held.Count == 0 ? [] : _held.Where(pair => !there.Value.Contains(pair.Key)).ToList();
            gone.ForEach(pair => _held.Remove(pair.Key));
            return [.. gone.Select(static pair => pair.Value).Where(static held => held.IsOpen)];
        }
    }

    /// <summary>The time until the next decision is due that was not due in the last pass; that one has looked at the others.</summary>
    public TimeSpan UntilDue(TimeSpan window)
    {
        lock (_lock)
        {
            var next = _held.Values
                .Where(held => held.IsOpen && timeProvider.GetElapsedTime(held.Timestamp, _lookedAt) < window)
                .Select(held => window - timeProvider.GetElapsedTime(held.Timestamp))
                .DefaultIfEmpty(TimeSpan.MaxValue)
                .Min();
            return next > TimeSpan.Zero ? next : TimeSpan.Zero;
        }
    }

    private bool IsPast(HeldReply held, TimeSpan window) => timeProvider.GetElapsedTime(held.Timestamp) >= window;
}
