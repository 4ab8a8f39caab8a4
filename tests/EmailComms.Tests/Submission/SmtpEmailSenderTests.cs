using EmailComms.Approvals;
using EmailComms.Secrets;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EmailComms.Tests.Submission;

public sealed class SmtpEmailSenderTests
{
    private const string Password = "correct horse battery";

    private static EmailMessage Message => new()
    {
        To = [new("ann@example.org"), new("bob@example.org")],
        Subject = "Confidential subject",
        Body = EmailBody.FromText("Confidential body"),
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sends_from_the_configured_address()
    {
        await using var peer = new ScriptedSmtpPeer();
        await using var services = Services(peer);

        var receipt = await Sender(services).SendAsync(Message, Cancelled);

        Assert.Equal(2, receipt.AcceptedRecipients.Count);
        Assert.Contains("MAIL FROM:<host@example.org>", peer.Commands);
        Assert.Contains("From: Host <host@example.org>", peer.Data, StringComparison.Ordinal);
        var record = Assert.Single(Logs(services));
        Assert.Equal("MessageSubmitted", record.Id.Name);
        Assert.Contains(receipt.MessageId, record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_in_the_name_of_the_messages_author()
    {
        await using var peer = new ScriptedSmtpPeer();
        await using var services = Services(peer);

        await Sender(services).SendAsync(Message with { From = new("desk@example.org") }, Cancelled);

        Assert.Contains("MAIL FROM:<desk@example.org>", peer.Commands);
    }

    [Fact]
    public async Task Logs_each_refused_recipient_without_the_address()
    {
        await using var peer = new ScriptedSmtpPeer(("RCPT", "250 ok"), ("RCPT", "550 5.1.1 <bob@example.org> unknown"));
        await using var services = Services(peer);

        await Sender(services).SendAsync(Message, Cancelled);

        var record = Assert.Single(Logs(services), static record => record.Level == LogLevel.Warning);
        Assert.Equal("Recipient b***@example.org is refused: 550 5.1.1. The server said: 5.1.1 <b***@example.org> unknown", record.Message);
    }

    [Fact]
    public async Task Asks_for_an_approval_and_logs_no_token()
    {
        await using var peer = new ScriptedSmtpPeer();
        await using var services = Services(peer);

        var receipt = await Sender(services).RequestApprovalAsync(
            new ApprovalRequest { ApprovalId = "release-1.2", Subject = "Confidential subject", Body = EmailBody.FromText("Deploy?"), Approvers = [new("ann@example.org")] },
            Cancelled);

        var messageId = Assert.Single(receipt.Deliveries).Receipt!.MessageId;
        Assert.Contains($"Message-Id: <{messageId}>", peer.Data, StringComparison.Ordinal);
        var record = Assert.Single(Logs(services));
        Assert.Equal("ApprovalAsked", record.Id.Name);
        Assert.Contains("a***@example.org", record.Message, StringComparison.Ordinal);
        Assert.Contains("release-1.2", record.Message, StringComparison.Ordinal);
        var token = messageId.Split('-')[1];
        Assert.DoesNotContain(token, record.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(record.StructuredState!, pair => pair.Value?.Contains(token, StringComparison.Ordinal) == true);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35b")]
    public async Task A_failure_names_no_secret_in_logs_or_exceptions()
    {
        await using var peer = new ScriptedSmtpPeer(("AUTH", "535 5.7.8 wrong password for ann@example.org"));
        await using var services = Services(peer, smtp => (smtp.User, smtp.Password) = ("ann@example.org", Password));

        var exception = await Assert.ThrowsAsync<MailServerAuthenticationException>(() => Sender(services).SendAsync(Message, Cancelled));

        var record = Assert.Single(Logs(services));
        Assert.Equal("SubmissionFailed", record.Id.Name);
        foreach (var text in new[] { exception.Message, record.Message })
        {
            Assert.DoesNotContain("ann@example.org", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Confidential", text, StringComparison.Ordinal);
        }

        Assert.Null(record.Exception);
    }

    [Fact]
    public async Task An_unknown_outcome_is_an_error_in_the_log()
    {
        await using var peer = new ScriptedSmtpPeer((".", ScriptedSmtpPeer.Close));
        await using var services = Services(peer);

        await Assert.ThrowsAsync<SubmissionException>(() => Sender(services).SendAsync(Message, Cancelled));

        var record = Assert.Single(Logs(services));
        Assert.Equal(("SubmissionUncertain", LogLevel.Error), (record.Id.Name, record.Level));
    }

    [Fact]
    public async Task A_failure_of_the_hosts_own_stream_is_the_hosts_exception()
    {
        await using var peer = new ScriptedSmtpPeer();
        await using var services = Services(peer);
        var attachment = EmailAttachment.FromStream("a.pdf", "application/pdf", _ => throw new FileNotFoundException("gone"));

        await Assert.ThrowsAsync<FileNotFoundException>(() => Sender(services).SendAsync(Message with { Attachments = [attachment] }, Cancelled));

        Assert.Empty(peer.Commands);
    }

    [Fact]
    public async Task A_null_message_is_refused()
    {
        await using var peer = new ScriptedSmtpPeer();
        await using var services = Services(peer);

        await Assert.ThrowsAsync<ArgumentNullException>(() => Sender(services).SendAsync(null!, Cancelled));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Sender(services).RequestApprovalAsync(null!, Cancelled));
    }

    private static IEmailSender Sender(IServiceProvider services) => services.GetRequiredService<IEmailSender>();

    private static IReadOnlyList<FakeLogRecord> Logs(IServiceProvider services) => services.GetFakeLogCollector().GetSnapshot();

    private static ServiceProvider Services(ScriptedSmtpPeer peer, Action<SmtpOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging().AddProvider(new SecretSinkLoggerProvider()).AddFilter<FakeLoggerProvider>(ProtocolLogs.Category, LogLevel.None));
        SecretRegister.Add(Password, Message.Subject, Message.Body.Text);
        services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = "127.0.0.1";
            options.Smtp.Port = peer.Port;
            options.Smtp.Security = ConnectionSecurity.None;
            options.Smtp.FromAddress = "Host <host@example.org>";
            options.Imap.Host = "127.0.0.1";
            options.Imap.User = "replies";
            options.Imap.Password = "other";
            options.Approvals.Enabled = true;
            options.Approvals.ReplyAddress = "approvals@example.org";
            options.Approvals.SigningKeys.Add(Convert.ToBase64String(Enumerable.Range(0, 32).Select(static i => (byte)(i * 7)).ToArray()));
            configure?.Invoke(options.Smtp);
        }).AddApprovalHandler<NoHandler>();
        return services.BuildServiceProvider();
    }

    private sealed class NoHandler : IApprovalHandler
    {
        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
