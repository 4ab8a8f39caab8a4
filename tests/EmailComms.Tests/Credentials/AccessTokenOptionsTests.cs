using EmailComms.Approvals;
using EmailComms.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Tests.Credentials;

/// <summary>With a provider of access tokens registered, a user needs no password; one that has a password logs in with it.</summary>
public sealed class AccessTokenOptionsTests
{
    [Fact]
    public void Without_a_provider_a_user_needs_a_password()
    {
        Assert.Contains(Failures(static options => options.Smtp.Password = null, providers: 0), static failure => failure.StartsWith("EmailCommunications:Smtp:Password is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_provider_no_password_is_needed()
    {
        Assert.Empty(Failures(static options => options.Smtp.Password = null));
        Assert.Empty(Failures(static options => (options.Smtp.Password, options.Imap.User) = (null, "replies@example.org")));
    }

    [Theory]
    [InlineData(MailProtocol.Smtp)]
    [InlineData(MailProtocol.Imap)]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T47")]
    public void A_token_does_not_travel_in_clear_text(MailProtocol protocol)
    {
        var failure = Assert.Single(Failures(options =>
        {
            options.Smtp.Password = null;
            options.Smtp.Security = protocol == MailProtocol.Smtp ? ConnectionSecurity.None : ConnectionSecurity.Auto;
            options.Imap.Security = protocol == MailProtocol.Imap ? ConnectionSecurity.None : ConnectionSecurity.Auto;
        }));

        Assert.StartsWith($"EmailCommunications:{protocol}:Security is None", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_may_still_travel_as_it_is_configured_to()
    {
        Assert.Empty(Failures(static options => options.Imap.Security = options.Smtp.Security = ConnectionSecurity.None));
    }

    [Fact]
    public void Two_providers_contradict_each_other()
    {
        Assert.Contains("several providers", Assert.Single(Failures(static _ => { }, providers: 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_that_is_configured_counts()
    {
        var options = A.Options(static options => (options.Imap.User, options.Imap.AccessTokenScope) = ("replies@example.org", "https://mail.example.org/.default"));

        var settings = EmailCommunicationsSettings.From(options, accessTokens: Tokens(providers: 1));

        Assert.Null(settings.Smtp.AccessTokens);
        Assert.NotNull(settings.RequireApprovals().Imap.AccessTokens);
        Assert.Equal("https://mail.example.org/.default", settings.RequireApprovals().Imap.AccessTokenScope);
    }

    [Fact]
    public void The_provider_is_made_when_it_is_needed_and_no_sooner()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static options =>
        {
            A.Fill(options);
            options.Approvals.Enabled = false;
            options.Smtp.Password = null;
        }).AddAccessTokenProvider(static _ => throw new InvalidOperationException("made"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IOptionsMonitor<EmailCommunicationsOptions>>().CurrentValue);
        Assert.NotNull(provider.GetRequiredService<IEmailSender>());
    }

    private static AccessTokens Tokens(int providers) =>
        new(Enumerable.Range(0, providers).Select(static _ => new AccessTokenProviderRegistration(static _ => throw new NotSupportedException())), new ServiceCollection().BuildServiceProvider(), TimeProvider.System);

    private static IEnumerable<string> Failures(Action<EmailCommunicationsOptions> change, int providers = 1)
    {
        var registrations = Enumerable.Range(0, providers).Select(static _ => new AccessTokenProviderRegistration(static _ => throw new NotSupportedException()));
        var handlers = new[] { new ApprovalHandlerRegistration(string.Empty, static _ => throw new NotSupportedException()) };
        var validator = new EmailCommunicationsOptionsValidator(new ConfigurationPath("EmailCommunications"), handlers, accessTokenProviders: registrations);
        return validator.Validate(Options.DefaultName, A.Options(change)).Failures ?? [];
    }
}
