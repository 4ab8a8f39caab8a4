using EmailComms.Transport;

namespace EmailComms.Submission;

/// <summary>
/// Where sessions come from, at the rate that the server allows: one pool for the settings as they are now. After a change of them,
/// what is on its way finishes on the old connections.
/// </summary>
internal sealed class SmtpConnectionSource(ProtocolLogs protocolLogs, TimeProvider timeProvider) : IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private SmtpConnectionPool? _pool;
    private SendingRate? _rate;
    private Task _retired = Task.CompletedTask;
    private bool _isDraining;

    /// <summary>Opens a session outside the pool: it shows whether these settings work.</summary>
    public Task<SmtpConnection> OpenAsync(EmailCommunicationsSettings settings, CancellationToken cancellationToken) =>
        SmtpConnection.OpenAsync(settings, protocolLogs, timeProvider, cancellationToken);

    /// <summary>Waits until another message may go, and for a connection. For a pickup folder there is nothing to wait for.</summary>
    /// <exception cref="SubmissionException">A limit holds for longer than a call can wait.</exception>
    public async Task<ISubmissionSession> RentAsync(EmailCommunicationsSettings settings, int recipients, CancellationToken cancellationToken)
    {
        if (settings.Sending.PickupFolder is not null)
        {
            return new PickupFolder(settings, timeProvider);
        }

        await RateFor(settings).WaitAsync(recipients, cancellationToken).ConfigureAwait(false);
        return await PoolFor(settings).RentAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends nothing for this long: the server asked for it.</summary>
    public void Pause(EmailCommunicationsSettings settings, TimeSpan time) => RateFor(settings).Pause(time);

    /// <summary>Waits for the messages that are on their way, then says QUIT everywhere. Later ones get a connection each.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        Task retired;
        lock (_lock)
        {
            _isDraining = true;
            Retire();
            retired = _retired;
        }

        try
        {
            await retired.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host's time is over. Whoever waits for a message still gets its outcome.
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var quitTime = new CancellationTokenSource(SmtpConnection.QuitTimeout, timeProvider);
        await DrainAsync(quitTime.Token).ConfigureAwait(false);
        _rate?.Dispose();
    }

    // For a container that is disposed of synchronously: nobody waits for a good-bye then.
    public void Dispose()
    {
        lock (_lock)
        {
            _isDraining = true;
            Retire();
        }

        _rate?.Dispose();
    }

    private SmtpConnectionPool PoolFor(EmailCommunicationsSettings settings)
    {
        lock (_lock)
        {
            if (!ReferenceEquals(_pool?.Settings, settings))
            {
                Retire();
                _pool = new SmtpConnectionPool(settings, token => OpenAsync(settings, token), timeProvider);
                if (_isDraining)
                {
                    _retired = Task.WhenAll(_retired, _pool.RetireAsync());
                }
            }

            return _pool!;
        }
    }

    // What has been sent counts on after a change that leaves server and limits as they were.
    private SendingRate RateFor(EmailCommunicationsSettings settings)
    {
        lock (_lock)
        {
            if (_rate is null || !_rate.IsFor(settings))
            {
                _rate?.Dispose();
                _rate = new SendingRate(settings, timeProvider);
            }

            return _rate;
        }
    }

    private void Retire()
    {
        if (_pool is { } pool)
        {
            _pool = null;
            _retired = Task.WhenAll(_retired, pool.RetireAsync());
        }
    }
}
