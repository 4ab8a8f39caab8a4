using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace EmailComms.Submission;

/// <summary>
/// The connections to one server, each in one caller's hands at a time. Callers get their turn in the order in which they came; the
/// connection that was used last is used first, so that the others can grow old and end.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A retired pool still serves callers who come late; its limiter holds nothing but memory.")]
internal sealed class SmtpConnectionPool
{
    // A connection that was used a moment ago is not asked for a sign of life: that would cost a round trip for each message.
    private static readonly TimeSpan TrustedIdleTime = TimeSpan.FromSeconds(30);

    private readonly Func<CancellationToken, Task<SmtpConnection>> _open;
    private readonly TimeProvider _timeProvider;
    private readonly ConcurrencyLimiter _places;
    private readonly ITimer _idleTimer;
    private readonly Lock _lock = new();
    private readonly List<IdleConnection> _idle = [];
    private readonly TaskCompletionSource _deserted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _closing = Task.CompletedTask;
    private int _callers;
    private bool _isRetired;

    public SmtpConnectionPool(EmailCommunicationsSettings settings, Func<CancellationToken, Task<SmtpConnection>> open, TimeProvider timeProvider)
    {
        Settings = settings;
        _open = open;
        _timeProvider = timeProvider;
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = settings.Sending.MaxConnections,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _idleTimer = timeProvider.CreateTimer(static state => ((SmtpConnectionPool)state!).EndIdle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public EmailCommunicationsSettings Settings { get; }

    public async Task<PooledConnection> RentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _callers++;
        }

        RateLimitLease? place = null;
        try
        {
            place = await _places.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            while (TakeIdle() is { } idle)
            {
                if (await IsAliveAsync(idle, cancellationToken).ConfigureAwait(false))
                {
                    return new PooledConnection(this, idle.Connection, place, isReused: true);
                }
            }

            return new PooledConnection(this, await OpenAsync(cancellationToken).ConfigureAwait(false), place, isReused: false);
        }
        catch
        {
            Leave(place);
            throw;
        }
    }

    public Task<SmtpConnection> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);

    /// <summary>Takes a connection back; one that is not to be used again is closed, and gives its place away after that.</summary>
    public void Return(SmtpConnection connection, RateLimitLease place)
    {
        var isKept = false;
        lock (_lock)
        {
            if (!_isRetired && connection.IsReusable)
            {
                isKept = true;
                _idle.Add(new IdleConnection(connection, _timeProvider.GetTimestamp()));
                if (_idle.Count == 1)
                {
                    _idleTimer.Change(Settings.Sending.ConnectionIdleTimeout, Timeout.InfiniteTimeSpan);
                }
            }
            else
            {
                _closing = Task.WhenAll(_closing, CloseAndLeaveAsync(connection, place));
            }
        }

        if (isKept)
        {
            Leave(place);
        }
    }

    /// <summary>Keeps no connection any more.</summary>
    /// <returns>Completes when every caller has given back what it had and every connection is closed.</returns>
    public async Task RetireAsync()
    {
        lock (_lock)
        {
            _isRetired = true;
            _idleTimer.Dispose();
            Close(_idle.Count);
            if (_callers == 0)
            {
                _deserted.TrySetResult();
            }
        }

        await _deserted.Task.ConfigureAwait(false);
        await _closing.ConfigureAwait(false);
    }

    private IdleConnection? TakeIdle()
    {
        lock (_lock)
        {
            while (_idle.Count > 0)
            {
                var last = _idle[^1];
                if (last.Connection.IsReusable && _timeProvider.GetElapsedTime(last.Since) < Settings.Sending.ConnectionIdleTimeout)
                {
                    _idle.RemoveAt(_idle.Count - 1);
                    return last;
                }

                // The others have waited longer, but may be younger in years.
                _idle.RemoveAt(_idle.Count - 1);
                _closing = Task.WhenAll(_closing, last.Connection.DisposeAsync().AsTask());
            }

            return null;
        }
    }

    private async Task<bool> IsAliveAsync(IdleConnection idle, CancellationToken cancellationToken)
    {
        if (_timeProvider.GetElapsedTime(idle.Since) <= TrustedIdleTime)
        {
            return true;
        }

        var isAlive = false;
        try
        {
            isAlive = await idle.Connection.IsAliveAsync(cancellationToken).ConfigureAwait(false);
            return isAlive;
        }
        finally
        {
            if (!isAlive)
            {
                idle.Connection.Abort();
            }
        }
    }

    private void EndIdle()
    {
        lock (_lock)
        {
            var timeout = Settings.Sending.ConnectionIdleTimeout;
            Close(_idle.FindLastIndex(idle => _timeProvider.GetElapsedTime(idle.Since) >= timeout) + 1);
            if (_idle.Count > 0)
            {
                _idleTimer.Change(timeout - _timeProvider.GetElapsedTime(_idle[0].Since), Timeout.InfiniteTimeSpan);
            }
        }
    }

    // Those that have waited longest stand first.
    private void Close(int count)
    {
        foreach (var idle in _idle[..count])
        {
            _closing = Task.WhenAll(_closing, idle.Connection.DisposeAsync().AsTask());
        }

        _idle.RemoveRange(0, count);
    }

    private async Task CloseAndLeaveAsync(SmtpConnection connection, RateLimitLease place)
    {
        await connection.DisposeAsync().ConfigureAwait(false);
        Leave(place);
    }

    private void Leave(RateLimitLease? place)
    {
        place?.Dispose();
        lock (_lock)
        {
            if (--_callers == 0 && _isRetired)
            {
                _deserted.TrySetResult();
            }
        }
    }

    private sealed record IdleConnection(SmtpConnection Connection, long Since);
}
