using EmailComms.Approvals;

namespace EmailComms;

/// <summary>Sends notifications and asks for approvals.</summary>
/// <remarks>
/// Thread-safe; registered as a singleton by <c>AddEmailCommunications</c>.
/// <code>
/// var receipt = await sender.SendAsync(new EmailMessage
/// {
///     To = [new("ann@example.org")],
///     Subject = "Release 1.2 is deployed",
///     Body = EmailBody.FromText("It runs on production now."),
/// }, cancellationToken);
/// </code>
/// </remarks>
public interface IEmailSender
{
    /// <summary>Submits a message to the configured SMTP server.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the work up to the moment when the message's last byte is sent.</param>
    /// <returns>The receipt: which recipients the server took, and which it refused and why.</returns>
    /// <exception cref="ArgumentException">The message cannot be sent as it is; the property is named.</exception>
    /// <exception cref="MessageVetoedException">An <see cref="IEmailInterceptor"/> held the message back.</exception>
    /// <exception cref="MailServerConnectionException">The server could not be reached, or not securely.</exception>
    /// <exception cref="MailServerAuthenticationException">The server refused the login.</exception>
    /// <exception cref="SubmissionException">The server refused the message, or every recipient.</exception>
    Task<SendReceipt> SendAsync(EmailMessage message, CancellationToken cancellationToken = default);

    /// <summary>Asks every approver of the request, each with a message and a token of their own.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the work; messages already submitted stay valid.</param>
    /// <returns>The receipt: who was asked, and who could not be and why.</returns>
    /// <exception cref="ArgumentException">The request cannot be sent as it is; the property is named.</exception>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    /// <exception cref="EmailCommsException">Not one approver could be asked.</exception>
    Task<ApprovalRequestReceipt> RequestApprovalAsync(ApprovalRequest request, CancellationToken cancellationToken = default);
}
