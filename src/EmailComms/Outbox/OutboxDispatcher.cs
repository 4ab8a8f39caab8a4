using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Hosting;
using EmailComms.Status;
using EmailComms.Submission;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Outbox;

/// <summary>
/// Sends what is due, several entries at a time. What keeps every message from being sent pauses the outbox; what keeps one message
/// from being sent postpones or ends that one. When the host stops, what is due is still sent, for as long as the host waits.
/// </summary>
internal sealed partial class OutboxDispatcher(
    CurrentSettings current,
    IOutboxStore store,
    OutboxSignal signal,
    SmtpConnectionSource connections,
    OutboxObservers observers,
    EmailCommsMetrics metrics,
    StatusBoard board,
    TimeProvider timeProvider,
    ILogger<OutboxDispatcher>? logger = null) : BackgroundService
{
    private static readonly TimeSpan MinWait = TimeSpan.FromSeconds(1);

    // Another process may have enqueued something in a store that is shared.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(15);

    // For the last answer after an attempt was cut short, and for writing down what became of it, also while the host stops.
    private static readonly TimeSpan LeaseMargin = TimeSpan.FromMinutes(2);

    private readonly ILogger _logger = logger ?? NullLogger<OutboxDispatcher>.Instance;
    private readonly OutboxPause _pause = new(timeProvider);
    private volatile bool _isStopping;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        signal.Pulse();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        var depth = await MeasureAsync(CancellationToken.None).ConfigureAwait(false);
        if (depth.Waiting > 0)
        {
            Log.EntriesLeft(_logger, depth.Waiting);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Start-up does not wait for the mail server.
        await Task.Yield();
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(static task => task.IsCompleted);
            var news = signal.Next;
            if (await TryLeaseAsync(running.Count, stoppingToken).ConfigureAwait(false) is { } lease)
            {
                running.Add(DispatchAsync(lease, stoppingToken));
                continue;
            }

            if (_isStopping && running.Count == 0)
            {
                break;
            }

            await WaitAsync(running, news, stoppingToken).ConfigureAwait(false);
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    private async Task<OutboxLease?> TryLeaseAsync(int running, CancellationToken cancellationToken)
    {
        try
        {
            var settings = current.Value;
            return settings.Outbox.Worker && !_pause.IsOn && running < settings.Sending.MaxConnections
                ? await store.LeaseAsync(AttemptTime(settings) + LeaseMargin, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Pause(exception);
            return null;
        }
    }

    /// <summary>Until something was enqueued, sent, or came due.</summary>
    private async Task WaitAsync(List<Task> running, Task news, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var time = Task.Delay(await NextLookAsync(cancellationToken).ConfigureAwait(false), timeProvider, enough.Token);
        await Task.WhenAny([.. running, news, time]).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
    }

    private async Task<TimeSpan> NextLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            // In a pause, what waits is of most interest.
            var depth = await MeasureAsync(cancellationToken).ConfigureAwait(false);
            if (_pause.IsOn)
            {
                return _pause.Left;
            }

            // What is due already waits for a connection, or for a pause that has ended this moment.
            var next = current.Value.Outbox.Worker ? depth.NextDueIn ?? MaxWait : MaxWait;
            return next < MinWait ? MinWait : next < MaxWait ? next : MaxWait;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_pause.IsOn)
            {
                Pause(exception);
            }

            return _pause.Left;
        }
    }

    private async Task<OutboxDepth> MeasureAsync(CancellationToken cancellationToken)
    {
        var depth = await store.MeasureAsync(cancellationToken).ConfigureAwait(false);
        metrics.OutboxMeasured(depth.Waiting, depth.OldestAge);
        board.OutboxMeasured(depth.Waiting, depth.OldestAge);
        return depth;
    }

    // The content may take the time of a submission, and the server's answer to it the same again.
    private static TimeSpan AttemptTime(EmailCommunicationsSettings settings) => settings.Smtp.ConnectTimeout + settings.SubmitTimeout + settings.SubmitTimeout;

    /// <summary>Makes one attempt, which ends before its lease does, and records how it ended. It does not throw.</summary>
    private async Task DispatchAsync(OutboxLease lease, CancellationToken stoppingToken)
    {
        try
        {
            using var time = new CancellationTokenSource(AttemptTime(current.Value), timeProvider);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, time.Token);
            var settlement = await AttemptAsync(lease.Entry, ended.Token).ConfigureAwait(false);
            if (await store.SettleAsync(lease, settlement, CancellationToken.None).ConfigureAwait(false) is { } entry)
            {
                Report(entry, settlement);
                await TellAsync(entry, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // The store has failed: what became of the entry is not recorded, and its lease will end.
            Pause(exception);
        }
    }

    private async Task<OutboxSettlement> AttemptAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (timeProvider.GetUtcNow() >= entry.ExpiresAt)
        {
            metrics.OutboxAttempted(OutboxResult.Expired, errorType: null);
            return new OutboxSettlement { State = OutboxState.Expired, CountsAttempt = false };
        }

        var settings = current.Value;
        using var attempt = new SubmissionAttempt(metrics, settings, timeProvider, entry.MessageId, entry.TraceParent, entry.TraceState);
        try
        {
            var settlement = await SubmitAsync(entry, settings, attempt, cancellationToken).ConfigureAwait(false);
            metrics.OutboxAttempted(OutboxResult.Of(settlement), attempt.ErrorType);
            if (settlement.State is OutboxState.Sent or OutboxState.Failed)
            {
                metrics.MessageSubmitted(settings.Smtp.Host, attempt.ErrorType);
            }

            return settlement;
        }
        catch (Exception exception)
        {
            attempt.Fail(exception);
            throw;
        }
    }

    private async Task<OutboxSettlement> SubmitAsync(OutboxEntry entry, EmailCommunicationsSettings settings, SubmissionAttempt attempt, CancellationToken cancellationToken)
    {
        ISubmissionSession connection;
        try
        {
            connection = await connections.RentAsync(settings, recipients: 1, cancellationToken).ConfigureAwait(false);
        }
        catch (EmailCommsException exception)
        {
            // Nothing was said about this message, and no other would fare better.
            attempt.Fail(exception);
            Pause(exception);
            return new OutboxSettlement { State = OutboxState.Retry, CountsAttempt = false, Failure = RetrySchedule.Describe(exception) };
        }
        catch (OperationCanceledException exception)
        {
            attempt.Fail(exception);
            return new OutboxSettlement { State = OutboxState.Retry, CountsAttempt = false };
        }

        await using (connection.ConfigureAwait(false))
        {
            return await SubmitAsync(connection, entry, settings, attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<OutboxSettlement> SubmitAsync(ISubmissionSession connection, OutboxEntry entry, EmailCommunicationsSettings settings, SubmissionAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            var notices = NoticeRequest.For(entry.DeliveryNotices, entry.OutboxId);
            using var message = ComposedMessage.FromOctets(entry.Octets, entry.MessageId, entry.EnvelopeSender, entry.Recipient, notices);
            var receipt = await connection.SubmitAsync(message, cancellationToken).ConfigureAwait(false);
            if (notices is not null && receipt.EnvelopeId is null)
            {
                Log.NoticesNotOffered(_logger, entry.OutboxId);
            }

            Resume();
            return new OutboxSettlement { State = OutboxState.Sent };
        }
        catch (EmailCommsException exception)
        {
            attempt.Fail(exception);
            var isAboutTheAccount = IsAboutTheAccount(exception, entry, settings);
            if (isAboutTheAccount)
            {
                Pause(exception);
            }

            return RetrySchedule.Next(entry, exception, isAboutTheAccount, timeProvider.GetUtcNow(), Random.Shared.NextDouble());
        }
        catch (OperationCanceledException exception)
        {
            attempt.Fail(exception);
            return new OutboxSettlement { State = OutboxState.Retry, CountsAttempt = false };
        }
        catch (Exception exception)
        {
            // This entry's, whatever it is: it must not stop the others.
            attempt.Fail(exception);
            return RetrySchedule.NextUnforeseen(entry, exception, timeProvider.GetUtcNow(), Random.Shared.NextDouble());
        }
    }

    // The others would meet the same. A sender that is not the configured one is the message's own.
    private static bool IsAboutTheAccount(EmailCommsException exception, OutboxEntry entry, EmailCommunicationsSettings settings) => exception switch
    {
        MailServerAuthenticationException or MailServerConnectionException { IsTransient: false } => true,
        SubmissionException { Kind: SubmissionFailureKind.Authentication or SubmissionFailureKind.Quota } => true,
        SubmissionException { Kind: SubmissionFailureKind.Configuration } => entry.EnvelopeSender == settings.FromAddress,
        SubmissionException { IsTransient: true, RetryAfter: not null, Stage: not SubmissionStage.Recipients } => true,
        _ => false,
    };

    private Task TellAsync(OutboxEntry entry, CancellationToken cancellationToken) => entry.IsFinal
        ? observers.TellAsync(
            (observer, token) => observer.OnFinishedAsync(entry, token),
            (observer, exception) => Log.ObserverFailed(_logger, entry.OutboxId, observer, exception),
            cancellationToken)
        : Task.CompletedTask;

    private void Pause(Exception exception)
    {
        var delay = _pause.Begin(exception);
        board.OutboxPaused(delay, exception);
        Log.Paused(_logger, delay, (exception as EmailCommsException)?.Code ?? exception.GetType().Name, (exception as EmailCommsException)?.Message ?? string.Empty);
    }

    private void Resume()
    {
        if (_pause.End())
        {
            board.OutboxResumed();
            Log.Resumed(_logger);
        }
    }

    private void Report(OutboxEntry entry, OutboxSettlement settlement)
    {
        var code = entry.LastFailure?.Code ?? string.Empty;
        var failure = entry.LastFailure?.Description ?? string.Empty;
        switch (entry.State)
        {
            case OutboxState.Sent:
                Log.EntrySent(_logger, entry.OutboxId, entry.Attempts);
                break;
            case OutboxState.Retry when settlement.CountsAttempt:
                Log.RetryScheduled(_logger, entry.OutboxId, entry.Attempts, settlement.Delay, code, failure);
                break;
            case OutboxState.Uncertain:
                Log.EntryUncertain(_logger, entry.OutboxId, entry.Attempts, settlement.Delay, code, failure);
                break;
            case OutboxState.Failed:
                Log.EntryFailed(_logger, entry.OutboxId, entry.Attempts, code, failure);
                break;
            case OutboxState.Expired:
                Log.EntryExpired(_logger, entry.OutboxId, entry.Attempts, code, failure);
                break;
        }
    }
}
