using MailKit.Net.Imap;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The server greets and asks for a login.</summary>
internal sealed class ImapGreetingCheck : IConfigCheck
{
    public string Code => CheckCodes.ImapGreeting;

    public string Title => "The IMAP server is ready";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Tls(MailProtocol.Imap)];

    public bool NeedsApprovals => true;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken) => Task.FromResult(Judge(run.Imap));

    private static CheckResult Judge(ServerSession<ImapClient> session)
    {
        if (session.HasFailedAtGreeting())
        {
            return GreetingFailure.Explain(session, MailProtocol.Imap);
        }

        var client = session.Client;
        var protocol = client.Capabilities.HasFlag(ImapCapabilities.IMAP4rev2) ? "IMAP4rev2" : "IMAP4rev1";
        var mechanisms = client.AuthenticationMechanisms.Order(StringComparer.Ordinal).Select(static mechanism => $"AUTH={mechanism}");
        var login = client.Capabilities.HasFlag(ImapCapabilities.LoginDisabled) ? ["LOGINDISABLED"] : Array.Empty<string>();
        return CheckResult.Passed(HeaderText.Sanitize(string.Join(' ', [protocol, .. mechanisms, .. login])));
    }
}
