namespace EmailComms.Testing.Faults;

internal enum MailProtocol
{
    Smtp,
    Imap,
}
