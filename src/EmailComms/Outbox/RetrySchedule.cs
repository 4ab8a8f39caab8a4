using EmailComms.Diagnostics;

namespace EmailComms.Outbox;

/// <summary>What follows from a failed attempt: a pure function of the entry and the failure.</summary>
/// <remarks>
/// RFC 5321 section 4.5.4.1 asks relays to wait half an hour and to try for days; a notification is stale sooner, and its first
/// retries answer greylisting and restarts.
/// </remarks>
internal static class RetrySchedule
{
    private const int MaxUncertainResends = 3;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    // The server may still be at work on what it got: a second copy while it writes the first would be a sure double.
    private static readonly TimeSpan UncertainDelay = TimeSpan.FromMinutes(15);

    /// <summary>Settles an attempt that failed because of the message, or during it.</summary>
    /// <param name="entry">The entry, this attempt counted.</param>
    /// <param name="exception">What it failed of.</param>
    /// <param name="isAboutTheAccount">Every message would have failed of it: this one is not to blame.</param>
    /// <param name="now">The time.</param>
    /// <param name="jitter">From 0 to 1: spreads what failed together.</param>
    public static OutboxSettlement Next(OutboxEntry entry, EmailCommsException exception, bool isAboutTheAccount, DateTimeOffset now, double jitter)
    {
        var failure = Describe(exception);
        if (exception is SubmissionException { IsUncertain: true })
        {
            return entry.UncertainAttempts >= MaxUncertainResends
                ? new OutboxSettlement { State = OutboxState.Failed, Failure = failure }
                : new OutboxSettlement { State = OutboxState.Uncertain, Delay = Within(entry, UncertainDelay, now), Failure = failure };
        }

        if (!exception.IsTransient && !isAboutTheAccount)
        {
            return new OutboxSettlement { State = OutboxState.Failed, Failure = failure };
        }

        var delay = DelayAfter(entry, jitter);
        if ((exception as SubmissionException)?.RetryAfter is { } asked && asked > delay)
        {
            delay = asked;
        }

        return new OutboxSettlement { State = OutboxState.Retry, Delay = Within(entry, delay, now), Failure = failure };
    }

    /// <summary>Settles an attempt that failed of what nobody foresaw: octets of a store that are no message any more, a fault of ours.</summary>
    public static OutboxSettlement NextUnforeseen(OutboxEntry entry, Exception exception, DateTimeOffset now, double jitter) => new()
    {
        State = OutboxState.Retry,
        Delay = Within(entry, DelayAfter(entry, jitter), now),
        Failure = new OutboxFailure { Code = exception.GetType().Name },
    };

    public static OutboxFailure Describe(EmailCommsException exception) => new()
    {
        Code = exception.Code,
        ReplyCode = (exception as SubmissionException)?.ReplyCode,
        EnhancedStatusCode = (exception as SubmissionException)?.EnhancedStatusCode,
        Description = exception.Message,
    };

    private static TimeSpan DelayAfter(OutboxEntry entry, double jitter) => Delays[Math.Clamp(entry.Attempts - 1, 0, Delays.Length - 1)] * (0.8 + (0.4 * jitter));

    // What cannot be tried again in time ends in time.
    private static TimeSpan Within(OutboxEntry entry, TimeSpan delay, DateTimeOffset now)
    {
        var left = entry.ExpiresAt - now;
        return left < delay ? (left > TimeSpan.Zero ? left : TimeSpan.Zero) : delay;
    }
}
