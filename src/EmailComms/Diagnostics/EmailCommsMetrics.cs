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

    // From a warm connection next door to Smtp:SubmitTimeout.
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600],
    };

    private readonly TimeProvider _timeProvider;
    private readonly KeyValuePair<string, object?>[] _account;
    private readonly Meter? _owned;
    private readonly Histogram<double> _submissionDuration;
    private readonly Counter<long> _submissionMessages;
    private readonly Counter<long> _outboxAttempts;
    private volatile MeasuredOutbox? _outbox;

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

    public void Dispose() => _owned?.Dispose();

    private IEnumerable<Measurement<long>> ObserveDepth() => _outbox is { } outbox ? [new Measurement<long>(outbox.Waiting, _account)] : [];

    // It goes on ageing between two looks at the store.
    private IEnumerable<Measurement<double>> ObserveOldestAge() => _outbox is { } outbox
        ? [new Measurement<double>(outbox.OldestAge is { } age ? (age + _timeProvider.GetElapsedTime(outbox.At)).TotalSeconds : 0, _account)]
        : [];

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
}
