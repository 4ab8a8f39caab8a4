namespace EmailComms.ConfigurationTesting.Checks;

internal static class ProtocolName
{
    public static string Of(MailProtocol protocol) => protocol == MailProtocol.Smtp ? "SMTP" : "IMAP";
}
