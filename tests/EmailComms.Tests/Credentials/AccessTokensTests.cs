using EmailComms.Credentials;
using EmailComms.Diagnostics;
using EmailComms.Secrets;
using EmailComms.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Credentials;

/// <summary>The provider is asked seldom, and never by many at once; what it fails of is told without its words.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T47")]
public sealed class AccessTokensTests : IAsyncDisposable
{
    private static readonly MailServerSettings Imap = Server(MailProtocol.Imap, "approvals@example.org");

    private readonly FakeTimeProvider _time = new(A.Morning);
    private readonly ScriptedTokenProvider _provider;
    private readonly ServiceProvider _services;
    private readonly AccessTokens _tokens;

    public AccessTokensTests()
    {
        _provider = new ScriptedTokenProvider(_time);
        _services = new ServiceCollection().AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging().AddProvider(new SecretSinkLoggerProvider())).BuildServiceProvider();
        _tokens = new AccessTokens([new AccessTokenProviderRegistration(_ => _provider)], _services, _time, _services.GetRequiredService<ILogger<AccessTokens>>());
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_logins_at_once_ask_the_provider_once()
    {
        _provider.Gate = new TaskCompletionSource();
        var logins = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => GetAsync())).ToList();
        await _provider.IsAskedAsync(1);
        _provider.Gate.SetResult();

        var texts = (await Task.WhenAll(logins)).Select(static held => held.Token.Reveal()).Distinct();

        Assert.Equal([_provider.Issued[0]], texts);
        Assert.Single(_provider.Requests);
    }

    [Fact]
    public async Task A_thousand_refusals_of_one_token_renew_it_once()
    {
        var refused = await GetAsync();

        var renewed = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => _tokens.RenewAsync(Imap, refused, Cancelled))));

        Assert.All(renewed, held => Assert.Equal(_provider.Issued[1], held!.Token.Reveal()));
        Assert.Equal([false, true], _provider.Requests.Select(static request => request.ForceRefresh));
    }

    [Fact]
    public async Task A_token_is_used_until_five_minutes_before_it_expires()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(54.9));
        await GetAsync();
        Assert.Single(_provider.Requests);

        _time.Advance(TimeSpan.FromMinutes(0.1));
        var held = await GetAsync();

        Assert.Equal(_provider.Issued[1], held.Token.Reveal());
        Assert.Equal(_time.GetUtcNow().AddMinutes(55), held.UsableUntil);
    }

    [Fact]
    public async Task A_token_of_a_short_life_is_used_for_half_of_it()
    {
        _provider.Life = TimeSpan.FromMinutes(4);

        var held = await GetAsync();

        Assert.Equal(A.Morning.AddMinutes(2), held.UsableUntil);
    }

    [Fact]
    public async Task Servers_users_and_scopes_have_tokens_of_their_own()
    {
        await GetAsync();
        await _tokens.GetAsync(Server(MailProtocol.Smtp, "approvals@example.org"), Cancelled);
        await _tokens.GetAsync(Server(MailProtocol.Imap, "other@example.org"), Cancelled);
        await _tokens.GetAsync(Server(MailProtocol.Imap, "other@example.org", "https://mail.example.org/.default"), Cancelled);
        await _tokens.GetAsync(Server(MailProtocol.Imap, "approvals@example.org"), Cancelled);

        Assert.Equal(
            [
                (MailProtocol.Imap, "approvals@example.org", null),
                (MailProtocol.Smtp, "approvals@example.org", null),
                (MailProtocol.Imap, "other@example.org", null),
                (MailProtocol.Imap, "other@example.org", (string?)"https://mail.example.org/.default"),
            ],
            _provider.Requests.Select(static request => (request.Protocol, request.Mailbox, request.Scope)));
    }

    [Fact]
    public async Task A_server_that_refuses_every_token_causes_one_renewal_a_minute()
    {
        var held = await GetAsync();
        for (var i = 0; i < 100; i++)
        {
            held = await _tokens.RenewAsync(Imap, held, Cancelled) ?? held;
        }

        Assert.Equal(2, _provider.Requests.Count);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await _tokens.RenewAsync(Imap, held, Cancelled));
        Assert.Equal(3, _provider.Requests.Count);
    }

    [Fact]
    public async Task A_provider_that_fails_is_left_alone_for_a_time_that_doubles()
    {
        _provider.Failure = new HttpRequestException("the network is down");
        await FailsAsync<MailServerConnectionException>();
        await FailsAsync<MailServerConnectionException>();
        Assert.Single(_provider.Requests);

        _time.Advance(TimeSpan.FromSeconds(1));
        await FailsAsync<MailServerConnectionException>();
        Assert.Equal(2, _provider.Requests.Count);

        _time.Advance(TimeSpan.FromSeconds(1));
        await FailsAsync<MailServerConnectionException>();
        Assert.Equal(2, _provider.Requests.Count);

        _provider.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(1));
        await GetAsync();
        Assert.Equal(3, _provider.Requests.Count);
    }

    [Fact]
    public async Task However_long_a_provider_fails_it_is_asked_again_within_a_minute()
    {
        _provider.Failure = new HttpRequestException("the network is down");
        for (var i = 0; i < 50; i++)
        {
            await FailsAsync<MailServerConnectionException>();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(50, _provider.Requests.Count);
    }

    [Fact]
    public async Task What_a_provider_says_is_told_to_nobody()
    {
        var secret = ScriptedTokenProvider.NewToken();
        _provider.Failure = new InvalidOperationException($"cannot parse {secret}", new FormatException(secret));

        var exception = await FailsAsync<MailServerConnectionException>();

        Assert.Equal((ErrorCodes.AccessTokenUnavailable, true), (exception.Code, exception.IsTransient));
        Assert.Contains("InvalidOperationException", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
        var record = Assert.Single(_services.GetFakeLogCollector().GetSnapshot());
        Assert.Equal("AccessTokenFailed", record.Id.Name);
        Assert.DoesNotContain(secret, record.Message, StringComparison.Ordinal);
        Assert.Null(record.Exception);
    }

    [Fact]
    public async Task A_refusal_of_the_authorization_server_is_an_authentication_failure()
    {
        _provider.Failure = new InvalidOperationException("AADSTS7000215: Invalid client secret provided.");

        var exception = await FailsAsync<MailServerAuthenticationException>();

        Assert.Equal((ErrorCodes.AccessTokenRefused, false), (exception.Code, exception.IsTransient));
        Assert.Contains("EmailCommunications:Imap:User", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AADSTS7000215", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-3_600)]
    [InlineData(0)]
    [InlineData(59)]
    public async Task A_token_that_is_over_is_none(int seconds)
    {
        _provider.Life = TimeSpan.FromSeconds(seconds);

        Assert.Equal(ErrorCodes.AccessTokenUnavailable, (await FailsAsync<MailServerConnectionException>()).Code);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_given_up()
    {
        _provider.Gate = new TaskCompletionSource();
        var getting = GetAsync();
        await _provider.IsAskedAsync(1);

        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(ErrorCodes.AccessTokenUnavailable, (await Assert.ThrowsAsync<MailServerConnectionException>(() => getting)).Code);
    }

    [Fact]
    public async Task One_who_does_not_wait_any_longer_leaves_the_others_their_token()
    {
        _provider.Gate = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();
        var impatient = _tokens.GetAsync(Imap, impatience.Token);
        var patient = GetAsync();
        await _provider.IsAskedAsync(1);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _provider.Gate.SetResult();

        Assert.Equal(_provider.Issued[0], (await patient).Token.Reveal());
        Assert.Single(_provider.Requests);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static MailServerSettings Server(MailProtocol protocol, string user, string? scope = null) => new()
    {
        Protocol = protocol,
        Host = "mail.example.org",
        Port = 993,
        Security = ConnectionSecurity.ImplicitTls,
        User = user,
        AccessTokenScope = scope,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        Path = $"EmailCommunications:{protocol}",
    };

    private Task<HeldToken> GetAsync() => _tokens.GetAsync(Imap, Cancelled);

    private async Task<TException> FailsAsync<TException>()
        where TException : EmailCommsException => await Assert.ThrowsAsync<TException>(GetAsync);
}
