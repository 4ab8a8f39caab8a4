namespace EmailComms.Transport.Providers;

/// <summary>The providers for which the tester has advice of its own.</summary>
internal enum MailProvider
{
    Unknown,
    Microsoft365,
    Google,
    Yahoo,
    Apple,
    AmazonSes,
}
