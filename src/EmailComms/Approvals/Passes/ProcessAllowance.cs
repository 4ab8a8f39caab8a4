using EmailComms.Ledger;

namespace EmailComms.Approvals.Passes;

/// <summary>How many mails may still be processed in the current interval.</summary>
internal sealed class ProcessAllowance
{
    private readonly int _count;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _timeProvider;
    private readonly Func<bool>? _isHalted;
    private readonly HashSet<ReplyPosition> _postponed = [];
    private long _intervalStart;

    /// <summary>Begins an interval.</summary>
    /// <param name="count">How many mails each interval allows.</param>
    /// <param name="interval">How long it is.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="isHalted">Whether no further mail may be begun for now; nothing halts when null.</param>
    public ProcessAllowance(int count, TimeSpan interval, TimeProvider timeProvider, Func<bool>? isHalted = null)
    {
        _isHalted = isHalted;
        _count = count;
        _interval = interval;
        _timeProvider = timeProvider;
        _intervalStart = timeProvider.GetTimestamp();
        Left = count;
    }

    /// <summary>What is left of the current interval's count.</summary>
    public int Left { get; private set; }

    /// <summary>No further mail is to be begun: what is in work is finished, the others wait.</summary>
    public bool IsHalted => _isHalted?.Invoke() == true;

    public TimeSpan UntilRenewal
    {
        get
        {
            var left = _interval - _timeProvider.GetElapsedTime(_intervalStart);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public void Use(int used) => Left = Math.Max(0, Left - used);

    /// <summary>
    /// Keeps a mail whose attempt failed for the next interval: passes that new mail brings about would use up its attempts
    /// within seconds, while what failed had no time to recover.
    /// </summary>
    public void Postpone(ReplyPosition position) => _postponed.Add(position);

    public bool IsPostponed(ReplyPosition position) => _postponed.Contains(position);

    /// <summary>Begins the next interval when the current one is over.</summary>
    public void RenewWhenDue()
    {
        if (UntilRenewal == TimeSpan.Zero)
        {
            _intervalStart = _timeProvider.GetTimestamp();
            Left = _count;
            _postponed.Clear();
        }
    }
}
