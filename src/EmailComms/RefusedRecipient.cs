using EmailComms.Submission;

namespace EmailComms;

/// <summary>A recipient that the server refused, and why (the reply to RCPT, RFC 5321 section 4.2).</summary>
public sealed record RefusedRecipient
{
    /// <summary>The recipient.</summary>
    public required EmailAddress Recipient { get; init; }

    /// <summary>The reply code, such as 550.</summary>
    public required int ReplyCode { get; init; }

    /// <summary>The enhanced status code, such as 5.1.1, when the server gave one.</summary>
    public EnhancedStatusCode? EnhancedStatusCode { get; init; }

    /// <summary>The server's words: one line, at most 200 characters, addresses shortened.</summary>
    public string ServerText { get; init; } = string.Empty;

    /// <summary>What the refusal asks of the sender.</summary>
    public SubmissionFailureKind Kind => ReplyClassifier.Classify(SubmissionStage.Recipients, ReplyCode, EnhancedStatusCode, ServerText);

    /// <summary>How long the server asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter => IsTransient ? RetryAfterHint.Find(ServerText) : null;

    /// <summary>True when trying again later may succeed: for a transient negative reply (4yz), and for a limit of the account.</summary>
    public bool IsTransient => Kind is SubmissionFailureKind.Transient or SubmissionFailureKind.Quota;
}
