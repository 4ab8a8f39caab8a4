namespace EmailComms.Testing;

/// <summary>A mail system whose automatic mail is imitated by <see cref="AutomaticReply"/>.</summary>
public enum MailSystem
{
    /// <summary>Microsoft Exchange, with Outlook for receipts.</summary>
    Exchange = 1,

    /// <summary>Gmail and Google Workspace.</summary>
    Gmail = 2,

    /// <summary>Postfix, with Sieve for vacation notices (RFC 5230) and Thunderbird for receipts.</summary>
    Postfix = 3,
}
