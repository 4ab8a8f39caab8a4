namespace EmailComms;

/// <summary>The IMAP server refused a command, or the folder is not as it must be.</summary>
public sealed class MailboxException : EmailCommsException
{
    internal MailboxException(string code, string message, bool isTransient, Exception? innerException = null)
        : base(code, message, isTransient, innerException)
    {
    }
}
