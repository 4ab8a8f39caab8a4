namespace EmailComms.Hosting;

/// <summary>How many mails may still be processed in the current interval.</summary>
internal sealed class ProcessAllowance
{
    private readonly int _count;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _timeProvider;
    private long _intervalStart;

    public ProcessAllowance(int count, TimeSpan interval, TimeProvider timeProvider)
    {
        _count = count;
        _interval = interval;
        _timeProvider = timeProvider;
        _intervalStart = timeProvider.GetTimestamp();
        Left = count;
    }

    /// <summary>What is left of the current interval's count.</summary>
    public int Left { get; private set; }

    public TimeSpan UntilRenewal
    {
        get
        {
            var left = _interval - _timeProvider.GetElapsedTime(_intervalStart);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public void Use(int used) => Left = Math.Max(0, Left - used);

    /// <summary>Begins the next interval when the current one is over.</summary>
    public void RenewWhenDue()
    {
        if (UntilRenewal == TimeSpan.Zero)
        {
            _intervalStart = _timeProvider.GetTimestamp();
            Left = _count;
        }
    }
}
