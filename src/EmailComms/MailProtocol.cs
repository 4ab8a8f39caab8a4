namespace EmailComms;

/// <summary>Which of the two mail servers something is about.</summary>
public enum MailProtocol
{
    /// <summary>The SMTP server that messages are submitted to.</summary>
    Smtp = 1,

    /// <summary>The IMAP server that answers are read from.</summary>
    Imap = 2,
}
