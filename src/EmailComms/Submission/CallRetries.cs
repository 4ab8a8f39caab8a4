using EmailComms.Diagnostics;

namespace EmailComms.Submission;

/// <summary>Whether and when one call tries again: few times, soon, and only what cannot double a message.</summary>
internal sealed class CallRetries(int maxAttempts, TimeProvider timeProvider)
{
    private const double First = 1;
    private const double Growth = 3;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WholeTime = TimeSpan.FromMinutes(2);

    private readonly long _begunAt = timeProvider.GetTimestamp();

    /// <summary>The attempts that have failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>How long to wait before the next attempt; null when there is none.</summary>
    /// <param name="kind">Why the last one failed.</param>
    /// <param name="hint">How long the server asks to wait.</param>
    public TimeSpan? Next(SubmissionFailureKind kind, TimeSpan? hint)
    {
        Attempts++;
        var passesSoon = kind == SubmissionFailureKind.Transient || (kind == SubmissionFailureKind.Quota && hint is not null);
        if (!passesSoon || hint > LongestDelay || Attempts >= maxAttempts)
        {
            return null;
        }

        var backoff = TimeSpan.FromSeconds(Math.Min(First * Math.Pow(Growth, Attempts - 1), LongestDelay.TotalSeconds)) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        var delay = hint > backoff ? hint.Value : backoff;
        return timeProvider.GetElapsedTime(_begunAt) + delay < WholeTime ? delay : null;
    }

    /// <summary>What an exception asks for.</summary>
    public static (SubmissionFailureKind Kind, TimeSpan? Hint) Read(EmailCommsException exception) => exception switch
    {
        // Our own limits have been waited for already.
        { Code: ErrorCodes.SendingLimitReached } => (SubmissionFailureKind.Quota, null),
        SubmissionException submission => (submission.Kind, submission.RetryAfter),

        // Who floods once would flood each time.
        { Code: ErrorCodes.ReplyTooLong } => (SubmissionFailureKind.Configuration, null),
        MailServerAuthenticationException => (SubmissionFailureKind.Authentication, null),
        { IsTransient: true } => (SubmissionFailureKind.Transient, null),
        _ => (SubmissionFailureKind.Configuration, null),
    };
}
