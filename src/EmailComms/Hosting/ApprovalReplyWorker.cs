using EmailComms.Approvals;
using EmailComms.Mailbox;
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
    ProtocolLogs protocolLogs,
    TimeProvider timeProvider,
    ILogger<ApprovalReplyWorker>? logger = null) : BackgroundService
{
    private readonly ILogger _logger = logger ?? NullLogger<ApprovalReplyWorker>.Instance;
    private readonly Backoff _backoff = new();
    private CancellationTokenSource _changed = new();

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
            using var wake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, changed.Token);
            await RunUntilChangeAsync(wake.Token, stoppingToken).ConfigureAwait(false);
        }

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

    /// <summary>Works with one state of the settings, until they change or the host stops.</summary>
    private async Task RunUntilChangeAsync(CancellationToken wake, CancellationToken stoppingToken)
    {
        if (current.Value.Approvals is not { Worker: true } settings)
        {
            await WaitAsync(Timeout.InfiniteTimeSpan, wake).ConfigureAwait(false);
            return;
        }

        var allowance = new ProcessAllowance(settings.ProcessCount, settings.ProcessInterval, timeProvider);
        while (!wake.IsCancellationRequested)
        {
            try
            {
                if (!await ConnectAndProcessAsync(settings, allowance, wake, stoppingToken).ConfigureAwait(false))
                {
                    await WaitAsync(processor.UntilNextPass(settings, allowance), wake).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                var delay = _backoff.NextDelay(exception);
                Log.PassFailed(_logger, delay, exception.Message, (exception as EmailCommsException)?.Code ?? exception.GetType().Name);
                await WaitAsync(delay, wake).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes passes on one connection for as long as it can wait for announcements; without them a connection is not kept.</summary>
    /// <returns>True when only the session's access token was over, and waiting goes on with another session at once.</returns>
    private async Task<bool> ConnectAndProcessAsync(ApprovalSettings settings, ProcessAllowance allowance, CancellationToken wake, CancellationToken stoppingToken)
    {
        bool isOver;
        var mailbox = await ImapMailbox.OpenAsync(settings, protocolLogs, timeProvider, stoppingToken).ConfigureAwait(false);
        await using (mailbox.ConfigureAwait(false))
        {
            do
            {
                allowance.RenewWhenDue();
                await processor.ProcessAsync(mailbox, settings, allowance, stoppingToken).ConfigureAwait(false);
                if (_backoff.Recover())
                {
                    Log.Recovered(_logger);
                }
            }
            while (await WaitForAnnouncementAsync(mailbox, settings, allowance, wake).ConfigureAwait(false));

            isOver = CanWait(mailbox, settings, allowance) && IsOver(mailbox);
        }

        _backoff.Reset();
        return isOver;
    }

    /// <summary>True when it is time for the next pass on this connection.</summary>
    private async Task<bool> WaitForAnnouncementAsync(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance, CancellationToken wake)
    {
        if (!CanWait(mailbox, settings, allowance))
        {
            return false;
        }

        await MailboxWatcher.WaitAsync(mailbox, processor.UntilNextPass(settings, allowance), settings, timeProvider, wake).ConfigureAwait(false);
        _backoff.Reset();
        return !wake.IsCancellationRequested && !IsOver(mailbox);
    }

    // With the allowance used up, an announcement could not be acted upon.
    private static bool CanWait(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance) =>
        settings.UseIdle && mailbox.CanIdle && allowance.Left > 0;

    private bool IsOver(ImapMailbox mailbox) => mailbox.ValidUntil <= timeProvider.GetUtcNow();

    // Timers count whole milliseconds and drop the rest: woken too early, a pass would find nothing allowed yet.
    private async Task WaitAsync(TimeSpan duration, CancellationToken wake) =>
        await Task.Delay(
            duration == Timeout.InfiniteTimeSpan ? duration : TimeSpan.FromMilliseconds(Math.Ceiling(duration.TotalMilliseconds)),
            timeProvider,
            wake).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
