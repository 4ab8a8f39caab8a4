using EmailComms.ConfigurationTesting;
using EmailComms.Credentials;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;

namespace EmailComms.Specs;

/// <summary>A host without passwords: it logs in with the access tokens of its provider, and no token is told.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T47")]
public abstract class AccessTokenSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private protected TokenAuthority Authority { get; } = new();

    private protected RecordingTokenProvider Provider { get; private set; } = null!;

    private protected string NewToken() => Authority.Issue(Robot, Hour);

    private protected string ExpiredToken() => Authority.Issue(Robot, -Hour);

    [Fact]
    public async Task Mail_is_sent_and_answers_are_read_without_a_password()
    {
        await StartAsync(_ => NewToken());

        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();

        Assert.Single(Handler.Calls);
        Assert.Equal([MailProtocol.Smtp, MailProtocol.Imap], Provider.Requests.Select(static request => request.Protocol));
        Assert.All(Provider.Requests, request => Assert.Equal(Robot.Address, request.Mailbox));
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_token_that_the_server_refuses_is_renewed_once()
    {
        await StartAsync(request => request.ForceRefresh ? NewToken() : ExpiredToken());

        await SendAsync();
        await ProcessAsync();

        Assert.Equal(
            [(MailProtocol.Smtp, false), (MailProtocol.Smtp, true), (MailProtocol.Imap, false), (MailProtocol.Imap, true)],
            Provider.Requests.Select(static request => (request.Protocol, request.ForceRefresh)));
        Assert.Equal([MailProtocol.Smtp, MailProtocol.Imap], Logged("AccessTokenRefused").Select(static record => Enum.Parse<MailProtocol>(record.GetStructuredStateValue("Protocol")!)));
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_server_that_refuses_every_token_is_a_refused_login_and_no_storm_of_renewals()
    {
        await StartAsync(_ => Authority.Issue(Robot, Hour, "https://login.other.example"));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("EC1101", (await Assert.ThrowsAsync<MailServerAuthenticationException>(SendAsync)).Code);
            Assert.Equal("EC1101", (await Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync)).Code);
        }

        Assert.Equal(4, Provider.Requests.Count);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_provider_that_throws_its_token_tells_it_to_nobody()
    {
        await StartAsync(_ => throw new InvalidOperationException($"cannot read {Authority.Issue(Robot, Hour)}"));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(SendAsync);

        Assert.Equal(("EC1014", true), (exception.Code, exception.IsTransient));
        Assert.DoesNotContain("eyJ", exception.ToString(), StringComparison.Ordinal);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_password_that_is_configured_counts()
    {
        await StartAsync(_ => NewToken(), settings => settings["Smtp:Password"] = Robot.Password);

        await SendAsync();
        await ProcessAsync();

        Assert.Equal([MailProtocol.Imap], Provider.Requests.Select(static request => request.Protocol));
    }

    [Fact]
    public async Task The_test_of_the_configuration_names_a_refused_token()
    {
        await StartAsync(_ => ExpiredToken());

        var report = await TestConfigurationAsync();

        Assert.Equal(EmailConfigStatus.Failed, report["smtp.login"].Status);
        Assert.StartsWith("the access token is refused", report["smtp.login"].Observed, StringComparison.Ordinal);
        Assert.Contains("what the application may do with this mailbox", report["imap.login"].Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", report["smtp.login"].Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", report.Format(), StringComparison.Ordinal);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task The_test_of_the_configuration_names_a_token_that_is_not_given()
    {
        await StartAsync(static _ => throw new InvalidOperationException("AADSTS7000222: The provided client secret keys are expired."));

        var report = await TestConfigurationAsync();

        Assert.Contains("AADSTS7000222", report["smtp.login"].Observed, StringComparison.Ordinal);
        Assert.Contains("The client secret of the application has expired", report["smtp.login"].Remedy, StringComparison.Ordinal);
        Assert.Contains("The client secret of the application has expired", report["imap.login"].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_test_of_the_configuration_passes_with_a_good_token()
    {
        await StartAsync(_ => NewToken());

        var report = await TestConfigurationAsync();

        Assert.Equal("logged in with OAUTHBEARER", report["smtp.login"].Observed);
        Assert.Equal("logged in with OAUTHBEARER", report["imap.login"].Observed);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        Authority.Dispose();
    }

    /// <summary>Starts a host without passwords whose provider issues these tokens.</summary>
    private protected async Task StartAsync(Func<EmailAccessTokenRequest, string> issue, Action<IDictionary<string, string?>>? settings = null, TimeProvider? time = null)
    {
        var mail = Mail is LoopbackMailSystem ? Mail : await StartOwnSystemAsync(new MailSystemOptions { DovecotSettings = await Authority.DovecotSettingsAsync(Cancellation) });
        Provider = new RecordingTokenProvider(
            request =>
            {
                if (Mail is LoopbackMailSystem loopback)
                {
                    loopback.Server.Users.Single(user => user.Address == request.Mailbox).AccessTokenCheck = Authority.Check;
                }

                return issue(request);
            },
            time);
        await StartAsync(
            values =>
            {
                values["Smtp:Password"] = values["Imap:Password"] = null;
                settings?.Invoke(values);
            },
            time,
            mail,
            configure: builder => builder.AddAccessTokenProvider(_ => Provider));
    }

    private protected Task SendAsync() => Host.Sender.SendAsync(
        new EmailMessage { To = [Boss.EmailAddress], Subject = "Release 42 is deployed", Body = EmailBody.FromText("It went well.") },
        Cancellation);

    private protected List<FakeLogRecord> Logged(string name) => [.. Host.Logs.GetSnapshot().Where(record => record.Id.Name == name)];

    private protected async Task<EmailConfigReport> TestConfigurationAsync() =>
        await Host.Services.GetRequiredService<IEmailConfigTester>().TestAsync(new EmailConfigTestRequest(), Cancellation);

    private protected void AssertNothingWasTold()
    {
        var logged = Host.Logs.GetSnapshot().Select(static record => $"{record.Message} {record.Exception}").ToList();
        Assert.All(Provider.Issued, token => Assert.DoesNotContain(logged, text => text.Contains(token, StringComparison.Ordinal)));
    }
}

[Trait("Server", "Loopback")]
public sealed class AccessTokenSpecs_on_loopback() : AccessTokenSpecs(ServerKind.Loopback)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    [Fact]
    public async Task A_token_that_is_taken_back_is_replaced()
    {
        await StartAsync(_ => NewToken(), static settings => settings["Smtp:MaxMessagesPerConnection"] = "1");
        await SendAsync();
        Authority.Revoke(Provider.Issued[0], "invalid_token");

        await SendAsync();
        await SendAsync();

        Assert.Equal([false, true], Provider.Requests.Select(static request => request.ForceRefresh));
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_wrong_scope_is_told_with_the_servers_status()
    {
        await StartAsync(_ =>
        {
            var token = NewToken();
            Authority.Revoke(token, "insufficient_scope");
            return token;
        });

        Assert.Contains("(status insufficient_scope)", (await Assert.ThrowsAsync<MailServerAuthenticationException>(SendAsync)).Message, StringComparison.Ordinal);
        Assert.Contains("(status insufficient_scope)", (await Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync)).Message, StringComparison.Ordinal);
        AssertNothingWasTold();
    }

    [Theory]
    [InlineData("a status\\u0000 of 17 words")]
    [InlineData("\\ud800")]
    [InlineData("\\\"}{not JSON")]
    [InlineData("x\" : ")]
    public async Task A_status_that_is_no_word_is_left_out(string status)
    {
        await StartAsync(_ =>
        {
            var token = NewToken();
            Authority.Revoke(token, status);
            return token;
        });

        Assert.DoesNotContain("status", (await Assert.ThrowsAsync<MailServerAuthenticationException>(SendAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_repeats_the_token_does_not_have_it_told()
    {
        await StartAsync(_ => NewToken());
        Server.Faults.OnSmtp(SmtpPoint.Auth).AfterExecution().Reply("535 5.7.8 Bad token");
        await Assert.ThrowsAsync<MailServerAuthenticationException>(SendAsync);
        Server.Faults.Clear();
        Server.Faults.OnSmtp(SmtpPoint.Auth).AfterExecution().Reply($"535 5.7.8 {Provider.Issued[^1]} is bad");

        var exception = await Assert.ThrowsAsync<MailServerAuthenticationException>(SendAsync);

        Assert.Contains("*** is bad", exception.Message, StringComparison.Ordinal);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task Google_and_Microsoft_have_their_own_mechanism_without_the_standards()
    {
        Server.Options.Smtp.Capabilities &= ~LoopbackSmtpCapabilities.AuthOAuthBearer;
        Server.Options.Imap.Capabilities &= ~(LoopbackImapCapabilities.AuthOAuthBearer | LoopbackImapCapabilities.SaslInitialResponse);
        await StartAsync(request => request.ForceRefresh ? NewToken() : ExpiredToken());

        await SendAsync();
        await ProcessAsync();

        Assert.Equal("logged in with XOAUTH2", (await TestConfigurationAsync())["smtp.login"].Observed);
        Assert.Equal(4, Provider.Requests.Count);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_server_without_either_mechanism_is_told_no_token()
    {
        Server.Options.Smtp.Capabilities &= ~(LoopbackSmtpCapabilities.AuthOAuthBearer | LoopbackSmtpCapabilities.AuthXOAuth2);
        await StartAsync(_ => NewToken());

        Assert.Equal("EC1102", (await Assert.ThrowsAsync<MailServerAuthenticationException>(SendAsync)).Code);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("C: AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_its_refusal_is_called_again()
    {
        await StartAsync(_ => NewToken());
        Server.Faults.OnSmtp(SmtpPoint.Auth).Once().Reply("535 5.7.8 Bad token");
        Server.Faults.OnSmtp(SmtpPoint.Auth).Skip(1).Once().Drop();

        await SendAsync();

        Assert.Equal([false, true], Provider.Requests.Select(static request => request.ForceRefresh));
    }

    [Fact]
    public async Task Many_mails_at_once_need_one_token()
    {
        await StartAsync(_ => NewToken());

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(SendAsync)));

        Assert.Single(Provider.Requests);
        Assert.Equal(60, Server.Submissions.Count);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F18")]
    public async Task Waiting_for_answers_goes_on_with_a_new_session_before_the_token_expires()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await StartAsync(
            _ => Authority.Issue(Robot, TimeSpan.FromDays(2)),
            static settings =>
            {
                settings["Approvals:Worker"] = "true";
                settings["Approvals:ProcessInterval"] = "1.00:00:00";
            },
            time);
        await IdlesAsync(1);
        time.Advance(TimeSpan.FromMinutes(50));
        await IdlesAsync(2);
        Assert.Single(Provider.Requests);

        time.Advance(TimeSpan.FromMinutes(5));
        await IdlesAsync(3);

        Assert.Equal([false, false], Provider.Requests.Select(static request => request.ForceRefresh));
        Assert.Equal(2, Server.Transcript.Lines.Count(static line => line.Contains(" AUTHENTICATE OAUTHBEARER", StringComparison.Ordinal)));
        Assert.Empty(Logged("ApprovalPassFailed"));
        AssertNothingWasTold();
    }

    private async Task IdlesAsync(int times) => await Eventually.BecomesTrueAsync(
        () => Server.Transcript.Lines.Count(static line => line.TrimEnd().EndsWith(" IDLE", StringComparison.Ordinal)) >= times,
        Soon,
        () => string.Join('\n', Server.Transcript.Lines),
        Cancellation);
}

[Trait("Server", "PostfixDovecot")]
public sealed class AccessTokenSpecs_on_postfix_and_dovecot() : AccessTokenSpecs(ServerKind.PostfixDovecot);
