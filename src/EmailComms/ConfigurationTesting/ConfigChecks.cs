using EmailComms.ConfigurationTesting.Checks;

namespace EmailComms.ConfigurationTesting;

/// <summary>The stages, in their order.</summary>
internal sealed class ConfigChecks(
    ConfigurationCheck configuration,
    SmtpSendCheck smtpSend,
    RoundTripCheck roundTrip)
{
    public IReadOnlyList<IConfigCheck> All { get; } =
    [
        configuration,
        new ResolveCheck(MailProtocol.Smtp),
        new ConnectCheck(MailProtocol.Smtp),
        new TlsCheck(MailProtocol.Smtp),
        new SmtpGreetingCheck(),
        new LoginCheck(MailProtocol.Smtp),
        new SmtpEnvelopeCheck(),
        smtpSend,
        new ResolveCheck(MailProtocol.Imap),
        new ConnectCheck(MailProtocol.Imap),
        new TlsCheck(MailProtocol.Imap),
        new ImapGreetingCheck(),
        new LoginCheck(MailProtocol.Imap),
        new ImapFolderCheck(),
        new ImapRightsCheck(),
        new ImapCapabilitiesCheck(),
        new ImapClaimsCheck(),
        new ImapSearchCheck(),
        new ImapWaitingCheck(),
        new ImapQuarantineCheck(),
        roundTrip,
        new ClockCheck(),
        new OriginCheck(),
    ];
}
