using EmailComms.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Azure.Tests;

/// <summary>Which token is asked for, and as whom.</summary>
public sealed class AzureAccessTokenTests
{
    private const string Tenant = "9c1c2b8e-0000-4000-8000-000000000001";
    private const string Client = "9c1c2b8e-0000-4000-8000-000000000002";
    private const string Secret = "a client secret of a test";

    private readonly FakeCredential _credential = new();

    public static TheoryData<Action<AzureAccessTokenOptions>, string> Wrong => new()
    {
        { static _ => { }, "has 0 credentials" },
        { static options => options.ClientSecret = Secret, "TenantId is missing" },
        { static options => options.ClientSecret = Secret, "ClientId is missing" },
        { static options => (options.ClientSecret, options.UseManagedIdentity) = (Secret, true), "has 2 credentials" },
        { static options => options.ClientCertificatePath = "/nowhere/at/all.pem", "names no file" },
        { static options => (options.UseManagedIdentity, options.Cloud) = (true, (MicrosoftCloud)9), "Cloud is not a known value" },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MicrosoftCloud.Public, "https://outlook.office365.com/.default")]
    [InlineData(MicrosoftCloud.UsGovernment, "https://outlook.office365.us/.default")]
    [InlineData(MicrosoftCloud.China, "https://partner.outlook.cn/.default")]
    public async Task The_scope_is_that_of_the_cloud(MicrosoftCloud cloud, string scope)
    {
        var token = await Provider(options => options.Cloud = cloud).GetAccessTokenAsync(Request(), Cancelled);

        Assert.Equal((FakeCredential.Token, FakeCredential.ExpiresOn), (token.Reveal(), token.ExpiresAt));
        Assert.Equal([scope], Assert.Single(_credential.Requests).Scopes);
    }

    [Fact]
    public async Task A_scope_that_is_configured_comes_first()
    {
        var provider = Provider(static options => options.Scope = "https://mail.example.org/.default");

        await provider.GetAccessTokenAsync(Request(), Cancelled);
        await provider.GetAccessTokenAsync(Request("https://smtp.example.org/.default"), Cancelled);

        Assert.Equal(["https://mail.example.org/.default", "https://smtp.example.org/.default"], _credential.Requests.Select(static request => request.Scopes.Single()));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_contradicts_itself_is_refused_when_the_host_starts(Action<AzureAccessTokenOptions> configure, string failure)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start(configure));

        Assert.Contains(failure, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_secret_or_a_managed_identity_is_enough(bool isManaged)
    {
        Start(options =>
        {
            options.UseManagedIdentity = isManaged;
            options.ClientId = Client;
            options.TenantId = isManaged ? null : Tenant;
            options.ClientSecret = isManaged ? null : Secret;
        });
    }

    [Fact]
    public void Each_named_account_logs_in_as_itself_and_a_failure_names_the_account()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications("tenant-a", SetServer).AddAzureAccessTokens(static options => (options.UseManagedIdentity, options.ClientId) = (true, Client));
        services.AddEmailCommunications("tenant-b", SetServer).AddAzureAccessTokens(static options => options.ClientId = Tenant);
        services.AddEmailCommunications("tenant-c", static options => options.Smtp.Host = "smtp.example.org").AddAzureAccessTokens(static _ => { });
        using var provider = services.BuildServiceProvider();

        Assert.Equal(Client, provider.GetRequiredKeyedService<IOptions<AzureAccessTokenOptions>>("tenant-a").Value.ClientId);
        Assert.NotNull(provider.GetKeyedService<AzureAccessTokenProvider>("tenant-a"));
        Assert.Null(provider.GetService<AzureAccessTokenProvider>());
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(
            [("tenant-b", true), ("tenant-c", false), ("tenant-c", true)],
            exception.Failures.Select(static failure => (failure.Split(':')[0], failure.Contains("has 0 credentials", StringComparison.Ordinal))).Order());
    }

    private static EmailAccessTokenRequest Request(string? scope = null) => new() { Protocol = MailProtocol.Smtp, Mailbox = "robot@example.org", Scope = scope };

    private AzureAccessTokenProvider Provider(Action<AzureAccessTokenOptions> configure)
    {
        var options = new AzureAccessTokenOptions { Credential = _credential };
        configure(options);
        return new AzureAccessTokenProvider(Options.Create(options));
    }

    private static void Start(Action<AzureAccessTokenOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(SetServer).AddAzureAccessTokens(configure);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private static void SetServer(EmailCommunicationsOptions options)
    {
        options.Smtp.Host = "smtp.office365.com";
        options.Smtp.User = "robot@example.org";
        options.Smtp.FromAddress = "robot@example.org";
    }
}
