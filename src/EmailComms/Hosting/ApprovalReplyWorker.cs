using EmailComms.Approvals;
using EmailComms.Approvals.Passes;
using EmailComms.Mailbox;
using EmailComms.Status;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Hosting;

/// <summary>
/// Makes a pass each interval, and earlier when the server announces new mail or a held decision is due; never over more mails in one interval than the
/// process count. After a failure it waits, longer each time, and goes on by itself.
/// </summary>
internal sealed partial class ApprovalReplyWorker(
    CurrentSettings current,
    ApprovalReplyProcessor processor,
    WorkerSwitch hostSwitch,
    ApprovalMonitor monitor,
    StatusBoard board,
    ProtocolLogs protocolLogs,
    TimeProvider timeProvider,
    ILogger<ApprovalReplyWorker>? logger = null) : BackgroundService
{
    // A server's state that is only told at the login, and a route that is only chosen at the connect, are learnt anew.
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(1);

    // What a server asks for in its words is not believed beyond what we would wait of our own accord.
    private static readonly TimeSpan LongestAskedWait = TimeSpan.FromMinutes(30);

    private readonly ILogger _logger = logger ?? NullLogger<ApprovalReplyWorker>.Instance;
    private readonly Backoff _backoff = new();
    private readonly WakePace _pace = new();
    private readonly ServerAlerts _alerts = new();
    private CancellationTokenSource _changed = new();
    private (ApprovalSettings Settings, ProcessAllowance Allowance)? _allowed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Start-up does not wait for the mail server.
        await Task.Yield();
        using var subscription = current.OnChange(() => Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel());
        Log.Started(_logger);
        WarnOfForgedSenders();
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = Volatile.Read(ref _changed);
            using var wake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, changed.Token, hostSwitch.Turned);
            await RunUntilChangeAsync(wake.Token, stoppingToken).ConfigureAwait(false);
        }

        board.WorkerIs(ApprovalProcessingState.Stopped);
        Log.Stopped(_logger);
    }

    // Once: it says how the host is set up, and nothing that happened.
    private void WarnOfForgedSenders()
    {
        if (current.Value.Approvals is { Origin.Mode: SenderAuthentication.FromAddress } settings)
        {
            Log.SenderNotAuthenticated(_logger, $"{settings.Path}:{nameof(ApprovalOptions.SenderAuthentication)}");
        }
    }

    /// <summary>Works with one state of the settings, until they change, the host turns the switch, or it stops.</summary>
    private async Task RunUntilChangeAsync(CancellationToken wake, CancellationToken stoppingToken)
    {
        var settings = current.Value.Approvals;
        board.ApprovalsAre(enabled: settings is not null);
        if (settings is not { Worker: true })
        {
            await RestAsync(ApprovalProcessingState.Stopped, Timeout.InfiniteTimeSpan, wake).ConfigureAwait(false);
        }
        else if (!hostSwitch.TryBegin())
        {
            await RestAsync(ApprovalProcessingState.Paused, Timeout.InfiniteTimeSpan, wake).ConfigureAwait(false);
        }
        else
        {
            try
            {
                await WorkAsync(settings, AllowanceFor(settings), wake, stoppingToken).ConfigureAwait(false);
            }
            finally
            {
                hostSwitch.End();
            }
        }
    }

    // A pause is no new interval: turning the switch to and fro does not lift the process count.
    private ProcessAllowance AllowanceFor(ApprovalSettings settings)
    {
        if (_allowed?.Settings != settings)
        {
            _allowed = (settings, new ProcessAllowance(settings.ProcessCount, settings.ProcessInterval, timeProvider, () => hostSwitch.IsPaused));
        }

        return _allowed!.Value.Allowance;
    }

    private async Task WorkAsync(ApprovalSettings settings, ProcessAllowance allowance, CancellationToken wake, CancellationToken stoppingToken)
    {
        while (!wake.IsCancellationRequested)
        {
            var notices = new ServerNotices(settings.Imap, TellAlert);
            try
            {
                if (!await ConnectAndProcessAsync(settings, allowance, notices, wake, stoppingToken).ConfigureAwait(false))
                {
                    await RestAsync(ApprovalProcessingState.Waiting, processor.UntilNextPass(settings, allowance), wake).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await RestAsync(ApprovalProcessingState.BackingOff, Failed(exception, notices), wake).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes passes on one connection for as long as it can wait for announcements; without them a connection is not kept.</summary>
    /// <returns>True when only the session was over, and waiting goes on with another one at once.</returns>
    private async Task<bool> ConnectAndProcessAsync(ApprovalSettings settings, ProcessAllowance allowance, ServerNotices notices, CancellationToken wake, CancellationToken stoppingToken)
    {
        board.WorkerIs(ApprovalProcessingState.Connecting);
        var mailbox = await ImapMailbox.OpenAsync(settings, protocolLogs.ListeningFor(notices), timeProvider, stoppingToken).ConfigureAwait(false);
        await using (mailbox.ConfigureAwait(false))
        {
            try
            {
                if (await ProcessAndWaitAsync(mailbox, settings, allowance, wake, stoppingToken).ConfigureAwait(false))
                {
                    return true;
                }
            }
            finally
            {
                notices.Conclude();
            }
        }

        _backoff.Reset();
        return false;
    }

    /// <returns>True when the session is to be replaced by another one at once.</returns>
    private async Task<bool> ProcessAndWaitAsync(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance, CancellationToken wake, CancellationToken stoppingToken)
    {
        var start = timeProvider.GetTimestamp();
        await PassAsync(mailbox, settings, allowance, stoppingToken).ConfigureAwait(false);
        while (CanWait(mailbox, settings, allowance) && !wake.IsCancellationRequested)
        {
            if (mailbox.ValidUntil <= timeProvider.GetUtcNow() || timeProvider.GetElapsedTime(start) >= LongestSession)
            {
                return true;
            }

            var untilNextPass = processor.UntilNextPass(settings, allowance);
            board.WorkerIs(ApprovalProcessingState.Listening, untilNextPass);
            var wait = await MailboxWatcher.WaitAsync(mailbox, untilNextPass, settings, timeProvider, wake).ConfigureAwait(false);
            if (wake.IsCancellationRequested)
            {
                break;
            }

            monitor.Announced(wait.AnnouncedAt);
            var summary = await PassAsync(mailbox, settings, allowance, stoppingToken).ConfigureAwait(false);
            var rest = _pace.RestAfter(wait.WasCutShort, summary.Replies.Count > 0);
            if (rest == TimeSpan.Zero)
            {
                _backoff.Reset();
            }
            else
            {
                await RestAsync(ApprovalProcessingState.Listening, rest, wake).ConfigureAwait(false);
            }
        }

        return false;
    }

    private async Task<ApprovalProcessingSummary> PassAsync(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance, CancellationToken stoppingToken)
    {
        allowance.RenewWhenDue();
        board.WorkerIs(ApprovalProcessingState.Processing);
        var summary = await processor.ProcessAsync(mailbox, settings, allowance, stoppingToken).ConfigureAwait(false);
        if (_backoff.Recover())
        {
            Log.Recovered(_logger);
        }

        return summary;
    }

    /// <summary>Says what failed and how long to wait after it.</summary>
    private TimeSpan Failed(Exception exception, ServerNotices notices)
    {
        board.ProcessingFailed(exception);
        var wasSuspended = _backoff.IsLoginSuspended;
        var delay = _backoff.NextDelay(exception, notices.AsksForRestraint);
        if (RetryAfterHint.Find(notices.Refusal ?? string.Empty) is { } asked && asked > delay)
        {
            delay = asked < LongestAskedWait ? asked : LongestAskedWait;
        }

        Log.PassFailed(_logger, delay, exception.Message, (exception as EmailCommsException)?.Code ?? exception.GetType().Name);
        if (_backoff.IsLoginSuspended && !wasSuspended)
        {
            Log.LoginSuspended(_logger, delay);
        }

        return delay;
    }

    private void TellAlert(string alert)
    {
        if (_alerts.IsNew(alert))
        {
            Log.ServerAlert(_logger, alert);
        }
    }

    // With the allowance used up, an announcement could not be acted upon.
    private static bool CanWait(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance) =>
        settings.UseIdle && mailbox.CanIdle && allowance.Left > 0;

    // Timers count whole milliseconds and drop the rest: woken too early, a pass would find nothing allowed yet.
    private async Task RestAsync(ApprovalProcessingState state, TimeSpan duration, CancellationToken wake)
    {
        var isEndless = duration == Timeout.InfiniteTimeSpan;
        board.WorkerIs(state, isEndless ? null : duration);
        await Task.Delay(isEndless ? duration : TimeSpan.FromMilliseconds(Math.Ceiling(duration.TotalMilliseconds)), timeProvider, wake)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
