namespace EmailComms.Outbox;

/// <summary>The host's observers, told one after the other. One that fails, or does not come back in time, keeps nothing from going on.</summary>
internal sealed class OutboxObservers(IEnumerable<IOutboxObserver> observers, TimeProvider timeProvider)
{
    public static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(1);

    /// <summary>Tells each observer. It does not throw.</summary>
    /// <param name="tell">What there is to tell.</param>
    /// <param name="onFailure">Hears of the observers that were not told, by the names of their types.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public async Task TellAsync(Func<IOutboxObserver, CancellationToken, Task> tell, Action<string, Exception> onFailure, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            try
            {
                await TellInTimeAsync(observer, tell, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                onFailure(observer.GetType().Name, exception);
            }
        }
    }

    private async Task TellInTimeAsync(IOutboxObserver observer, Func<IOutboxObserver, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(MaxDuration, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var token = linked.Token;

        // An observer that ignores its token, or blocks its thread, is left behind.
        var call = Task.Run(() => tell(observer, token), CancellationToken.None);
        try
        {
            await call.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The observer did not finish in time.", exception);
        }
    }
}
