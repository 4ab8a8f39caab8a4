using EmailComms.Credentials;
using EmailComms.Diagnostics;
using MailKit;
using MailKit.Security;

namespace EmailComms.Transport;

/// <summary>Logs in with an access token. One that the server refuses, though it has not expired, is renewed once.</summary>
internal static class BearerLogin
{
    public static async Task<MailServerLogin> RunAsync(MailService client, MailServerSettings server, AccessTokens accessTokens, CancellationToken cancellationToken)
    {
        var held = await accessTokens.GetAsync(server, cancellationToken).ConfigureAwait(false);
        try
        {
            return await LogInAsync(client, server, held, cancellationToken).ConfigureAwait(false);
        }
        catch (MailServerAuthenticationException exception) when (exception.Code == ErrorCodes.LoginRefused)
        {
            if (await accessTokens.RenewAsync(server, held, cancellationToken).ConfigureAwait(false) is not { } renewed)
            {
                throw;
            }

            return await LogInAgainAsync(client, server, renewed, cancellationToken).ConfigureAwait(false);
        }
    }

    // Servers differ in whether they hang up after a refusal, and some do so only when they are spoken to again.
    private static async Task<MailServerLogin> LogInAgainAsync(MailService client, MailServerSettings server, HeldToken held, CancellationToken cancellationToken)
    {
        try
        {
            return await LogInAsync(client, server, held, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or ServiceNotConnectedException)
        {
            await client.DisconnectAsync(quit: false, cancellationToken).ConfigureAwait(false);
            await MailServerConnector.ConnectAsync(client, server, cancellationToken).ConfigureAwait(false);
            return await LogInAsync(client, server, held, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<MailServerLogin> LogInAsync(MailService client, MailServerSettings server, HeldToken held, CancellationToken cancellationToken)
    {
        var mechanism = BearerMechanism.For(client, server, held.Token)
            ?? throw new MailServerAuthenticationException(
                ErrorCodes.NoLoginMechanism,
                $"The {MailServerConnector.Name(server)} offers no login with an access token (OAUTHBEARER or XOAUTH2): check that {server.Path}:Port is one that takes logins, or set {server.Path}:Password.");
        try
        {
            await client.AuthenticateAsync(mechanism, cancellationToken).ConfigureAwait(false);
            return new MailServerLogin(mechanism.MechanismName, held.UsableUntil);
        }
        catch (AuthenticationException exception)
        {
            var said = ServerText.From(mechanism.WithoutToken(exception.Message));
            var status = mechanism.ErrorStatus is null ? string.Empty : $" (status {mechanism.ErrorStatus})";
            throw new MailServerAuthenticationException(
                ErrorCodes.LoginRefused,
                $"The {MailServerConnector.Name(server)} refused the access token{status}: check that {server.Path}:User is a mailbox that the application may open, and the token's scope. The server said: {said}")
            {
                ServerText = said,
                AccessTokenStatus = mechanism.ErrorStatus,
            };
        }
    }
}
