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
                await HostCall.RunAsync(
                    async token =>
                    {
                        await tell(observer, token).ConfigureAwait(false);
                        return true;
                    },
                    MaxDuration,
                    "The observer did not finish in time.",
                    timeProvider,
                    cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                onFailure(observer.GetType().Name, exception);
            }
        }
    }
}
