namespace EmailComms.Credentials;

/// <summary>The host's plug for OAuth2: gets the access tokens with which EmailComms logs in instead of a password.</summary>
/// <remarks>
/// Called from one place, never twice at a time for the same mailbox, and only when a token is needed: EmailComms keeps it until
/// five minutes before it expires. What a thrown exception says is told to nobody, because it may hold a token; only its type
/// and the error codes of OAuth2 and Microsoft Entra ID in it are.
/// </remarks>
public interface IEmailAccessTokenProvider
{
    /// <summary>Gets an access token.</summary>
    /// <param name="request">What the token is for.</param>
    /// <param name="cancellationToken">Cancelled when the token comes too late.</param>
    Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default);
}
