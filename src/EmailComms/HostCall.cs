namespace EmailComms;

/// <summary>Calls of the host's code within the time that it has. What ignores its token, or blocks its thread, is left behind.</summary>
internal static class HostCall
{
    /// <param name="call">The host's code.</param>
    /// <param name="timeout">The time that it has; then its token is cancelled.</param>
    /// <param name="whenLate">What to say when it has not finished by then.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <exception cref="TimeoutException">It did not finish in time. It may still be running.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan timeout, string whenLate, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(timeout, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var token = linked.Token;
        try
        {
            return await Task.Run(() => call(token), CancellationToken.None).WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(whenLate, exception);
        }
    }
}
