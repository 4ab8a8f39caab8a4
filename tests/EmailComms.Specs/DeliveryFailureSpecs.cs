using System.Collections.Concurrent;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Outbox;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>A report that a message was not delivered reaches the host, and changes nothing.</summary>
[Trait("Category", "Fault")]
public abstract class DeliveryFailureSpecs(ServerKind server) : ApprovalSpecs(server), IOutboxObserver
{
    private readonly ConcurrentQueue<(OutboxEntry Entry, OutboxFailure Failure)> _heard = new();

    private protected IReadOnlyList<(OutboxEntry Entry, OutboxFailure Failure)> Heard => [.. _heard];

    private protected IEmailOutbox Outbox => Host.Services.GetRequiredService<IEmailOutbox>();

    private protected Task StartWithObserverAsync() => StartAsync(configure: builder => builder.Services.AddSingleton<IOutboxObserver>(this));

    private protected async Task<OutboxEntry> SendAsync(params EmailAddress[] recipients)
    {
        var message = new EmailMessage { To = recipients, Subject = "Deployed", Body = EmailBody.FromText("It runs on production now.") };
        var entries = (await Outbox.EnqueueAsync(message, cancellationToken: Cancellation)).Entries;
        foreach (var entry in entries)
        {
            await Eventually.BecomesTrueAsync(
                async () => (await Outbox.FindAsync(entry.OutboxId, Cancellation))?.State == OutboxState.Sent,
                TimeSpan.FromSeconds(30),
                static () => "The entry was not sent.",
                Cancellation);
        }

        return entries[0];
    }

    private protected Task DeliverAsync(ReplyMessage report) => DeliverAsync(string.Empty, Robot.Address, report.Content);

    private protected async Task AssertNothingElseHappenedAsync(OutboxEntry entry)
    {
        Assert.Empty(Handler.Calls);
        var now = await Outbox.FindAsync(entry.OutboxId, Cancellation);
        Assert.Equal((OutboxState.Sent, 1), (now!.State, now.Attempts));
        await AssertReplyFolderIsEmptyAsync();
    }

    Task IOutboxObserver.OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;

    Task IOutboxObserver.OnDeliveryFailedAsync(OutboxEntry entry, OutboxFailure failure, CancellationToken cancellationToken)
    {
        _heard.Enqueue((entry, failure));
        return Task.CompletedTask;
    }
}

[Trait("Category", "Fault")]
[Trait("Server", "Loopback")]
public sealed class DeliveryFailureSpecs_on_loopback() : DeliveryFailureSpecs(ServerKind.Loopback)
{
    private static readonly EmailAddress Gone = new("gone@corp.example");

    [Theory]
    [InlineData(Testing.MailSystem.Exchange)]
    [InlineData(Testing.MailSystem.Gmail)]
    [InlineData(Testing.MailSystem.Postfix)]
    [Trait("Fault", "F57")]
    public async Task A_report_in_the_reply_folder_is_told_of_the_entry_and_decides_nothing(Testing.MailSystem system)
    {
        await StartWithObserverAsync();
        var entry = await SendAsync(Gone);
        await DeliverAsync(Bounce(entry, system));

        var result = await ProcessOneAsync();

        Assert.Equal((ApprovalReplyOutcome.Automatic, ApprovalReplyReason.DeliveryStatusNotification), (result.Outcome, result.Reason));
        var (failed, failure) = Assert.Single(Heard);
        Assert.Equal(entry.OutboxId, failed.OutboxId);
        Assert.Equal(("EC1302", 550, new EnhancedStatusCode(5, 1, 1)), (failure.Code, failure.ReplyCode, failure.EnhancedStatusCode!.Value));
        Assert.Contains(Host.Logs.GetSnapshot(), static record => record.Id.Name == "DeliveryFailed");
        await AssertNothingElseHappenedAsync(entry);
    }

