namespace EmailComms.ConfigurationTesting;

/// <summary>The stable names of the stages; <c>docs/guides/config-tester.md</c> has a row for each.</summary>
internal static class CheckCodes
{
    public const string Configuration = "configuration";
    public const string SmtpGreeting = "smtp.greeting";
    public const string SmtpEnvelope = "smtp.envelope";
    public const string SmtpSend = "smtp.send";
    public const string ImapGreeting = "imap.greeting";
    public const string ImapFolder = "imap.folder";
    public const string ImapRights = "imap.rights";
    public const string ImapCapabilities = "imap.capabilities";
    public const string ImapClaims = "imap.claims";
    public const string ImapSearch = "imap.search";
    public const string ImapWaiting = "imap.waiting";
    public const string ImapQuarantine = "imap.quarantine";
    public const string RoundTrip = "approvals.roundtrip";
    public const string Origin = "approvals.origin";
    public const string Clock = "approvals.clock";

    public static string Resolve(MailProtocol protocol) => $"{Prefix(protocol)}.resolve";

    public static string Connect(MailProtocol protocol) => $"{Prefix(protocol)}.connect";

    public static string Tls(MailProtocol protocol) => $"{Prefix(protocol)}.tls";

    public static string Greeting(MailProtocol protocol) => protocol == MailProtocol.Smtp ? SmtpGreeting : ImapGreeting;

    public static string Login(MailProtocol protocol) => $"{Prefix(protocol)}.login";

    private static string Prefix(MailProtocol protocol) => protocol == MailProtocol.Smtp ? "smtp" : "imap";
}
