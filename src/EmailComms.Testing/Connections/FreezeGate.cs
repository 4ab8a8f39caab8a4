namespace EmailComms.Testing.Connections;

/// <summary>Holds every session still while it is closed, with the sockets left open: the half-open connection.</summary>
internal sealed class FreezeGate
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _thawed;

    public void Close()
    {
        lock (_lock)
        {
            _thawed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Open()
    {
        TaskCompletionSource? thawed;
        lock (_lock)
        {
            thawed = _thawed;
            _thawed = null;
        }

        thawed?.TrySetResult();
    }

    public Task PassAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _thawed is null ? Task.CompletedTask : _thawed.Task.WaitAsync(cancellationToken);
        }
    }
}
