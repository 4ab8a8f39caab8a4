using EmailComms.Approvals;
using EmailComms.Diagnostics;
using EmailComms.Ledger;

namespace EmailComms.Status;

/// <summary>Measures and traces passes and the calls of handlers, and notes on the board how passes ended.</summary>
internal sealed class ApprovalMonitor(StatusBoard board, EmailCommsMetrics metrics, TimeProvider timeProvider)
{
    private const long Nothing = long.MinValue;

    private long _announcedAt = Nothing;

    /// <summary>Notes when the server announced what the next pass is made for; null when nothing was announced.</summary>
    public void Announced(long? timestamp) => Interlocked.Exchange(ref _announcedAt, timestamp ?? Nothing);

    public async Task<ApprovalProcessingSummary> PassAsync(ApprovalSettings settings, Func<Task<ApprovalProcessingSummary>> pass, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        using var activity = EmailCommsActivities.StartReceive(settings.Imap.Host, settings.Imap.Port, settings.ReplyFolder);
        try
        {
            var summary = await pass().ConfigureAwait(false);
            var duration = timeProvider.GetElapsedTime(start);
            metrics.PassMade(settings.Imap.Host, duration, errorType: null);
            activity?.SetTag(TelemetryAttributes.BatchMessageCount, summary.Replies.Count);
            board.PassDone(summary, duration);
            return summary;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var errorType = ErrorType.Of(exception);
            metrics.PassMade(settings.Imap.Host, timeProvider.GetElapsedTime(start), errorType);
            activity?.Fail(exception, errorType);
            board.ProcessingFailed(exception);
            throw;
        }
        finally
        {
            Announced(null);
        }
    }

    public async Task<ApprovalHandlerResult> CallAsync(string? kind, Func<Task<ApprovalHandlerResult>> call)
    {
        var start = timeProvider.GetTimestamp();
        if (Interlocked.Exchange(ref _announcedAt, Nothing) is var announcedAt and not Nothing)
        {
            metrics.WokenUp(timeProvider.GetElapsedTime(announcedAt, start));
        }

        using var activity = EmailCommsActivities.StartProcess(kind);
        try
        {
            var result = await call().ConfigureAwait(false);
            metrics.HandlerCalled(kind, timeProvider.GetElapsedTime(start), errorType: null);
            return result;
        }
        catch (Exception exception)
        {
            var errorType = ErrorType.Of(exception);
            metrics.HandlerCalled(kind, timeProvider.GetElapsedTime(start), errorType);
            activity?.Fail(exception, errorType);
            throw;
        }
    }

    public void Recorded(LedgerEntry entry) =>
        metrics.ReplyRecorded(entry.Outcome.ToString(), entry.Reason == ApprovalReplyReason.None ? null : entry.Reason.ToString());
}
