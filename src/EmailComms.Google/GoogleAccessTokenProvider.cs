using EmailComms.Credentials;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Options;

namespace EmailComms.Google;

/// <summary>Gets tokens of Google for a service account that acts for the mailbox's owner.</summary>
internal sealed class GoogleAccessTokenProvider(IOptions<GoogleAccessTokenOptions> options) : IEmailAccessTokenProvider
{
    private readonly GoogleAccessTokenOptions _options = options.Value;

    // Read for each token, which is once an hour: a key that was replaced is used without a restart.
    public async Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default)
    {
        if (!ServiceAccountKey.TryRead(_options, out var key))
        {
            throw new InvalidOperationException("The key of the service account cannot be read any more.");
        }

        var credential = key.ToCredential(request.Mailbox, request.Scope ?? _options.Scope);
        if (!await credential.RequestAccessTokenAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException("Google gave no token.");
        }

        return ToToken(credential.Token);
    }

    private static EmailAccessToken ToToken(TokenResponse response) =>
        new(response.AccessToken, new DateTimeOffset(response.IssuedUtc, TimeSpan.Zero).AddSeconds(response.ExpiresInSeconds ?? 0));
}
