using System.Globalization;
using MailKit.Net.Smtp;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The server greets, and says what it can do.</summary>
internal sealed class SmtpGreetingCheck : IConfigCheck
{
    private static readonly (SmtpCapabilities Capability, string Name)[] Names =
    [
        (SmtpCapabilities.Pipelining, "PIPELINING"),
        (SmtpCapabilities.EightBitMime, "8BITMIME"),
        (SmtpCapabilities.UTF8, "SMTPUTF8"),
        (SmtpCapabilities.EnhancedStatusCodes, "ENHANCEDSTATUSCODES"),
        (SmtpCapabilities.Chunking, "CHUNKING"),
        (SmtpCapabilities.Dsn, "DSN"),
    ];

    public string Code => CheckCodes.SmtpGreeting;

    public string Title => "The SMTP server is ready";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Tls(MailProtocol.Smtp)];

    public bool NeedsApprovals => false;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken) => Task.FromResult(Judge(run.Smtp));

    private static CheckResult Judge(ServerSession<SmtpProbeClient> session)
    {
        if (session.HasFailedAtGreeting())
        {
            return GreetingFailure.Explain(session, MailProtocol.Smtp);
        }

        var client = session.Client;
        List<string> offered = [.. Names.Where(name => client.Capabilities.HasFlag(name.Capability)).Select(static name => name.Name)];
        if (session.Observer.HasAskedForTls || client.Capabilities.HasFlag(SmtpCapabilities.StartTLS))
        {
            offered.Insert(0, "STARTTLS");
        }

        if (client.Capabilities.HasFlag(SmtpCapabilities.Size))
        {
            offered.Add(client.MaxSize == 0 ? "SIZE without a limit" : string.Create(CultureInfo.InvariantCulture, $"SIZE {client.MaxSize}"));
        }

        var mechanisms = client.AuthenticationMechanisms.Count == 0 ? "no AUTH" : $"AUTH {string.Join(' ', client.AuthenticationMechanisms.Order(StringComparer.Ordinal))}";
        return CheckResult.Passed(HeaderText.Sanitize($"{mechanisms}; {(offered.Count == 0 ? "no extensions" : string.Join(", ", offered))}"));
    }
}
