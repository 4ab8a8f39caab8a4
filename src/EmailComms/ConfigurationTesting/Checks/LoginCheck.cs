using EmailComms.Diagnostics;
using EmailComms.Transport;
using EmailComms.Transport.Providers;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The server takes the user and the password.</summary>
internal sealed class LoginCheck(MailProtocol protocol) : IConfigCheck
{
    public string Code => CheckCodes.Login(protocol);

    public string Title => $"The {ProtocolName.Of(protocol)} server accepts the login";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Greeting(protocol)];

    public bool NeedsApprovals => protocol == MailProtocol.Imap;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var session = run.Session(protocol);
        var server = session.Server;
        if (server.User is null)
        {
            return CheckResult.Skipped($"no user is configured: {server.Path}:User");
        }

        using var deadline = new Deadline(server.ConnectTimeout, run.TimeProvider, cancellationToken);
        try
        {
            var login = await MailServerConnector.AuthenticateAsync(session.Client, server, deadline.Token).ConfigureAwait(false);
            return CheckResult.Passed($"logged in with {login!.Mechanism}");
        }
        catch (MailServerAuthenticationException exception)
        {
            return Refused(session, exception);
        }
        catch (MailServerConnectionException exception) when (exception.Code == ErrorCodes.AccessTokenUnavailable)
        {
            return WithoutToken(session, exception);
        }
        catch (Exception exception)
        {
            deadline.ThrowIfCallerCancelled();
            var text = deadline.Token.IsCancellationRequested ? "no answer to the login in time" : MailServerConnector.Translate(exception, server, certificate: null).Message;
            return CheckResult.Failed(text, ProviderHints.Append("Try again; the server or something on the way breaks the login off.", session.Provider, Code, text));
        }
    }

    // The hints for a login with a token are other ones than those for a password.
    private string TokenStage => $"{Code}.token";

    private CheckResult WithoutToken(ServerSession session, EmailCommsException exception) => CheckResult.Failed(
        exception.Message,
        ProviderHints.Append("Check what the access token provider is configured with, and that this machine reaches the authorization server.", session.Provider, TokenStage, exception.Message));

    private CheckResult Refused(ServerSession session, MailServerAuthenticationException exception)
    {
        var server = session.Server;
        var said = exception.ServerText;
        if (exception.Code == ErrorCodes.AccessTokenRefused)
        {
            return WithoutToken(session, exception);
        }

        if (session.Client.AuthenticationMechanisms.Count == 0)
        {
            return CheckResult.Failed(
                "the server offers no login here",
                $"Leave {server.Path}:User out if none is needed, or set {server.Path}:Port to one that takes logins (587 or 465 for SMTP) and {server.Path}:Security to Auto.");
        }

        if (server.AccessTokens is not null)
        {
            return said.Length == 0
                ? CheckResult.Failed(exception.Message, $"Set {server.Path}:Password, or {server.Path}:Port to one that takes logins with an access token.")
                : CheckResult.Failed(
                    exception.AccessTokenStatus is { } status ? $"the access token is refused (status {status}): {said}" : $"the access token is refused: {said}",
                    ProviderHints.Append($"Check {server.Path}:User, and what the application may do with this mailbox.", session.Provider, TokenStage, said));
        }

        return CheckResult.Failed(
            $"refused: {said}",
            ProviderHints.Append($"Check {server.Path}:User and {server.Path}:Password.", session.Provider, Code, said));
    }
}
