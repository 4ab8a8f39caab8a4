using EmailComms.Diagnostics;

namespace EmailComms;

/// <summary>The message was not submitted, or it is not known whether it was: the SMTP server refused it (RFC 5321 section 4.2), a limit holds it back, or the last answer is missing.</summary>
public sealed class SubmissionException : EmailCommsException
{
    internal SubmissionException(
        string code,
        string message,
        SubmissionFailureKind kind,
        SubmissionStage stage,
        int? replyCode = null,
        EnhancedStatusCode? enhancedStatusCode = null,
        IReadOnlyList<RefusedRecipient>? refusedRecipients = null,
        TimeSpan? retryAfter = null,
        string? hint = null,
        Exception? innerException = null)
        : base(code, message, kind is SubmissionFailureKind.Transient or SubmissionFailureKind.Quota, innerException)
    {
        Kind = kind;
        Stage = stage;
        ReplyCode = replyCode;
        EnhancedStatusCode = enhancedStatusCode;
        RefusedRecipients = refusedRecipients ?? [];
        RetryAfter = retryAfter;
        Hint = hint;
    }

    /// <summary>What the failure asks of the sender.</summary>
    public SubmissionFailureKind Kind { get; }

    /// <summary>How far the submission had come.</summary>
    public SubmissionStage Stage { get; }

    /// <summary>The reply code, such as 552, when the server gave one.</summary>
    public int? ReplyCode { get; }

    /// <summary>The enhanced status code, such as 5.3.4, when the server gave one.</summary>
    public EnhancedStatusCode? EnhancedStatusCode { get; }

    /// <summary>The recipients that were refused one by one.</summary>
    public IReadOnlyList<RefusedRecipient> RefusedRecipients { get; }

    /// <summary>How long the server asks to wait, or how long a limit holds; null when that is not known.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>What helps with this answer of this provider, when that is known.</summary>
    public string? Hint { get; }

    /// <summary>
    /// True when the whole message was handed over and the connection broke before the server answered: it may or may not
    /// have been accepted. Sending it again may double it, so <see cref="EmailCommsException.IsTransient"/> is false then.
    /// </summary>
    public bool IsUncertain => Kind == SubmissionFailureKind.Uncertain;

    /// <summary>Every recipient was refused. What one of them asks for beyond patience, the message asks for.</summary>
    internal static SubmissionException AllRefused(string server, IReadOnlyList<RefusedRecipient> refused, string? hint)
    {
        var first = refused.FirstOrDefault(static recipient => !recipient.IsTransient) ?? refused.MaxBy(static recipient => recipient.Kind)!;
        return new SubmissionException(
            ErrorCodes.RecipientsRefused,
            $"The {server} refused every recipient. To the first it said: {refused[0].ReplyCode} {refused[0].ServerText}",
            first.Kind,
            SubmissionStage.Recipients,
            refused[0].ReplyCode,
            refused[0].EnhancedStatusCode,
            refused,
            refused.Max(static recipient => recipient.RetryAfter),
            hint);
    }

    internal static SubmissionException Unanswered(string server, IReadOnlyList<RefusedRecipient> refused, Exception? innerException) => new(
        ErrorCodes.SubmissionUncertain,
        $"The {server} got the whole message and gave no answer: it may have been accepted, and sending it again may double it.",
        SubmissionFailureKind.Uncertain,
        SubmissionStage.Acceptance,
        refusedRecipients: refused,
        innerException: innerException);
}
