using System.Globalization;
using EmailComms.Diagnostics;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The connection is secured as configured, by the same rules as every other connection of the library.</summary>
internal sealed class TlsCheck(MailProtocol protocol) : IConfigCheck
{
    private const int DaysToWarn = 14;

    public string Code => CheckCodes.Tls(protocol);

    public string Title => $"The {ProtocolName.Of(protocol)} connection is secured";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Connect(protocol)];

    public bool NeedsApprovals => protocol == MailProtocol.Imap;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var session = run.Session(protocol);
        await session.OpenAsync(run.TimeProvider, cancellationToken).ConfigureAwait(false);
        if (session.Failure is { } failure && !session.HasFailedAtGreeting())
        {
            return Explain(session, failure);
        }

        if (session.Server.Security == ConnectionSecurity.None)
        {
            return CheckResult.Warning(
                session.Server.User is null ? "the connection is not encrypted" : "the connection is not encrypted: passwords and mails can be read on the way",
                $"Set {session.Server.Path}:Security to Auto.");
        }

        return session.Certificate is { IsAccepted: true, NotAfter: { } notAfter }
            ? Describe(session, notAfter, run.TimeProvider.GetUtcNow())
            : CheckResult.Skipped("not reached: TLS comes after the greeting");
    }

    private static CheckResult Describe(ServerSession session, DateTimeOffset notAfter, DateTimeOffset now)
    {
        var protocol = session.Client.IsConnected ? $"{session.Client.SslProtocol} with {session.Client.SslCipherSuite?.ToString() ?? "an unnamed cipher suite"}, " : string.Empty;
        var authority = session.Certificate!.HasPrivateAuthority ? "signed by the configured authority" : "trusted by this machine";
        var days = (int)Math.Floor((notAfter - now).TotalDays);
        var observed = string.Create(CultureInfo.InvariantCulture, $"{protocol}certificate {authority} and valid until {notAfter:yyyy-MM-dd} ({days} days), its key {session.Certificate.Pin}");
        return days <= DaysToWarn
            ? CheckResult.Warning(observed, "Have the server's certificate renewed: from that day on no connection is made.")
            : CheckResult.Passed(observed);
    }

    private static CheckResult Explain(ServerSession session, EmailCommsException failure)
    {
        var server = session.Server;
        var portsAndSecurity = $"Check that {server.Path}:Port and {server.Path}:Security match: 465 and 993 want ImplicitTls, other ports StartTls.";
        return failure.Code switch
        {
            ErrorCodes.CertificateRefused => CheckResult.Failed(
                session.Certificate?.Refusal is { } refusal ? $"the certificate is refused: {refusal}" : failure.Message,
                $"Have the server's certificate corrected, or check {server.Path}:Host, {server.Path}:CertificateAuthority and {server.Path}:PinnedCertificates."),
            ErrorCodes.StartTlsMissing => CheckResult.Failed(
                "the server does not offer STARTTLS; nothing was sent",
                $"Set {server.Path}:Port to the server's TLS port (465 or 993). When the port used to offer STARTTLS, somebody on the way may be removing it."),
            ErrorCodes.ConnectTimeout when !session.Observer.HasHeard => CheckResult.Failed(
                string.Create(CultureInfo.InvariantCulture, $"connected, but the server says nothing within {server.ConnectTimeout.TotalSeconds:0.#} s, as one does that waits for the other side"),
                portsAndSecurity),
            ErrorCodes.ConnectTimeout => CheckResult.Failed(
                string.Create(CultureInfo.InvariantCulture, $"TLS was not agreed on within {server.ConnectTimeout.TotalSeconds:0.#} s"),
                portsAndSecurity),
            _ => CheckResult.Failed("TLS could not be agreed on: the server broke off, refused, or does not speak it here", portsAndSecurity),
        };
    }
}
