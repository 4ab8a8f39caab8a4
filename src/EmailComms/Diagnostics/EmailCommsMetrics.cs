using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmailComms.Accounts;

namespace EmailComms.Diagnostics;

/// <summary>The library's metrics. None has an address of a person, a subject or a Message-ID among its attributes.</summary>
internal sealed class EmailCommsMetrics : IDisposable
{
    public const string SubmissionDuration = "emailcomms.submission.duration";
    public const string SubmissionMessages = "emailcomms.submission.messages";
    public const string OutboxAttempts = "emailcomms.outbox.attempts";
    public const string OutboxDepth = "emailcomms.outbox.depth";
    public const string OutboxOldestMessageAge = "emailcomms.outbox.oldest_message.age";
    public const string ApprovalPassDuration = "emailcomms.approval.pass.duration";
    public const string ApprovalProcessDuration = "emailcomms.approval.process.duration";
    public const string ApprovalWakeUpDuration = "emailcomms.approval.wake_up.duration";
    public const string ApprovalReplies = "emailcomms.approval.replies";
    public const string ApprovalQuarantined = "emailcomms.approval.quarantined";
    public const string ApprovalWaiting = "emailcomms.approval.waiting";
    public const string ApprovalOldestWaitingAge = "emailcomms.approval.oldest_waiting.age";
    public const string ApprovalHeld = "emailcomms.approval.held";
    public const string ApprovalRemovalsPending = "emailcomms.approval.removals_pending";
    public const string ApprovalState = "emailcomms.approval.state";

