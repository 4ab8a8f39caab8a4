namespace EmailComms.Testing.Connections;

/// <summary>Wakes everybody who waits for a condition. Take <see cref="Next"/> before looking, or a change in between is missed.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = NewSource();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult();

    /// <summary>Waits until <paramref name="read"/> finds something.</summary>
    public async Task<T> WaitForAsync<T>(Func<T?> read, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var next = Next;
            if (read() is { } found)
            {
                return found;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
