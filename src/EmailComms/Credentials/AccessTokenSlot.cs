namespace EmailComms.Credentials;

/// <summary>
/// The token of one server and user. However many ask, the provider is called once; after a failure it is left alone for a time
/// that doubles, and meanwhile the failure is the answer.
/// </summary>
internal sealed class AccessTokenSlot(Func<bool, Task<HeldToken>> fetch, TimeProvider timeProvider)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // A server that refuses every token is not to become a storm at the authorization server.
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private HeldToken? _held;
    private Task<HeldToken>? _fetch;
    private bool _isRefused;
    private long? _renewedAt;
    private long _failedAt;
    private int _failures;

    public Task<HeldToken> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Current().WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gets another token than this one; null when it would be too soon to ask for one.</summary>
    public async Task<HeldToken?> RenewAsync(HeldToken refused, CancellationToken cancellationToken)
    {
        Task<HeldToken> renewed;
        lock (_lock)
        {
            // Else somebody was refused with the same token before, and has renewed it or is doing so.
            if (ReferenceEquals(_held, refused))
            {
                if (_renewedAt is { } last && timeProvider.GetElapsedTime(last) < BetweenRenewals)
                {
                    return null;
                }

                _renewedAt = timeProvider.GetTimestamp();
                _isRefused = true;
                _held = null;
            }

            renewed = Current();
        }

        return await renewed.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task<HeldToken> Current()
    {
        if (_held is { } held && timeProvider.GetUtcNow() < held.UsableUntil)
        {
            return Task.FromResult(held);
        }

        if (_fetch is null || (_fetch.IsCompleted && timeProvider.GetElapsedTime(_failedAt) >= Pause))
        {
            // Not under the lock and not on the caller's time: the provider is the host's code.
            var forceRefresh = _isRefused;
            _fetch = Task.Run(() => FetchAsync(forceRefresh));
        }

        return _fetch;
    }

    private TimeSpan Pause
    {
        get
        {
            var pause = FirstPause * Math.Pow(2, Math.Min(_failures - 1, 10));
            return pause < LongestPause ? pause : LongestPause;
        }
    }

    private async Task<HeldToken> FetchAsync(bool forceRefresh)
    {
        try
        {
            var held = await fetch(forceRefresh).ConfigureAwait(false);
            lock (_lock)
            {
                _held = held;
                _fetch = null;
                _isRefused = false;
                _failures = 0;
            }

            return held;
        }
        catch
        {
            lock (_lock)
            {
                _failures++;
                _failedAt = timeProvider.GetTimestamp();
            }

            throw;
        }
    }
}
