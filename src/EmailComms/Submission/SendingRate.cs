using System.Globalization;
using System.Threading.RateLimiting;
using EmailComms.Diagnostics;
using EmailComms.Transport;

namespace EmailComms.Submission;

/// <summary>How fast messages go to one server: by minute, by day, and not at all while the server has asked for a pause.</summary>
/// <remarks>What counts is what this process has sent since it started.</remarks>
internal sealed class SendingRate : IDisposable
{
    // A call that would wait longer fails at once, and says when to come again.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly EmailCommunicationsSettings _settings;
    private readonly TimeProvider _timeProvider;
    private readonly RateLimiter? _perMinute;
    private readonly RateLimiter? _perDay;
    private readonly Lock _lock = new();
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    public SendingRate(EmailCommunicationsSettings settings, TimeProvider timeProvider)
        : this(settings, timeProvider, TimeSpan.FromMinutes(1))
    {
    }

    /// <summary>With another minute: limiters have no clock but the machine's.</summary>
    internal SendingRate(EmailCommunicationsSettings settings, TimeProvider timeProvider, TimeSpan minute)
    {
        _settings = settings;
        _timeProvider = timeProvider;
        _perMinute = Limiter(settings.Sending.Limits.MessagesPerMinute, minute, segments: 12, queueLimit: int.MaxValue);
        _perDay = Limiter(settings.Sending.Limits.PerDay, TimeSpan.FromDays(1), segments: 96, queueLimit: 0);
    }

    public bool IsFor(EmailCommunicationsSettings settings) =>
        string.Equals(_settings.Smtp.Host, settings.Smtp.Host, StringComparison.OrdinalIgnoreCase)
        && _settings.Smtp.Port == settings.Smtp.Port
        && string.Equals(_settings.Smtp.User, settings.Smtp.User, StringComparison.Ordinal)
        && _settings.Sending.Limits == settings.Sending.Limits;

    public void Pause(TimeSpan time)
    {
        lock (_lock)
        {
            var until = _timeProvider.GetUtcNow() + time;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }
    }

    public async Task WaitAsync(int recipients, CancellationToken cancellationToken)
    {
        try
        {
            if (_perDay is not null)
            {
                CountForTheDay(_perDay, recipients);
            }

            if (_perMinute is not null)
            {
                using var lease = await _perMinute.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ObjectDisposedException)
        {
            // Other limits have taken the place of these, which do not hold any more. Who waited is let go for the same reason.
        }

        while (PauseLeft() is var left && left > TimeSpan.Zero)
        {
            if (left > LongestPause)
            {
                throw Held("asked for a pause", SubmissionFailureKind.Transient, left);
            }

            await Task.Delay(left, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _perMinute?.Dispose();
        _perDay?.Dispose();
    }

    private void CountForTheDay(RateLimiter perDay, int recipients)
    {
        var limits = _settings.Sending.Limits;
        using var lease = perDay.AttemptAcquire(limits.CountsRecipients ? Math.Min(recipients, limits.PerDay!.Value) : 1);
        if (!lease.IsAcquired)
        {
            throw Held(
                string.Create(CultureInfo.InvariantCulture, $"takes {limits.PerDay} {(limits.CountsRecipients ? "recipients" : "messages")} a day ({_settings.Path}:Smtp:MessagesPerDay), and they are sent"),
                SubmissionFailureKind.Quota,
                lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : null);
        }
    }

    private TimeSpan PauseLeft()
    {
        lock (_lock)
        {
            return _pausedUntil - _timeProvider.GetUtcNow();
        }
    }

    private SubmissionException Held(string why, SubmissionFailureKind kind, TimeSpan? retryAfter) => new(
        ErrorCodes.SendingLimitReached,
        $"The {MailServerConnector.Name(_settings.Smtp)} {why}: nothing was sent.",
        kind,
        SubmissionStage.Preparation,
        retryAfter: retryAfter);

    private static SlidingWindowRateLimiter? Limiter(int? limit, TimeSpan window, int segments, int queueLimit) => limit is null
        ? null
        : new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limit.Value,
            Window = window,
            SegmentsPerWindow = segments,
            QueueLimit = queueLimit,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
}
