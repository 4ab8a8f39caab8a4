namespace EmailComms.Approvals;

/// <summary>Processes the answers that wait in the reply folder.</summary>
/// <remarks>
/// The background worker calls it each interval; a host that sets <see cref="ApprovalOptions.Worker"/> to false calls it
/// itself. Passes of one process never overlap.
/// <code>
/// var summary = await processor.ProcessAsync(cancellationToken);
/// </code>
/// </remarks>
public interface IApprovalReplyProcessor
{
    /// <summary>Makes one pass: reads at most <see cref="ApprovalOptions.ProcessCount"/> mails, hands decisions to handlers, and returns.</summary>
    /// <param name="cancellationToken">Stops the pass after the mail in work; what was not reached waits for the next pass.</param>
    /// <returns>What became of each mail.</returns>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    /// <exception cref="MailServerConnectionException">The IMAP server could not be reached, or the connection broke.</exception>
    /// <exception cref="MailServerAuthenticationException">The IMAP server refused the login.</exception>
    /// <exception cref="MailboxException">The reply folder is missing or cannot be written.</exception>
    Task<ApprovalProcessingSummary> ProcessAsync(CancellationToken cancellationToken = default);
}
