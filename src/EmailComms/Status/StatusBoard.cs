using EmailComms.Approvals;
using EmailComms.Diagnostics;

namespace EmailComms.Status;

/// <summary>Where every part of the library notes how it is doing. Whoever reads takes the newest state whole, and waits for nobody.</summary>
internal sealed class StatusBoard : IEmailCommunicationsStatus
{
    private readonly EmailCommsMetrics _metrics;
    private readonly TimeProvider _timeProvider;

    // For those who write: each change is made to the newest state.
    private readonly Lock _lock = new();
    private volatile EmailCommunicationsStatus _current;

    public StatusBoard(EmailCommsMetrics metrics, TimeProvider timeProvider)
    {
        _metrics = metrics;
        _timeProvider = timeProvider;
        _current = new EmailCommunicationsStatus
        {
            Approvals = new ApprovalProcessingStatus { StateSince = timeProvider.GetUtcNow() },
            Outbox = new OutboxStatus(),
        };
    }

    public EmailCommunicationsStatus Current => _current;

    public void ApprovalsAre(bool enabled) => ChangeApprovals(approvals => approvals with { IsEnabled = enabled });

    public void PauseIs(bool on) => ChangeApprovals(approvals => approvals with { IsPaused = on });

    /// <summary>The worker does something else from now on.</summary>
    /// <param name="state">What.</param>
    /// <param name="nextPassIn">The time until the next pass, when there is one to come.</param>
    public void WorkerIs(ApprovalProcessingState state, TimeSpan? nextPassIn = null)
    {
        var now = _timeProvider.GetUtcNow();
        _metrics.ProcessingIs(Name(state));
        ChangeApprovals(approvals => approvals with
        {
            State = state,
            StateSince = approvals.State == state ? approvals.StateSince : now,
            NextPassAt = nextPassIn is { } left ? now + left : null,
        });
    }

    public void PassDone(ApprovalProcessingSummary summary, TimeSpan duration)
    {
        var now = _timeProvider.GetUtcNow();
        var pass = new ApprovalPassStatus
        {
            CompletedAt = now,
            Duration = duration,
            Outcomes = summary.Replies.CountBy(static reply => reply.Outcome).ToDictionary().AsReadOnly(),
            Remaining = summary.Remaining,
            OldestWaitingSince = summary.OldestWaitingSince,
            Held = summary.Held,
            RemovalsPending = summary.RemovalsPending,
            IsFolderGuarded = summary.IsFolderGuarded,
        };
        var quarantined = summary.Replies.Count(static reply => reply.Disposal == ApprovalReplyDisposal.Quarantined);
        _metrics.PassLeft(pass.Remaining, now - pass.OldestWaitingSince, pass.Held, pass.RemovalsPending, quarantined);
        ChangeApprovals(approvals => approvals with { LastPass = pass, Quarantined = approvals.Quarantined + quarantined });
    }

    public void ProcessingFailed(Exception exception) =>
        ChangeApprovals(approvals => approvals with { LastFailure = FailureStatus.Of(exception, _timeProvider.GetUtcNow()) });

    public void OutboxMeasured(int waiting, TimeSpan? oldestAge) =>
        ChangeOutbox(outbox => outbox with { Waiting = waiting, OldestSince = oldestAge is { } age ? _timeProvider.GetUtcNow() - age : null });

    public void OutboxPaused(TimeSpan delay, Exception exception)
    {
        var now = _timeProvider.GetUtcNow();
        ChangeOutbox(outbox => outbox with { PausedUntil = now + delay, LastFailure = FailureStatus.Of(exception, now) });
    }

    public void OutboxResumed() => ChangeOutbox(static outbox => outbox with { PausedUntil = null });

    private static string Name(ApprovalProcessingState state) => state switch
    {
        ApprovalProcessingState.Connecting => ProcessingState.Connecting,
        ApprovalProcessingState.Processing => ProcessingState.Processing,
        ApprovalProcessingState.Listening => ProcessingState.Listening,
        ApprovalProcessingState.Waiting => ProcessingState.Waiting,
        ApprovalProcessingState.BackingOff => ProcessingState.BackingOff,
        ApprovalProcessingState.Paused => ProcessingState.Paused,
        _ => ProcessingState.Stopped,
    };

    private void ChangeApprovals(Func<ApprovalProcessingStatus, ApprovalProcessingStatus> change)
    {
        lock (_lock)
        {
            _current = _current with { Approvals = change(_current.Approvals) };
        }
    }

    private void ChangeOutbox(Func<OutboxStatus, OutboxStatus> change)
    {
        lock (_lock)
        {
            _current = _current with { Outbox = change(_current.Outbox) };
        }
    }
}