    [Fact]
    [Trait("Fault", "F57")]
    public async Task A_large_report_is_told_as_well()
    {
        await StartWithObserverAsync();
        var entry = await SendAsync(Gone);
        var report = Encoding.Latin1.GetString(Bounce(entry, Testing.MailSystem.Postfix).Content.Span);
        var large = report.Replace("It runs on production now.", string.Concat(Enumerable.Repeat("It runs on production now.\r\n", 20_000)), StringComparison.Ordinal);
        await DeliverAsync(string.Empty, Robot.Address, Encoding.Latin1.GetBytes(large));

        Assert.Equal(ApprovalReplyReason.DeliveryStatusNotification, (await ProcessOneAsync()).Reason);

        Assert.Equal(entry.OutboxId, Assert.Single(Heard).Entry.OutboxId);
        await AssertNothingElseHappenedAsync(entry);
    }

    [Fact]
    [Trait("Fault", "F57")]
    public async Task Of_several_recipients_the_one_is_told_that_the_report_names()
    {
        await StartWithObserverAsync();
        var entry = await SendAsync(Boss.EmailAddress, Gone);
        await DeliverAsync(Bounce(entry, Testing.MailSystem.Postfix));

        await ProcessOneAsync();

        Assert.Equal(Gone, Assert.Single(Heard).Entry.Recipient);
    }

    [Theory]
    [InlineData("Message-ID: <", "Message-ID: <never.")]
    [InlineData("Action: failed", "Action: delayed")]
    [InlineData("message/delivery-status", "text/x-status")]
    [Trait("Fault", "F57")]
    public async Task A_report_about_no_message_of_ours_is_automatic_mail_and_no_error(string was, string becomes)
    {
        await StartWithObserverAsync();
        var entry = await SendAsync(Gone);
        var report = Encoding.Latin1.GetString(Bounce(entry, Testing.MailSystem.Postfix).Content.Span);
        await DeliverAsync(string.Empty, Robot.Address, Encoding.Latin1.GetBytes(report.Replace(was, becomes, StringComparison.Ordinal)));

        Assert.Equal(ApprovalReplyReason.DeliveryStatusNotification, (await ProcessOneAsync()).Reason);

        Assert.Empty(Heard);
        await AssertNothingElseHappenedAsync(entry);
        Assert.DoesNotContain(Host.Logs.GetSnapshot(), static record => record.Level >= Microsoft.Extensions.Logging.LogLevel.Warning && record.Id.Name != "SenderNotAuthenticated");
    }

    [Fact]
    [Trait("Fault", "F57")]
    public async Task The_report_of_a_request_decides_nothing_and_the_approver_can_still_answer()
    {
        await StartWithObserverAsync();
        await Outbox.EnqueueAsync(Request(), cancellationToken: Cancellation);
        var request = await Boss.WaitForMailAsync(Cancellation);
        await DeliverAsync(AutomaticReply.To(request.Content).FromAddress(Boss.EmailAddress).From(Testing.MailSystem.Postfix).Bounce());

        await ProcessOneAsync();
        Assert.Equal(Boss.EmailAddress, Assert.Single(Heard).Entry.Recipient);
        Assert.Empty(Handler.Calls);

        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    private static ReplyMessage Bounce(OutboxEntry entry, Testing.MailSystem system) => AutomaticReply.To(entry.Octets).FromAddress(Gone).From(system).Bounce();
}

[Trait("Category", "Fault")]
[Trait("Server", "PostfixDovecot")]
public sealed class DeliveryFailureSpecs_on_postfix_and_dovecot() : DeliveryFailureSpecs(ServerKind.PostfixDovecot)
{
    [Fact]
    [Trait("Fault", "F57")]
    public async Task What_the_server_took_and_could_not_deliver_is_told()
    {
        await StartWithObserverAsync();
        var entry = await SendAsync(new EmailAddress($"gone@{Servers.MailSystem.Domain}"));
        await Robot.WaitForCountAsync("INBOX", 1, Cancellation);

        Assert.Equal(ApprovalReplyReason.DeliveryStatusNotification, (await ProcessOneAsync()).Reason);

        var (failed, failure) = Assert.Single(Heard);
        Assert.Equal(entry.OutboxId, failed.OutboxId);
        Assert.Equal(5, failure.EnhancedStatusCode!.Value.Class);
        await AssertNothingElseHappenedAsync(entry);
    }
}
