namespace EmailComms.Transport.Providers;

/// <summary>Recognises a provider by its host name, or by how its server greets.</summary>
internal static class MailProviders
{
    private static readonly (string Domain, MailProvider Provider)[] Domains =
    [
        ("office365.com", MailProvider.Microsoft365),
        ("office365.us", MailProvider.Microsoft365),
        ("outlook.com", MailProvider.Microsoft365),
        ("outlook.de", MailProvider.Microsoft365),
        ("gmail.com", MailProvider.Google),
        ("googlemail.com", MailProvider.Google),
        ("google.com", MailProvider.Google),
        ("yahoo.com", MailProvider.Yahoo),
        ("me.com", MailProvider.Apple),
        ("icloud.com", MailProvider.Apple),
        ("amazonaws.com", MailProvider.AmazonSes),
    ];

    private static readonly (string Words, MailProvider Provider)[] Greetings =
    [
        ("Microsoft ESMTP MAIL Service", MailProvider.Microsoft365),
        ("Microsoft Exchange IMAP4 service", MailProvider.Microsoft365),
        (".outlook.com", MailProvider.Microsoft365),
        ("Gimap ready", MailProvider.Google),
        ("gsmtp", MailProvider.Google),
    ];

    public static MailProvider Recognise(string host, string greeting)
    {
        foreach (var (domain, provider) in Domains)
        {
            if (host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        foreach (var (words, provider) in Greetings)
        {
            if (greeting.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        return MailProvider.Unknown;
    }

    public static string Name(MailProvider provider) => provider switch
    {
        MailProvider.Microsoft365 => "Microsoft 365",
        MailProvider.Google => "Google",
        MailProvider.Yahoo => "Yahoo",
        MailProvider.Apple => "iCloud",
        MailProvider.AmazonSes => "Amazon SES",
        _ => string.Empty,
    };
}
