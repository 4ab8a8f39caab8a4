namespace EmailComms.Transport;

/// <summary>The time allowed for one network operation, joined with the caller's cancellation and told from it.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _caller;
    private readonly Func<TimeSpan>? _grace;
    private readonly Lock _lock = new();

    /// <summary>Starts the time.</summary>
    /// <param name="timeout">The time allowed.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="caller">The caller's cancellation.</param>
    /// <param name="grace">How long the operation may go on after the caller cancelled; asked at that moment, none when null.</param>
    public Deadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken caller, Func<TimeSpan>? grace = null)
    {
        _caller = caller;
        _grace = grace;
        _source = new CancellationTokenSource(timeout, timeProvider);
        _registration = caller.UnsafeRegister(static state => ((Deadline)state!).CallerCancelled(), this);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Allows this much time from now on. After the caller cancelled, nothing more is allowed.</summary>
    public void Restart(TimeSpan timeout)
    {
        lock (_lock)
        {
            if (!_caller.IsCancellationRequested)
            {
                _source.CancelAfter(timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero);
            }
        }
    }

    /// <summary>Throws when the operation ended because the caller wanted it to.</summary>
    public void ThrowIfCallerCancelled() => _caller.ThrowIfCancellationRequested();

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }

    private void CallerCancelled()
    {
        var grace = _grace?.Invoke() ?? TimeSpan.Zero;
        if (grace > TimeSpan.Zero)
        {
            lock (_lock)
            {
                _source.CancelAfter(grace);
            }
        }
        else
        {
            _source.Cancel();
        }
    }
}
