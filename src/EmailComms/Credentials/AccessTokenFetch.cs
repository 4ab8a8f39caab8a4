using EmailComms.Diagnostics;
using EmailComms.Transport;
using Microsoft.Extensions.Logging;

namespace EmailComms.Credentials;

/// <summary>One call of the host's provider, and what became of it in the library's own words.</summary>
internal sealed partial class AccessTokenFetch(MailServerSettings server, bool forceRefresh, TimeProvider timeProvider, ILogger logger)
{
    // Less than the time for a connection, so that a slow provider is named and not the mail server.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    // A shorter life would mean one login after the other.
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(1);

    public async Task<HeldToken> RunAsync(Func<IEmailAccessTokenProvider> provider)
    {
        try
        {
            var held = await FetchAsync(provider).ConfigureAwait(false);
            Log.AccessTokenObtained(logger, server.Protocol, held.Token.ExpiresAt);
            return held;
        }
        catch (EmailCommsException exception)
        {
            Log.AccessTokenFailed(logger, server.Protocol, exception.Code, exception.Message);
            throw;
        }
    }

    // The provider's exception stays behind: its text may hold a secret.
    private async Task<HeldToken> FetchAsync(Func<IEmailAccessTokenProvider> provider)
    {
        using var deadline = new CancellationTokenSource(Timeout, timeProvider);
        EmailAccessToken? token;
        try
        {
            token = await provider().GetAccessTokenAsync(Request(), deadline.Token).WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw Unavailable("the access token provider gave no answer in time.");
        }
        catch (Exception exception)
        {
            var failure = AccessTokenFailure.From(exception);
            throw failure.IsRefusal
                ? Refused($"the authorization server refused it ({failure.Text}): check what the access token provider is configured with.")
                : Unavailable($"the access token provider failed ({failure.Text}).");
        }

        var now = timeProvider.GetUtcNow();
        return token is not null && token.ExpiresAt - now >= ShortestLife
            ? new HeldToken(token, now)
            : throw Unavailable(token is null ? "the access token provider gave none." : "the access token provider gave one that has expired, or is about to: check this machine's clock.");
    }

    private EmailAccessTokenRequest Request() => new()
    {
        Protocol = server.Protocol,
        Mailbox = server.User!,
        Scope = server.AccessTokenScope,
        ForceRefresh = forceRefresh,
    };

    private MailServerAuthenticationException Refused(string why) => new(ErrorCodes.AccessTokenRefused, Message(why));

    private MailServerConnectionException Unavailable(string why) => new(ErrorCodes.AccessTokenUnavailable, Message(why), isTransient: true);

    private string Message(string why) => $"There is no access token for {server.Path}:User: {why}";
}
