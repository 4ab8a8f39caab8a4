using EmailComms.Approvals;
using EmailComms.Outbox;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>Messages are accepted now and sent later.</summary>
public abstract class OutboxSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private protected IEmailOutbox Outbox => Host.Services.GetRequiredService<IEmailOutbox>();

    [Fact]
    public async Task An_enqueued_message_arrives_as_it_was_composed()
    {
        await StartAsync();

        var receipt = await Outbox.EnqueueAsync(Notification("Größe Ω is deployed"), cancellationToken: Cancellation);

        var mail = await Boss.WaitForMailAsync(Cancellation);
        Assert.Equal("Größe Ω is deployed", mail.Subject);
        Assert.Equal(Assert.Single(receipt.Entries).MessageId, mail.Message.MessageId);
        await BecomesAsync(receipt.Entries[0], OutboxState.Sent);
    }

    [Fact]
    public async Task Each_recipient_gets_a_copy_and_nobody_sees_who_gets_a_blind_one()
    {
        await StartAsync();
        var archive = await Mail.CreateAccountAsync("archive", Cancellation);

        var receipt = await Outbox.EnqueueAsync(Notification("To both") with { Bcc = [archive.EmailAddress] }, cancellationToken: Cancellation);

        Assert.Equal(2, receipt.Entries.Count);
        var first = await Boss.WaitForMailAsync(Cancellation);
        var second = await archive.WaitForMailAsync(Cancellation);
        Assert.Equal(first.Message.MessageId, second.Message.MessageId);
        Assert.DoesNotContain(archive.Address, second.Message.Headers.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_enqueued_twice_under_one_key_is_sent_once()
    {
        await StartAsync();

        var first = await Outbox.EnqueueAsync(Notification("Once"), "release-7-deployed", cancellationToken: Cancellation);
        await BecomesAsync(first.Entries[0], OutboxState.Sent);
        var second = await Outbox.EnqueueAsync(Notification("Once"), "release-7-deployed", cancellationToken: Cancellation);
        await Outbox.EnqueueAsync(Notification("Behind it"), cancellationToken: Cancellation);

        Assert.Equal((false, true), (first.WasKnown, second.WasKnown));
        Assert.Equal(first.Entries[0].OutboxId, second.Entries[0].OutboxId);
        await Boss.WaitForMailAsync("INBOX", static mail => mail.Subject == "Behind it", Cancellation);
        Assert.Equal(2, await Boss.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task An_enqueued_request_can_be_answered()
    {
        await StartAsync();

        var receipt = await Outbox.EnqueueAsync(Request(), "ask-release-42", cancellationToken: Cancellation);
        var again = await Outbox.EnqueueAsync(Request(), "ask-release-42", cancellationToken: Cancellation);

        Assert.Equal(receipt.Deliveries[0].OutboxId, again.Deliveries[0].OutboxId);
        Assert.Equal(receipt.ContentDigest, again.ContentDigest);
        var request = await Boss.WaitForMailAsync(Cancellation);
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Equal(receipt.ContentDigest, Assert.Single(Handler.Calls).ContentDigest);
        Assert.Equal(1, await Boss.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task What_is_cancelled_in_time_is_not_sent()
    {
        await StartAsync();
        var later = await Outbox.EnqueueAsync(Notification("Cancelled"), options: new EnqueueOptions { NotBefore = DateTimeOffset.UtcNow.AddSeconds(2) }, cancellationToken: Cancellation);
        var after = await Outbox.EnqueueAsync(Notification("Behind it"), options: new EnqueueOptions { NotBefore = DateTimeOffset.UtcNow.AddSeconds(2) }, cancellationToken: Cancellation);

        Assert.Equal(OutboxState.Cancelled, (await Outbox.CancelAsync(later.Entries[0].OutboxId, Cancellation))!.State);

        await BecomesAsync(after.Entries[0], OutboxState.Sent);
        Assert.Equal("Behind it", (await Boss.WaitForMailAsync(Cancellation)).Subject);
        Assert.Equal(1, await Boss.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task What_waits_when_the_host_stops_is_sent_before_it_ends()
    {
        await StartAsync();
        var host = await StartHostForRobotAsync();
        var outbox = host.Services.GetRequiredService<IEmailOutbox>();
        for (var i = 0; i < 20; i++)
        {
            await outbox.EnqueueAsync(Notification($"Message {i}"), cancellationToken: Cancellation);
        }

        await host.DisposeAsync();

        await Boss.WaitForCountAsync("INBOX", 20, Cancellation);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("line\nbreak", null, null)]
    [InlineData(null, 60, 30)]
    [InlineData(null, null, -1)]
    public async Task What_cannot_be_meant_is_refused_by_name(string? key, int? notBefore, int? expires)
    {
        await StartAsync();
        var now = DateTimeOffset.UtcNow;
        var options = new EnqueueOptions
        {
            NotBefore = notBefore is { } from ? now.AddSeconds(from) : null,
            ExpiresAt = expires is { } end ? now.AddSeconds(end) : null,
        };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Outbox.EnqueueAsync(Notification("Never"), key, options, Cancellation));

        Assert.Equal(key is null ? "ExpiresAt" : "idempotencyKey", refused.ParamName);
    }

    private protected EmailMessage Notification(string subject) => new() { To = [Boss.EmailAddress], Subject = subject, Body = EmailBody.FromText("It runs on production now.") };

    private protected Task BecomesAsync(OutboxEntry entry, OutboxState state) => Eventually.BecomesTrueAsync(
        async () => (await Outbox.FindAsync(entry.OutboxId, Cancellation))?.State == state,
        TimeSpan.FromSeconds(30),
        () => $"The entry did not become {state}.",
        Cancellation);
}

[Trait("Server", "Loopback")]
public sealed class OutboxSpecs_on_loopback() : OutboxSpecs(ServerKind.Loopback)
{
    [Fact]
    public async Task Delivery_is_reported_under_the_identity_of_the_entry()
    {
        await StartAsync();
        var server = ((LoopbackMailSystem)Mail).Server;
        var message = Notification("Reported") with { DeliveryNotices = new EmailDeliveryNotices { Events = EmailDeliveryEvents.Failure } };

        var entry = Assert.Single((await Outbox.EnqueueAsync(message, cancellationToken: Cancellation)).Entries);
        await BecomesAsync(entry, OutboxState.Sent);

        var submission = Assert.Single(server.Submissions);
        Assert.Contains($"ENVID={entry.OutboxId:N}", submission.MailParameters);
        Assert.Contains("NOTIFY=FAILURE", Assert.Single(submission.RecipientParameters));
    }

    [Fact]
    public async Task A_server_without_reports_gets_the_message_all_the_same_and_an_event_says_so()
    {
        await StartAsync();
        ((LoopbackMailSystem)Mail).Server.Options.Smtp.Capabilities &= ~LoopbackSmtpCapabilities.DeliveryStatusNotifications;
        var message = Notification("Not reported") with { DeliveryNotices = new EmailDeliveryNotices() };

        var entry = Assert.Single((await Outbox.EnqueueAsync(message, cancellationToken: Cancellation)).Entries);

        await BecomesAsync(entry, OutboxState.Sent);
        Assert.Contains(Host.Logs.GetSnapshot(), static record => record.Id.Name == "OutboxNoticesNotOffered");
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class OutboxSpecs_on_postfix_and_dovecot() : OutboxSpecs(ServerKind.PostfixDovecot);
