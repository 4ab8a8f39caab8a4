namespace EmailComms.Approvals.Authentication;

/// <summary>Whether the domain of the From address has signed the mail (RFC 6376), as the process itself finds out.</summary>
internal static class SignedOrigin
{
    public static async ValueTask<ApprovalReplyReason> CheckAsync(
        IDkimVerifier? verifier,
        ReadOnlyMemory<byte>? whole,
        EmailAddress author,
        IReadOnlyCollection<string> tokenFields,
        CancellationToken cancellationToken)
    {
        // The settings may have changed after the mail was fetched in parts: the next pass fetches the whole.
        if (verifier is null || whole is not { } message)
        {
            return ApprovalReplyReason.AuthenticationUnavailable;
        }

        return await verifier.VerifyAsync(message, author.Domain, tokenFields, cancellationToken).ConfigureAwait(false) switch
        {
            DkimVerdict.Pass => ApprovalReplyReason.None,
            DkimVerdict.Missing => ApprovalReplyReason.AuthenticationMissing,
            DkimVerdict.Unavailable => ApprovalReplyReason.AuthenticationUnavailable,
            _ => ApprovalReplyReason.AuthenticationFailed,
        };
    }
}
