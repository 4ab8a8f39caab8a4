using System.Security.Cryptography;
using System.Text.Json;
using EmailComms.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Google.Tests;

/// <summary>Whose token is asked for, with which claims, and what is refused before.</summary>
public sealed class GoogleAccessTokenTests : IAsyncDisposable
{
    private const string Account = "mail@project.iam.example.com";

    private readonly TokenEndpoint _google = new();
    private readonly string _key;

    public GoogleAccessTokenTests()
    {
        using var rsa = RSA.Create(2048);
        _key = JsonSerializer.Serialize(new
        {
            type = "service_account",
            client_email = Account,
            private_key_id = "k1",
            private_key = rsa.ExportPkcs8PrivateKeyPem(),
            token_uri = _google.Uri,
        });
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_account_asks_in_the_name_of_the_mailbox()
    {
        var before = DateTimeOffset.UtcNow;
        var token = await Provider().GetAccessTokenAsync(Request("robot@example.org"), Cancelled);

        Assert.Equal("ya29.of-a-test", token.Reveal());
        Assert.InRange(token.ExpiresAt, before.AddMinutes(59), DateTimeOffset.UtcNow.AddMinutes(60));
        var claims = _google.Claims(0);
        Assert.Equal(Account, claims.GetProperty("iss").GetString());
        Assert.Equal("robot@example.org", claims.GetProperty("sub").GetString());
        Assert.Equal("https://mail.google.com/", claims.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task Each_mailbox_has_a_token_of_its_own_and_a_configured_scope_comes_first()
    {
        var provider = Provider();

        await provider.GetAccessTokenAsync(Request("one@example.org"), Cancelled);
        await provider.GetAccessTokenAsync(Request("two@example.org", "https://mail.example.org/scope"), Cancelled);

        Assert.Equal(["one@example.org", "two@example.org"], Enumerable.Range(0, 2).Select(i => _google.Claims(i).GetProperty("sub").GetString()));
        Assert.Equal("https://mail.example.org/scope", _google.Claims(1).GetProperty("scope").GetString());
    }

    [Fact]
    public async Task A_forced_token_is_asked_for_again()
    {
        var provider = Provider();
        await provider.GetAccessTokenAsync(Request("robot@example.org"), Cancelled);
        _google.Answer = """{"access_token":"ya29.of-a-test-2","expires_in":3599}""";

        var token = await provider.GetAccessTokenAsync(new EmailAccessTokenRequest { Protocol = MailProtocol.Imap, Mailbox = "robot@example.org", ForceRefresh = true }, Cancelled);

        Assert.Equal("ya29.of-a-test-2", token.Reveal());
    }

    [Fact]
    public async Task A_refusal_holds_the_code_of_OAuth2()
    {
        _google.Status = 401;
        _google.Answer = """{"error":"unauthorized_client","error_description":"Client is unauthorized to retrieve access tokens using this method."}""";

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Provider().GetAccessTokenAsync(Request("robot@example.org"), Cancelled));

        // The core looks for this word and keeps the rest to itself.
        Assert.Contains("unauthorized_client", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_can_be_read_is_enough()
    {
        Start(options => options.ServiceAccountKey = _key);
    }

    [Fact]
    public async Task A_named_account_asks_with_its_own_key_and_no_other_account_has_it()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications("tenant-a", static _ => { });
        services.AddEmailCommunications("tenant-b", static _ => { }).AddGoogleAccessTokens(options => options.ServiceAccountKey = _key);
        await using var provider = services.BuildServiceProvider();

        var token = await provider.GetRequiredKeyedService<GoogleAccessTokenProvider>("tenant-b").GetAccessTokenAsync(Request("robot@example.org"), Cancelled);

        Assert.Equal("ya29.of-a-test", token.Reveal());
        Assert.Null(provider.GetKeyedService<GoogleAccessTokenProvider>("tenant-a"));
        Assert.Null(provider.GetService<GoogleAccessTokenProvider>());
    }

    [Theory]
    [InlineData(null, null, "no key")]
    [InlineData("{}", "key.json", "two keys")]
    [InlineData("{}", null, "not one of a service account")]
    [InlineData("no JSON", null, "not one of a service account")]
    [InlineData("[1]", null, "not one of a service account")]
    [InlineData("""{"type":"service_account","client_email":"mail@project.iam.example.com","private_key":"s3cret-but-no-key"}""", null, "not one of a service account")]
    [InlineData(null, "/nowhere/at/all.json", "names no file")]
    public void What_is_no_key_is_refused_when_the_host_starts_and_not_repeated(string? key, string? path, string failure)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start(options => (options.ServiceAccountKey, options.ServiceAccountKeyPath) = (key, path)));

        Assert.Contains(failure, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _google.DisposeAsync();

    private static EmailAccessTokenRequest Request(string mailbox, string? scope = null) => new() { Protocol = MailProtocol.Imap, Mailbox = mailbox, Scope = scope };

    private GoogleAccessTokenProvider Provider() => new(Options.Create(new GoogleAccessTokenOptions { ServiceAccountKey = _key }));

    private static void Start(Action<GoogleAccessTokenOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static options =>
        {
            options.Smtp.Host = "smtp.gmail.com";
            options.Smtp.User = "robot@example.org";
            options.Smtp.FromAddress = "robot@example.org";
        }).AddGoogleAccessTokens(configure);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
