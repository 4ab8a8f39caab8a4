using EmailComms.Approvals;
using EmailComms.Credentials;
using EmailComms.Outbox;
using EmailComms.Secrets;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MailSystem = EmailComms.Specs.Servers.MailSystem;

namespace EmailComms.Specs;

/// <summary>Several accounts in one host, each at a mail system of its own.</summary>
[Trait("Server", "Loopback")]
public sealed class AccountSpecs() : MailSpecs(ServerKind.Loopback)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly RecordingHandler _handlerA = new();
    private readonly RecordingHandler _handlerB = new();
    private MailAccount _robotA = null!;
    private MailAccount _robotB = null!;
    private MailAccount _bossA = null!;
    private MailAccount _bossB = null!;
    private MailSystem _systemB = null!;
    private IConfigurationRoot _configuration = null!;
    private IHost _host = null!;

    [Fact]
    public async Task Each_account_sends_asks_and_gets_its_answers_by_its_own_worker()
    {
        await StartAsync();

        await AnswerAsync(_bossA, await AskAsync("tenant-a", _bossA, "release-a"));
        await AnswerAsync(_bossB, await AskAsync("tenant-b", _bossB, "release-b"));

        await BecomesAsync(() => _handlerA.Calls.Count == 1 && _handlerB.Calls.Count == 1);
        Assert.Equal(("release-a", "release-b"), (_handlerA.Calls[0].ApprovalId, _handlerB.Calls[0].ApprovalId));
        await _robotA.WaitForCountAsync("INBOX", 0, Cancellation);
        await _robotB.WaitForCountAsync("INBOX", 0, Cancellation);
        Assert.Equal(1, await _bossA.CountAsync("INBOX", Cancellation));
        Assert.Equal(1, await _bossB.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task An_answer_to_one_account_s_request_in_the_other_s_folder_reaches_neither_handler()
    {
        await StartAsync();
        var request = await AskAsync("tenant-a", _bossA, "release-a");

        var reply = Reply.To(request.Content).FromAddress(_bossA.EmailAddress).From(MailClient.GmailWeb).Approve().ToMessage();
        await _systemB.SubmitAsync(_bossA.Address, _robotB.Address, reply.Content, Cancellation);

        await BecomesAsync(() => Logged("[tenant-b]", "ReplyNotApplied") == 1);
        Assert.Empty(_handlerA.Calls);
        Assert.Empty(_handlerB.Calls);
        Assert.Equal(0, Logged("[tenant-a]", "ReplyNotApplied"));
    }

    [Fact]
    public async Task What_is_enqueued_for_an_account_is_sent_by_its_own_dispatcher()
    {
        await StartAsync();

        await Keyed<IEmailOutbox>("tenant-a").EnqueueAsync(Notification(_bossA), "one key", cancellationToken: Cancellation);
        await Keyed<IEmailOutbox>("tenant-b").EnqueueAsync(Notification(_bossB), "one key", cancellationToken: Cancellation);

        Assert.Equal(_robotA.Address, (await _bossA.WaitForMailAsync(Cancellation)).Message.From.Mailboxes.Single().Address);
        Assert.Equal(_robotB.Address, (await _bossB.WaitForMailAsync(Cancellation)).Message.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_server_that_is_down_stops_the_work_of_its_own_account_alone()
    {
        await StartAsync();
        await ((LoopbackMailSystem)_systemB).Server.StopAsync();
        await BecomesAsync(() => Logged("[tenant-b]", "ApprovalPassFailed") > 0);

        await Assert.ThrowsAnyAsync<EmailCommsException>(() => Keyed<IEmailSender>("tenant-b").SendAsync(Notification(_bossB), Cancellation));
        await AnswerAsync(_bossA, await AskAsync("tenant-a", _bossA, "release-a"));

        await BecomesAsync(() => _handlerA.Calls.Count == 1);
        Assert.Equal(0, Logged("[tenant-a]", "ApprovalPassFailed"));
    }

    [Fact]
    public async Task The_tokens_of_one_account_are_never_shown_to_the_other_s_server()
    {
        var authority = new TokenAuthority();
        RecordingTokenProvider? tokens = null;
        await StartAsync(
            values => values.Remove("Tenants:B:Smtp:Password"),
            (_, tenantB) => tenantB.AddAccessTokenProvider(_ => tokens = new RecordingTokenProvider(_ => authority.Issue(_robotB, TimeSpan.FromHours(1)))));
        ((LoopbackMailSystem)_systemB).Server.Users.Single(user => user.Address == _robotB.Address).AccessTokenCheck = authority.Check;

        await Keyed<IEmailSender>("tenant-a").SendAsync(Notification(_bossA), Cancellation);
        Assert.Null(tokens);
        await Keyed<IEmailSender>("tenant-b").SendAsync(Notification(_bossB), Cancellation);

        Assert.All(tokens!.Requests, request => Assert.Equal(_robotB.Address, request.Mailbox));
        Assert.Contains(((LoopbackMailSystem)_systemB).Server.Transcript.Lines, static line => line.Contains("AUTH OAUTHBEARER", StringComparison.Ordinal) || line.Contains("AUTH XOAUTH2", StringComparison.Ordinal));
        Assert.DoesNotContain(((LoopbackMailSystem)Mail).Server.Transcript.Lines, static line => line.Contains("AUTH OAUTHBEARER", StringComparison.Ordinal) || line.Contains("AUTH XOAUTH2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_interceptor_of_one_account_sees_the_messages_of_that_account_alone()
    {
        await StartAsync(configure: static (_, tenantB) => tenantB.AddInterceptor<Label>());

        await Keyed<IEmailSender>("tenant-a").SendAsync(Notification(_bossA), Cancellation);
        await Keyed<IEmailSender>("tenant-b").SendAsync(Notification(_bossB), Cancellation);

        Assert.Equal("Hello", (await _bossA.WaitForMailAsync(Cancellation)).Subject);
        Assert.Equal("[B] Hello", (await _bossB.WaitForMailAsync(Cancellation)).Subject);
    }

    [Fact]
    public async Task A_change_of_one_account_leaves_the_connections_of_the_other_open()
    {
        await StartAsync(static values =>
        {
            values["Tenants:A:Approvals:Enabled"] = "false";
            values["Tenants:B:Approvals:Enabled"] = "false";
        });
        await Keyed<IEmailSender>("tenant-a").SendAsync(Notification(_bossA), Cancellation);
        await Keyed<IEmailSender>("tenant-b").SendAsync(Notification(_bossB), Cancellation);
        var (before, other) = (Connections(Mail), Connections(_systemB));

        _configuration["Tenants:B:Smtp:FromAddress"] = $"Other Robot <{_robotB.Address}>";
        _configuration.Reload();
        await Keyed<IEmailSender>("tenant-a").SendAsync(Notification(_bossA), Cancellation);
        await Keyed<IEmailSender>("tenant-b").SendAsync(Notification(_bossB), Cancellation);

        Assert.Equal((before, other + 1), (Connections(Mail), Connections(_systemB)));
    }

    public override async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync(CancellationToken.None);
            _host.Dispose();
        }

        await base.DisposeAsync();
    }

    private async Task StartAsync(Action<IDictionary<string, string?>>? settings = null, Action<IEmailCommunicationsBuilder, IEmailCommunicationsBuilder>? configure = null)
    {
        _systemB = await StartOwnSystemAsync();
        _robotA = await Mail.CreateAccountAsync("robot", Cancellation);
        _bossA = await Mail.CreateAccountAsync("boss", Cancellation);
        _robotB = await _systemB.CreateAccountAsync("robot", Cancellation);
        _bossB = await _systemB.CreateAccountAsync("boss", Cancellation);
        var values = new Dictionary<string, string?>();
        Add(values, "Tenants:A", _robotA);
        Add(values, "Tenants:B", _robotB);
        settings?.Invoke(values);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(values);
        _configuration = builder.Configuration;
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new SecretSinkLoggerProvider()).AddFakeLogging();
        var tenantA = builder.Services.AddEmailCommunications("tenant-a", builder.Configuration.GetSection("Tenants:A")).AddApprovalHandler(_ => _handlerA);
        var tenantB = builder.Services.AddEmailCommunications("tenant-b", builder.Configuration.GetSection("Tenants:B")).AddApprovalHandler(_ => _handlerB);
        configure?.Invoke(tenantA, tenantB);
        _host = builder.Build();
        await _host.StartAsync(Cancellation);
    }

    private static void Add(Dictionary<string, string?> values, string section, MailAccount account)
    {
        foreach (var (key, value) in SpecHost.Settings(account))
        {
            values[$"{section}:{key}"] = value;
        }

        values[$"{section}:Approvals:Enabled"] = "true";
        values[$"{section}:Approvals:Worker"] = "true";
        SecretRegister.AddLogin(account.Address, account.Password);
        SecretRegister.Add(values[$"{section}:Approvals:SigningKeys:0"]);
    }

    private T Keyed<T>(string account)
        where T : notnull => _host.Services.GetRequiredKeyedService<T>(account);

    private static EmailMessage Notification(MailAccount to) => new() { To = [to.EmailAddress], Subject = "Hello", Body = EmailBody.FromText("It runs.") };

    private async Task<ReceivedMail> AskAsync(string account, MailAccount boss, string approvalId)
    {
        var request = new ApprovalRequest { ApprovalId = approvalId, Subject = "Deploy?", Body = EmailBody.FromText("Release 42 is ready."), Approvers = [boss.EmailAddress] };
        var receipt = await Keyed<IEmailSender>(account).RequestApprovalAsync(request, Cancellation);
        Assert.True(receipt.AllAccepted);
        return await boss.WaitForMailAsync(Cancellation);
    }

    private static Task AnswerAsync(MailAccount boss, ReceivedMail request)
    {
        var reply = Reply.To(request.Content).FromAddress(boss.EmailAddress).From(MailClient.GmailWeb).Approve().ToMessage();
        return boss.System.SubmitAsync(boss.Address, reply.EnvelopeRecipients[0].Address, reply.Content, Cancellation);
    }

    private int Logged(string category, string eventName) => _host.Services.GetFakeLogCollector().GetSnapshot()
        .Count(record => record.Id.Name == eventName && record.Category!.EndsWith(category, StringComparison.Ordinal));

    private Task BecomesAsync(Func<bool> condition) => Eventually.BecomesTrueAsync(
        condition,
        Soon,
        () => string.Join('\n', _host.Services.GetFakeLogCollector().GetSnapshot().Select(static record => $"{record.Category} {record.Message}")),
        Cancellation);

    private static int Connections(MailSystem system) =>
        ((LoopbackMailSystem)system).Server.Transcript.Lines.Count(static line => line.Contains("S: 220 ", StringComparison.Ordinal) && line.Contains("ESMTP", StringComparison.Ordinal));

    private sealed class Label : IEmailInterceptor
    {
        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<EmailMessage?>(message with { Subject = $"[B] {message.Subject}" });
    }
}
