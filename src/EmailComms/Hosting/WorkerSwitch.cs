using EmailComms.Approvals;
using EmailComms.Status;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Hosting;

/// <summary>The switch between host and worker: what the one wants, and whether the other has come to rest.</summary>
internal sealed partial class WorkerSwitch(StatusBoard board, ILogger<WorkerSwitch>? logger = null) : IApprovalReplyWorker, IDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<WorkerSwitch>.Instance;
    private readonly Lock _lock = new();
    private CancellationTokenSource _turned = new();
    private TaskCompletionSource? _working;
    private volatile bool _isPaused;

    public bool IsPaused => _isPaused;

    /// <summary>Is cancelled when the switch is turned next, to whatever side.</summary>
    public CancellationToken Turned => Volatile.Read(ref _turned).Token;

    public async Task PauseAsync(CancellationToken cancellationToken = default)
    {
        Task rest;
        lock (_lock)
        {
            rest = _working?.Task ?? Task.CompletedTask;
            if (!_isPaused)
            {
                Turn(paused: true);
                Log.Paused(_logger);
            }
        }

        await rest.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_isPaused)
            {
                Turn(paused: false);
                Log.Resumed(_logger);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The worker wants to work; false when it is not to.</summary>
    public bool TryBegin()
    {
        lock (_lock)
        {
            _working = _isPaused ? null : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _working is not null;
        }
    }

    /// <summary>The worker has nothing in work any more.</summary>
    public void End()
    {
        lock (_lock)
        {
            _working?.TrySetResult();
            _working = null;
        }
    }

    public void Dispose() => _turned.Dispose();

    // Whoever waits for the worker to come to rest sees it rest: it stops at the pause, even when that is over already.
    private void Turn(bool paused)
    {
        _isPaused = paused;
        board.PauseIs(paused);
        Interlocked.Exchange(ref _turned, new CancellationTokenSource()).Cancel();
    }
}
