using EmailComms.Testing.Connections;
using EmailComms.Testing.Faults;

namespace EmailComms.Testing;

/// <summary>A fault in the script: how often it struck, and the means to wait for it, release it and remove it.</summary>
public sealed class Fault
{
    private readonly FaultScript _script;
    private readonly Func<string, bool> _predicate;
    private readonly int _skip;
    private readonly int _times;
    private readonly Lock _lock = new();
    private readonly ChangeSignal _struck = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _occurrences;
    private int _strikes;

    internal Fault(FaultScript script, FaultPoint point, FaultAction action, Func<string, bool> predicate, int skip, int times, bool after)
    {
        _script = script;
        Point = point;
        Action = action;
        _predicate = predicate;
        _skip = skip;
        _times = times;
        IsAfterExecution = after;
    }

    /// <summary>Gets how many times the fault has struck.</summary>
    public int Count => Volatile.Read(ref _strikes);

    internal FaultPoint Point { get; }

    internal FaultAction Action { get; }

    internal bool IsAfterExecution { get; }

    internal Task Released => _released.Task;

    /// <summary>Waits until the fault has struck at least <paramref name="count"/> times.</summary>
    public async Task WaitUntilStruckAsync(int count = 1, CancellationToken cancellationToken = default) =>
        await _struck.WaitForAsync(() => Count >= count ? this : null, cancellationToken).ConfigureAwait(false);

    /// <summary>Lets every session go on that this fault delays or freezes, and never holds one again.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Takes the fault out of the script and releases it.</summary>
    public void Remove()
    {
        _script.Remove(this);
        Release();
    }

    internal bool Strikes(string argument)
    {
        if (!_predicate(argument))
        {
            return false;
        }

        lock (_lock)
        {
            return _occurrences++ >= _skip && _occurrences - _skip <= _times;
        }
    }

    internal void Struck()
    {
        Interlocked.Increment(ref _strikes);
        _struck.Raise();
    }
}
