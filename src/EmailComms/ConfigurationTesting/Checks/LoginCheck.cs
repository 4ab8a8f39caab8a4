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
            var mechanism = await MailServerConnector.AuthenticateAsync(session.Client, server, deadline.Token).ConfigureAwait(false);
            return CheckResult.Passed($"logged in with {mechanism}");
        }
        catch (MailServerAuthenticationException exception)
        {
            return Refused(session, exception);
        }
        catch (Exception exception)
        {
            deadline.ThrowIfCallerCancelled();
            var text = deadline.Token.IsCancellationRequested ? "no answer to the login in time" : MailServerConnector.Translate(exception, server, certificate: null).Message;
            return CheckResult.Failed(text, ProviderHints.Append("Try again; the server or something on the way breaks the login off.", session.Provider, Code, text));
        }
    }

    private CheckResult Refused(ServerSession session, MailServerAuthenticationException exception)
    {
        var server = session.Server;
        var said = exception.ServerText;
        if (session.Client.AuthenticationMechanisms.Count == 0)
        {
            return CheckResult.Failed(
                "the server offers no login here",
                $"Leave {server.Path}:User out if none is needed, or set {server.Path}:Port to one that takes logins (587 or 465 for SMTP) and {server.Path}:Security to Auto.");
        }

        return CheckResult.Failed(
            $"refused: {said}",
            ProviderHints.Append($"Check {server.Path}:User and {server.Path}:Password.", session.Provider, Code, said));
    }
}
