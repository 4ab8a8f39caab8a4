using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailKit;
using MailKit.Search;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>A decision is held before it takes effect: until then a person can stop it.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T50")]
[Trait("Server", "Loopback")]
public sealed class ApprovalHoldSpecs() : ApprovalSpecs(ServerKind.Loopback)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    [Fact]
    public async Task A_decision_is_applied_when_the_window_has_passed_and_not_before()
    {
        await StartHoldingAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve("well done"));

        var held = await ProcessOneAsync();
        Assert.Equal((ApprovalReplyOutcome.Held, ApprovalReplyDisposal.Left, 1), (held.Outcome, held.Disposal, held.Attempt));

        for (var i = 0; i < 4; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            var between = await ProcessAsync();
            Assert.Empty(between.Replies);
            Assert.Equal(1, between.Remaining);
        }

        Assert.Empty(Handler.Calls);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var applied = await ProcessOneAsync();

        Assert.Equal((ApprovalReplyOutcome.Applied, 1), (applied.Outcome, applied.Attempt));
        Assert.Equal("well done", Assert.Single(Handler.Calls).Comment);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task While_it_is_held_the_mail_is_not_read_again()
    {
        await StartHoldingAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();
        var fetches = Server.Faults.OnImap("UID FETCH").Reply("NO not again");

        var summary = await ProcessAsync();

        Assert.Empty(summary.Replies);
        Assert.Equal(0, fetches.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_other_decision_within_the_window_stops_both(bool inOnePass)
    {
        await StartHoldingAsync();
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        if (!inOnePass)
        {
            await ProcessOneAsync();
            _clock.Advance(Window);
        }

        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).WithSeed(2).Reject());

        var summary = await ProcessAsync();

        Assert.Equal(2, summary.Replies.Count);
        Assert.All(summary.Replies, static reply => Assert.Equal(
            (ApprovalReplyOutcome.Unclear, ApprovalReplyReason.Contradicted, ApprovalReplyDisposal.Deleted), (reply.Outcome, reply.Reason, reply.Disposal)));
        Assert.Equal(0, summary.Remaining);
        await AssertReplyFolderIsEmptyAsync();
        _clock.Advance(Window);
        Assert.Empty((await ProcessAsync()).Replies);
        Assert.Empty(Handler.Calls);
    }

    [Fact]
    public async Task Who_has_contradicted_themselves_answers_anew()
    {
        await StartHoldingAsync();
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).WithSeed(2).Reject());
        await ProcessAsync();

        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).WithSeed(3).Reject());
        Assert.Equal(ApprovalReplyOutcome.Held, (await ProcessOneAsync()).Outcome);
        _clock.Advance(Window);

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Equal(ApprovalDecision.Reject, Assert.Single(Handler.Calls).Decision);
    }

    [Fact]
    public async Task The_same_decision_once_more_changes_nothing()
    {
        await StartHoldingAsync();
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();
        _clock.Advance(TimeSpan.FromMinutes(4));
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).WithSeed(2).Approve());

        Assert.Equal(ApprovalReplyOutcome.Duplicate, (await ProcessOneAsync()).Outcome);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Single(Handler.Calls);
    }

    [Fact]
    public async Task A_mail_that_is_taken_away_meanwhile_is_not_applied()
    {
        await StartHoldingAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();

        using (var administrator = await Robot.ConnectAsync(Cancellation))
        {
            await administrator.Inbox!.OpenAsync(FolderAccess.ReadWrite, Cancellation);
            await administrator.Inbox.AddFlagsAsync(await administrator.Inbox.SearchAsync(SearchQuery.All, Cancellation), MessageFlags.Deleted, silent: true, Cancellation);
            await administrator.Inbox.ExpungeAsync(Cancellation);
        }

        _clock.Advance(Window);

        Assert.Empty((await ProcessAsync()).Replies);
        Assert.Empty(Handler.Calls);
        Assert.Single(Host.Logs.GetSnapshot(), static record => record.Id.Id == 1511);
    }

    [Fact]
    public async Task After_a_restart_the_window_begins_anew()
    {
        await StartHoldingAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();
        _clock.Advance(Window);

        var next = await StartHostForRobotAsync(Hold, _clock);
        Assert.Equal(ApprovalReplyOutcome.Held, Assert.Single((await next.Processor.ProcessAsync(Cancellation)).Replies).Outcome);
        Assert.Empty(Handler.Calls);
        _clock.Advance(Window);

        Assert.Equal(ApprovalReplyOutcome.Applied, Assert.Single((await next.Processor.ProcessAsync(Cancellation)).Replies).Outcome);
        Assert.Single(Handler.Calls);
    }

    [Fact]
    public async Task What_came_in_time_does_not_expire_while_it_is_held()
    {
        await StartHoldingAsync();
        await AnswerAsync(ReplyTo(await AskAsync(Request() with { ExpiresAt = _clock.GetUtcNow().AddMinutes(2) })).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();
        _clock.Advance(Window);

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Fact]
    public async Task The_approver_is_told_at_once_what_was_understood_and_stops_it_by_answering()
    {
        await StartHoldingAsync(static settings => settings["Approvals:Answers:Held"] = "true");
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessAsync();
        var notice = await Boss.WaitForMailAsync("INBOX", static mail => mail.Header("X-EmailComms-Answer") is not null, Cancellation);
        Assert.Equal("Approval release-42: your approval takes effect soon", notice.Subject);
        Assert.Contains("It takes effect at 2026-11-03 09:05 UTC.", notice.Message.TextBody, StringComparison.Ordinal);
        Assert.Equal("<>", notice.Header("Return-Path"));

        await AnswerAsync(ReplyTo(notice).From(MailClient.GmailWeb).WithSeed(2).Reject());

        Assert.Equal(2, (await ProcessAsync()).Count(ApprovalReplyOutcome.Unclear));
        Assert.Empty(Handler.Calls);
    }

    [Fact]
    public async Task The_worker_wakes_when_a_decision_is_due()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
            settings["Approvals:HoldWindow"] = "00:00:02";
        });

        var request = await AskAsync();
        var asked = TimeProvider.System.GetTimestamp();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        await Robot.WaitForCountAsync("INBOX", 0, Cancellation);

        Assert.Single(Handler.Calls);
        Assert.True(TimeProvider.System.GetElapsedTime(asked) >= TimeSpan.FromSeconds(2));
    }

    private Task StartHoldingAsync(Action<IDictionary<string, string?>>? settings = null) => StartAsync(
        values =>
        {
            Hold(values);
            settings?.Invoke(values);
        },
        _clock);

    private static void Hold(IDictionary<string, string?> settings) => settings["Approvals:HoldWindow"] = "00:05:00";
}
