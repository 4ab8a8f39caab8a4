namespace EmailComms.Approvals;

/// <summary>Shows the mails that were moved out of the reply folder, and has them processed again.</summary>
/// <remarks>
/// It works on the <see cref="ApprovalOptions.QuarantineFolder"/> and on every folder that <see cref="ApprovalOptions.Disposal"/> moves
/// mails to. Each call has an IMAP session of its own, beside the worker's. Approvals have to be enabled.
/// <code>
/// var listing = await quarantine.ListAsync(cancellationToken: cancellationToken);
/// var result = await quarantine.RetryAsync(listing.Folder, listing.UidValidity, [.. listing.Mails.Select(mail => mail.Uid)], cancellationToken);
/// </code>
/// </remarks>
public interface IApprovalQuarantine
{
    /// <summary>Lists the mails of a folder, and changes nothing.</summary>
    /// <param name="folder">The folder; null for the quarantine folder.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The mails, the 10,000 oldest at most. A folder that no mail was moved to yet is empty.</returns>
    /// <exception cref="ArgumentException">The settings move no mail to this folder.</exception>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    /// <exception cref="MailServerConnectionException">The IMAP server could not be reached, or the connection broke.</exception>
    /// <exception cref="MailServerAuthenticationException">The IMAP server refused the login.</exception>
    /// <exception cref="MailboxException">The IMAP server refused a command.</exception>
    Task<QuarantineListing> ListAsync(string? folder = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a mail, for <see cref="IApprovalReplyInspector"/> or a file, without marking it as seen.</summary>
    /// <param name="folder">The folder, as listed.</param>
    /// <param name="uidValidity">The UIDVALIDITY of the listing.</param>
    /// <param name="uid">The mail's UID.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>
    /// The mail in memory. Of one that is larger than <see cref="ApprovalOptions.MaxMessageBytes"/> it has one octet more than that, so
    /// that the inspector finds it too large.
    /// </returns>
    /// <exception cref="ArgumentException">The settings move no mail to this folder.</exception>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    /// <exception cref="MailServerConnectionException">The IMAP server could not be reached, or the connection broke.</exception>
    /// <exception cref="MailServerAuthenticationException">The IMAP server refused the login.</exception>
    /// <exception cref="MailboxException">The folder is missing, it is another one than was listed, the mail has gone, or the IMAP server refused a command.</exception>
    Task<Stream> ReadAsync(string folder, long uidValidity, long uid, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves mails back to the reply folder, where the next pass works them as new ones: with all their attempts, and without the marks
    /// of workers and of mail programs. A decision that was applied meanwhile is not applied again.
    /// </summary>
    /// <param name="folder">The folder, as listed.</param>
    /// <param name="uidValidity">The UIDVALIDITY of the listing: where it has changed, nothing is moved.</param>
    /// <param name="uids">The UIDs of the mails.</param>
    /// <param name="cancellationToken">Ends the call between two steps; what was moved until then stays moved.</param>
    /// <returns>What was done; a failure in the middle is part of it.</returns>
    /// <exception cref="ArgumentException">The settings move no mail to this folder.</exception>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    /// <exception cref="MailServerConnectionException">The IMAP server could not be reached, or the connection broke before anything was moved.</exception>
    /// <exception cref="MailServerAuthenticationException">The IMAP server refused the login.</exception>
    /// <exception cref="MailboxException">A folder is missing or cannot be written, or it is another one than was listed. Nothing was moved.</exception>
    Task<QuarantineRetryResult> RetryAsync(string folder, long uidValidity, IReadOnlyCollection<long> uids, CancellationToken cancellationToken = default);
}
