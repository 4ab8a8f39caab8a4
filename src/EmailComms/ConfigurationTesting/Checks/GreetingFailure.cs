using EmailComms.Diagnostics;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>Tells a failed greeting from failed TLS: MailKit does both in one call, in the order that the security asks for.</summary>
internal static class GreetingFailure
{
    public static bool HasFailedAtGreeting(this ServerSession session) => session.Failure?.Code switch
    {
        null => false,
        ErrorCodes.Preauthenticated => true,
        ErrorCodes.CertificateRefused or ErrorCodes.TlsFailed or ErrorCodes.StartTlsMissing => false,
        _ when session.Server.Security == ConnectionSecurity.ImplicitTls || session.Observer.HasAskedForTls => session.Certificate is { IsAccepted: true },

        // A port that waits for TLS is silent; one that closes or says something else has greeted badly.
        ErrorCodes.ConnectTimeout => session.Observer.HasHeard,
        _ => true,
    };

    public static CheckResult Explain(ServerSession session, MailProtocol protocol)
    {
        var server = session.Server;
        var name = ProtocolName.Of(protocol);
        var greeting = session.Observer.Greeting;
        return session.Failure!.Code switch
        {
            ErrorCodes.Preauthenticated => CheckResult.Failed(
                "the server greets with PREAUTH, as if a login had taken place",
                $"Such a session could be anybody's. Set {server.Path}:Host and {server.Path}:Port to a server that asks for a login."),
            ErrorCodes.ConnectTimeout => CheckResult.Failed(
                greeting.Length == 0 ? "no greeting in time" : $"the greeting did not end in time: '{greeting}'",
                $"Check that {server.Path}:Port is one for {name}; the server may also be overloaded."),
            _ when greeting.Length == 0 => CheckResult.Failed(
                "the server closes the connection without a greeting",
                $"The server may not want connections from this machine's address, or have too many of them; check {server.Path}:Port as well."),
            ErrorCodes.ServerNotReady => CheckResult.Failed(
                $"the server is not ready: {greeting}",
                $"Try again later; if it stays so, check {server.Path}:Host and {server.Path}:Port."),
            _ => CheckResult.Failed(
                $"this does not greet as {name} does: '{greeting}'",
                $"Check {server.Path}:Host and {server.Path}:Port: something else answers there."),
        };
    }
}