    // From a warm connection next door to Smtp:SubmitTimeout.
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600],
    };

    // A handler is called within milliseconds of an announcement, unless it has to wait for others.
    private static readonly InstrumentAdvice<double> ShortDurations = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private readonly TimeProvider _timeProvider;
    private readonly KeyValuePair<string, object?>[] _account;
    private readonly Meter? _owned;
    private readonly Histogram<double> _submissionDuration;
    private readonly Counter<long> _submissionMessages;
    private readonly Counter<long> _outboxAttempts;
    private readonly Histogram<double> _passDuration;
    private readonly Histogram<double> _processDuration;
    private readonly Histogram<double> _wakeUpDuration;
    private readonly Counter<long> _replies;
    private readonly Counter<long> _quarantined;
    private volatile MeasuredOutbox? _outbox;
    private volatile MeasuredFolder? _folder;
    private volatile string? _state;

    public EmailCommsMetrics(TimeProvider timeProvider, IMeterFactory? meterFactory = null, EmailAccount? account = null)
    {
        _timeProvider = timeProvider;
        _account = account is null ? [] : [new(TelemetryAttributes.Account, account.Name)];
        var options = new MeterOptions(EmailCommsTelemetry.MeterName) { Version = typeof(EmailCommsMetrics).Assembly.GetName().Version?.ToString(3) };

        // A host has a factory, a bare collection of services has none. What the factory makes, it disposes of.
        var meter = meterFactory?.Create(options) ?? (_owned = new Meter(new MeterOptions(options.Name) { Version = options.Version, Scope = this }));
        _submissionDuration = meter.CreateHistogram(SubmissionDuration, "s", "How long an attempt to submit a message took.", tags: null, advice: Durations);
        _submissionMessages = meter.CreateCounter<long>(SubmissionMessages, "{message}", "Messages that a server took, or that could not be submitted.");
        _outboxAttempts = meter.CreateCounter<long>(OutboxAttempts, "{attempt}", "What became of entries of the outbox when it was their turn.");
        meter.CreateObservableGauge(OutboxDepth, ObserveDepth, "{message}", "Entries of the outbox that are not final.");
        meter.CreateObservableGauge(OutboxOldestMessageAge, ObserveOldestAge, "s", "How long the oldest entry of the outbox has waited.");
        _passDuration = meter.CreateHistogram(ApprovalPassDuration, "s", "How long a pass over the reply folder took.", tags: null, advice: Durations);
        _processDuration = meter.CreateHistogram(ApprovalProcessDuration, "s", "How long a call of a handler took.", tags: null, advice: ShortDurations);
        _wakeUpDuration = meter.CreateHistogram(ApprovalWakeUpDuration, "s", "How long it took from the server's announcement to the first call of a handler.", tags: null, advice: ShortDurations);
        _replies = meter.CreateCounter<long>(ApprovalReplies, "{reply}", "Mails of the reply folder whose outcome was recorded.");
        _quarantined = meter.CreateCounter<long>(ApprovalQuarantined, "{message}", "Mails that went to the quarantine folder.");
        meter.CreateObservableGauge(ApprovalWaiting, () => Observe(static folder => folder.Waiting), "{message}", "Mails that the last pass left for a later one.");
        meter.CreateObservableGauge(ApprovalOldestWaitingAge, ObserveOldestWaiting, "s", "How long the oldest of the mails that wait has waited.");
        meter.CreateObservableGauge(ApprovalHeld, () => Observe(static folder => folder.Held), "{reply}", "Decisions that are held.");
        meter.CreateObservableGauge(ApprovalRemovalsPending, () => Observe(static folder => folder.RemovalsPending), "{message}", "Mails with a recorded outcome that could not be removed.");
        meter.CreateObservableGauge(ApprovalState, ObserveState, "1", "What the background worker is doing: 1 for that, 0 for everything else.");
    }

    public void SubmissionAttempted(string address, int port, TimeSpan duration, string? errorType)
    {
        if (_submissionDuration.Enabled)
        {
            _submissionDuration.Record(duration.TotalSeconds, WithError(new() { { TelemetryAttributes.ServerAddress, address }, { TelemetryAttributes.ServerPort, port } }, errorType));
        }
    }

    public void MessageSubmitted(string address, string? errorType)
    {
        if (_submissionMessages.Enabled)
        {
            _submissionMessages.Add(1, WithError(new() { { TelemetryAttributes.ServerAddress, address } }, errorType));
        }
    }

    public void OutboxAttempted(string result, string? errorType)
    {
        if (_outboxAttempts.Enabled)
        {
            _outboxAttempts.Add(1, WithError(new() { { TelemetryAttributes.OutboxResult, result } }, errorType));
        }
    }

    /// <summary>Notes what waits, for whoever asks next: a callback of a gauge must not ask the store.</summary>
    public void OutboxMeasured(int waiting, TimeSpan? oldestAge) => _outbox = new MeasuredOutbox(waiting, oldestAge, _timeProvider.GetTimestamp());

    public void PassMade(string address, TimeSpan duration, string? errorType)
    {
        if (_passDuration.Enabled)
        {
            _passDuration.Record(duration.TotalSeconds, WithError(new() { { TelemetryAttributes.ServerAddress, address } }, errorType));
        }
    }

    public void HandlerCalled(string? kind, TimeSpan duration, string? errorType)
    {
        if (_processDuration.Enabled)
        {
            TagList tags = kind is null ? [] : new() { { TelemetryAttributes.ApprovalHandler, kind } };
            _processDuration.Record(duration.TotalSeconds, WithError(tags, errorType));
        }
    }

    public void WokenUp(TimeSpan duration) => _wakeUpDuration.Record(duration.TotalSeconds, _account);

    public void ReplyRecorded(string outcome, string? reason)
    {
        if (_replies.Enabled)
        {
            TagList tags = [.. _account, new(TelemetryAttributes.ApprovalOutcome, outcome)];
            if (reason is not null)
            {
                tags.Add(TelemetryAttributes.ApprovalReason, reason);
            }

            _replies.Add(1, tags);
        }
    }

    /// <summary>Notes what a pass has left behind, for whoever asks next.</summary>
    public void PassLeft(int waiting, TimeSpan? oldestAge, int held, int removalsPending, int quarantined)
    {
        _folder = new MeasuredFolder(waiting, oldestAge, held, removalsPending, _timeProvider.GetTimestamp());
        _quarantined.Add(quarantined, _account);
    }

    public void ProcessingIs(string state) => _state = state;

    public void Dispose() => _owned?.Dispose();

    private IEnumerable<Measurement<long>> Observe(Func<MeasuredFolder, long> figure) => _folder is { } folder ? [new Measurement<long>(figure(folder), _account)] : [];

    private IEnumerable<Measurement<double>> ObserveOldestWaiting() => _folder is { } folder ? [new Measurement<double>(AgeNow(folder.OldestAge, folder.At), _account)] : [];

    private IEnumerable<Measurement<long>> ObserveState() => _state is { } current
        ? ProcessingState.All.Select(state => new Measurement<long>(state == current ? 1 : 0, [.. _account, KeyValuePair.Create<string, object?>(TelemetryAttributes.ApprovalState, state)]))
        : [];

    private IEnumerable<Measurement<long>> ObserveDepth() => _outbox is { } outbox ? [new Measurement<long>(outbox.Waiting, _account)] : [];

    // It goes on ageing between two looks at the store.
    private IEnumerable<Measurement<double>> ObserveOldestAge() => _outbox is { } outbox
        ? [new Measurement<double>(AgeNow(outbox.OldestAge, outbox.At), _account)]
        : [];

    private double AgeNow(TimeSpan? age, long measuredAt) => age is { } then ? (then + _timeProvider.GetElapsedTime(measuredAt)).TotalSeconds : 0;

    private TagList WithError(TagList tags, string? errorType)
    {
        foreach (var tag in _account)
        {
            tags.Add(tag);
        }

        if (errorType is not null)
        {
            tags.Add(TelemetryAttributes.ErrorType, errorType);
        }

        return tags;
    }

    private sealed record MeasuredOutbox(int Waiting, TimeSpan? OldestAge, long At);

    private sealed record MeasuredFolder(int Waiting, TimeSpan? OldestAge, int Held, int RemovalsPending, long At);
}
