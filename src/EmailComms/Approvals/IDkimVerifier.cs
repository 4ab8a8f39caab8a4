namespace EmailComms.Approvals;

/// <summary>
/// Checks the DKIM signatures (RFC 6376) of a mail. It is asked when <see cref="ApprovalOptions.SenderAuthentication"/> is
/// <c>Dkim</c>, and only about mails whose From address is the approver's.
/// </summary>
/// <remarks>
/// The package <c>EmailComms.Dkim</c> holds the implementation:
/// <code>
/// services.AddEmailCommunications(configuration)
///         .AddDkimVerification();
/// </code>
/// </remarks>
public interface IDkimVerifier
{
    /// <summary>Says whether the domain of the author has signed the mail.</summary>
    /// <param name="message">The whole mail, octet by octet as it was received.</param>
    /// <param name="authorDomain">The domain of the From address.</param>
    /// <param name="tokenFields">
    /// The header fields that carry the token of the request. A signature counts only if it covers one of them; an empty list
    /// says that the text or the subject carries the token, which a signature always covers.
    /// </param>
    /// <param name="cancellationToken">Cancels the check.</param>
    ValueTask<DkimVerdict> VerifyAsync(ReadOnlyMemory<byte> message, string authorDomain, IReadOnlyCollection<string> tokenFields, CancellationToken cancellationToken);
}
