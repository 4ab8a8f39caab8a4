namespace EmailComms.Approvals.Passes;

/// <summary>Notices that somebody guesses tokens: one is 128 bits away, but whoever tries is worth knowing of.</summary>
internal sealed class ForgeryAlarm(TimeProvider timeProvider)
{
    /// <summary>More than this many within a minute are no accident.</summary>
    public const int Tolerated = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<long> _seenAt = new(Tolerated + 1);

    /// <summary>Counts a token that is none of ours; true when they are too many. Then counting begins anew.</summary>
    public bool Count()
    {
        lock (_lock)
        {
            _seenAt.Enqueue(timeProvider.GetTimestamp());
            while (timeProvider.GetElapsedTime(_seenAt.Peek()) > Window)
            {
                _seenAt.Dequeue();
            }

            if (_seenAt.Count <= Tolerated)
            {
                return false;
            }

            _seenAt.Clear();
            return true;
        }
    }
}
