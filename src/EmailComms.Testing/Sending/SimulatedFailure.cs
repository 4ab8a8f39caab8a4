using EmailComms.Diagnostics;
using EmailComms.Submission;

namespace EmailComms.Testing;

/// <summary>The exceptions that an <see cref="IEmailSender"/> throws, for a test of how a host takes them.</summary>
/// <remarks>
/// The codes and properties are those of the real ones.
/// <code>
/// sender.FailNextWith(SimulatedFailure.ServerUnreachable());
/// </code>
/// </remarks>
public static class SimulatedFailure
{
    /// <summary>The server could not be reached. Transient.</summary>
    public static MailServerConnectionException ServerUnreachable() =>
        new(ErrorCodes.ConnectionFailed, "Simulated: the mail server could not be reached.", isTransient: true);

    /// <summary>The server's certificate is not trusted. Not transient.</summary>
    public static MailServerConnectionException CertificateRefused() =>
        new(ErrorCodes.CertificateRefused, "Simulated: the certificate of the mail server is not trusted.", isTransient: false);

    /// <summary>The server refused the login. Not transient.</summary>
    public static MailServerAuthenticationException LoginRefused() =>
        new(ErrorCodes.LoginRefused, "Simulated: the mail server refused the login.");

    /// <summary>The server refused the message as a whole; transient with a reply code from 400 to 499.</summary>
    /// <param name="replyCode">The reply code: from 400 to 599.</param>
    /// <param name="enhancedStatusCode">The enhanced status code, or null when the server gives none.</param>
    public static SubmissionException MessageRefused(int replyCode = 554, EnhancedStatusCode? enhancedStatusCode = null)
    {
        ThrowIfNotRefusal(replyCode);
        return new SubmissionException(
            ErrorCodes.MessageRefused,
            "Simulated: the mail server refused the message.",
            ReplyClassifier.Classify(SubmissionStage.Acceptance, replyCode, enhancedStatusCode, string.Empty),
            SubmissionStage.Acceptance,
            replyCode,
            enhancedStatusCode);
    }

    /// <summary>The server refused every recipient; transient with a reply code from 400 to 499.</summary>
    /// <param name="replyCode">The reply code to each RCPT: from 400 to 599.</param>
    /// <param name="recipients">The recipients.</param>
    public static SubmissionException RecipientsRefused(int replyCode, params IEnumerable<EmailAddress> recipients)
    {
        ThrowIfNotRefusal(replyCode);
        ArgumentNullException.ThrowIfNull(recipients);
        return RecipientsRefused([.. recipients.Select(recipient => Refusal(recipient, replyCode))]);
    }

    /// <summary>The connection broke after the last byte: the server may have taken the message or not.</summary>
    public static SubmissionException SubmissionUncertain() =>
        SubmissionException.Unanswered("simulated server", [], innerException: null);

    internal static SubmissionException RecipientsRefused(IReadOnlyList<RefusedRecipient> refused) =>
        refused.Count == 0
            ? new(ErrorCodes.RecipientsRefused, "Simulated: the mail server refused every recipient.", SubmissionFailureKind.Permanent, SubmissionStage.Recipients)
            : SubmissionException.AllRefused("simulated server", refused, hint: null);

    internal static RefusedRecipient Refusal(EmailAddress recipient, int replyCode) => new()
    {
        Recipient = recipient,
        ReplyCode = replyCode,
        EnhancedStatusCode = IsTransient(replyCode) ? new EnhancedStatusCode(4, 2, 1) : new EnhancedStatusCode(5, 1, 1),
        ServerText = "Simulated refusal",
    };

    internal static void ThrowIfNotRefusal(int replyCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replyCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(replyCode, 599);
    }

    private static bool IsTransient(int replyCode) => replyCode < 500;
}
