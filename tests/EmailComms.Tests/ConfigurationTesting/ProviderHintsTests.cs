using EmailComms.Transport.Providers;

namespace EmailComms.Tests.ConfigurationTesting;

public sealed class ProviderHintsTests
{
    [Theory]
    [InlineData("smtp.office365.com", "", nameof(MailProvider.Microsoft365))]
    [InlineData("OUTLOOK.office365.com", "", nameof(MailProvider.Microsoft365))]
    [InlineData("imap.gmail.com", "", nameof(MailProvider.Google))]
    [InlineData("smtp-relay.gmail.com", "", nameof(MailProvider.Google))]
    [InlineData("imap.mail.me.com", "", nameof(MailProvider.Apple))]
    [InlineData("email-smtp.eu-central-1.amazonaws.com", "", nameof(MailProvider.AmazonSes))]
    [InlineData("relay.example.org", "220 relay Microsoft ESMTP MAIL Service ready", nameof(MailProvider.Microsoft365))]
    [InlineData("relay.example.org", "* OK Gimap ready for requests", nameof(MailProvider.Google))]
    [InlineData("notgmail.com", "220 ESMTP", nameof(MailProvider.Unknown))]
    [InlineData("gmail.com.example.org", "220 ESMTP", nameof(MailProvider.Unknown))]
    public void A_provider_is_recognised_by_host_or_greeting(string host, string greeting, string provider) =>
        Assert.Equal(provider, MailProviders.Recognise(host, greeting).ToString());

    [Theory]
    [InlineData("smtp.login", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant", "Exchange admin centre")]
    [InlineData("smtp.login", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "OAuth2")]
    [InlineData("smtp.login", "535 5.7.139 user account is disabled or security defaults policy blocks", "Security Defaults")]
    [InlineData("smtp.envelope", "530 5.7.57 Client not authenticated to send mail", "login")]
    [InlineData("smtp.envelope", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", "Send As")]
    [InlineData("smtp.send", "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException", "Send As")]
    [InlineData("smtp.send", "554 5.2.0 STOREDRV.Submission submission limit exceeded", "limit")]
    [InlineData("smtp.send", "550 5.4.5 Daily user sending limit exceeded", "24 hours")]
    [InlineData("smtp.send", "554 5.2.2 mailbox full", "full")]
    [InlineData("smtp.login", "432 4.3.2 Concurrent connections limit exceeded", "connections")]
    [InlineData("imap.login", "[ALERT] Too many simultaneous connections. (Failure)", "close some")]
    [InlineData("imap.folder", "User is authenticated but not connected.", "licence")]
    public void A_servers_words_are_translated_whoever_says_them(string code, string said, string advice) =>
        Assert.Contains(advice, ProviderHints.Find(MailProvider.Unknown, code, said), StringComparison.Ordinal);

    [Fact]
    public void A_providers_advice_is_given_at_its_stage_only()
    {
        Assert.Contains("app password", ProviderHints.Find(MailProvider.Google, "imap.login", "[AUTHENTICATIONFAILED] Invalid credentials"), StringComparison.Ordinal);
        Assert.Contains("OAuth2", ProviderHints.Find(MailProvider.Microsoft365, "imap.login", "AUTHENTICATE failed."), StringComparison.Ordinal);
        Assert.Empty(ProviderHints.Find(MailProvider.Unknown, "imap.login", "AUTHENTICATE failed."));
        Assert.Empty(ProviderHints.Find(MailProvider.Google, "imap.folder", "no"));
    }
}
