namespace EmailComms.Outbox;

/// <summary>Wakes the workers of this process when something was enqueued.</summary>
internal sealed class OutboxSignal
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Completes with the next pulse. Take it before looking for work, so that no pulse is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Pulse() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
