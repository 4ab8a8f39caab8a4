namespace EmailComms.ConfigurationTesting;

/// <summary>Which of the two servers a stage is about.</summary>
internal enum MailProtocol
{
    Smtp,
    Imap,
}
