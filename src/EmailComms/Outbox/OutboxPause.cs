using EmailComms.Hosting;

namespace EmailComms.Outbox;

/// <summary>Keeps the outbox from trying while nothing can be sent: longer each time, until something was.</summary>
internal sealed class OutboxPause(TimeProvider timeProvider)
{
    // A day's quota is asked about now and then: somebody may have raised it.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Quota = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Backoff _backoff = new();
    private DateTimeOffset _until;

    public bool IsOn => Left > TimeSpan.Zero;

    public TimeSpan Left
    {
        get
        {
            lock (_lock)
            {
                var left = _until - timeProvider.GetUtcNow();
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Begins a pause, unless one is on: several attempts at a time fail of the same thing.</summary>
    public TimeSpan Begin(Exception exception)
    {
        lock (_lock)
        {
            if (!IsOn)
            {
                var asked = exception is SubmissionException submission ? Asked(submission) : TimeSpan.Zero;
                var delay = _backoff.NextDelay(exception);
                _until = timeProvider.GetUtcNow() + (asked > delay ? asked : delay);
            }

            return Left;
        }
    }

    /// <summary>Notes that something was sent; true when a failure went before it.</summary>
    public bool End()
    {
        lock (_lock)
        {
            _backoff.Reset();
            return _backoff.Recover();
        }
    }

    private static TimeSpan Asked(SubmissionException exception)
    {
        var asked = exception.RetryAfter ?? (exception.Kind == SubmissionFailureKind.Quota ? Quota : TimeSpan.Zero);
        return asked < Longest ? asked : Longest;
    }
}
