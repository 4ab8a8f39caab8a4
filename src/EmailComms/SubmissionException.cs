namespace EmailComms;

/// <summary>The SMTP server refused the message or every recipient of it (RFC 5321 section 4.2).</summary>
public sealed class SubmissionException : EmailCommsException
{
    internal SubmissionException(
        string code,
        string message,
        bool isTransient,
        int? replyCode = null,
        EnhancedStatusCode? enhancedStatusCode = null,
        IReadOnlyList<RefusedRecipient>? refusedRecipients = null,
        bool isUncertain = false,
        Exception? innerException = null)
        : base(code, message, isTransient, innerException)
    {
        ReplyCode = replyCode;
        EnhancedStatusCode = enhancedStatusCode;
        RefusedRecipients = refusedRecipients ?? [];
        IsUncertain = isUncertain;
    }

    /// <summary>The reply code, such as 552, when the server gave one.</summary>
    public int? ReplyCode { get; }

    /// <summary>The enhanced status code, such as 5.3.4, when the server gave one.</summary>
    public EnhancedStatusCode? EnhancedStatusCode { get; }

    /// <summary>The recipients that were refused one by one.</summary>
    public IReadOnlyList<RefusedRecipient> RefusedRecipients { get; }

    /// <summary>
    /// True when the whole message was handed over and the connection broke before the server answered: it may or may not
    /// have been accepted. Sending it again may double it, so <see cref="EmailCommsException.IsTransient"/> is false then.
    /// </summary>
    public bool IsUncertain { get; }
}
