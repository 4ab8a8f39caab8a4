namespace EmailComms.Approvals.Passes;

/// <summary>
/// Runs the work on the decisions of a batch side by side, so many at a time, while the next mails are read. What concerns one
/// request runs in the order in which it was read: the first decision counts.
/// </summary>
internal sealed class HandlerLanes(int concurrency, Func<bool> isHalted, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly SemaphoreSlim _slots = new(concurrency);
    private readonly Dictionary<string, Task> _lanes = new(StringComparer.Ordinal);

    /// <summary>Has the work run when its turn comes.</summary>
    /// <param name="lane">Work with the same name runs one after the other.</param>
    /// <param name="work">The work.</param>
    public void Add(string lane, Func<Task> work) => _lanes[lane] = RunAsync(_lanes.GetValueOrDefault(lane, Task.CompletedTask), work);

    /// <summary>Waits for everything that was added.</summary>
    /// <remarks>The first failure is thrown when all have ended.</remarks>
    public async Task CompleteAsync()
    {
        await WaitAsync().ConfigureAwait(false);
        if (_lanes.Values.FirstOrDefault(static lane => !lane.IsCompletedSuccessfully) is { } failed)
        {
            await failed.ConfigureAwait(false);
        }
    }

    /// <summary>Waits for everything that was added, whatever becomes of it.</summary>
    public async ValueTask DisposeAsync()
    {
        await WaitAsync().ConfigureAwait(false);
        _slots.Dispose();
    }

    private async Task WaitAsync()
    {
        foreach (var lane in _lanes.Values)
        {
            await lane.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // After a failure nothing more is done for the same request: the next pass finds what it has left.
    private async Task RunAsync(Task earlier, Func<Task> work)
    {
        await earlier.ConfigureAwait(false);
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isHalted())
            {
                await work().ConfigureAwait(false);
            }
        }
        finally
        {
            _slots.Release();
        }
    }
}
