using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Status;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmailComms.Specs;

/// <summary>What is done with mails by their outcome, and which are not touched.</summary>
public abstract class ApprovalDisposalSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private static readonly byte[] Newsletter = "From: news@shop.example\r\nSubject: Offers\r\n\r\nBuy now.\r\n"u8.ToArray();

    private ApprovalPassStatus LastPass => Host.Services.GetRequiredService<IEmailCommunicationsStatus>().Current.Approvals.LastPass!;

    [Fact]
    public async Task Each_outcome_has_its_rule()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Disposal:Applied"] = "MoveTo Archive/Decided";
            settings["Approvals:Disposal:Unrelated"] = "Leave";
        });
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).WithSeed(2).Approve());
        await DeliverAsync("news@shop.example", Robot.Address, Newsletter);

        var summary = await ProcessAsync();

        Assert.Equal(
            [(ApprovalReplyOutcome.Applied, ApprovalReplyDisposal.Moved), (ApprovalReplyOutcome.Duplicate, ApprovalReplyDisposal.Deleted), (ApprovalReplyOutcome.Unrelated, ApprovalReplyDisposal.Kept)],
            summary.Replies.Select(static reply => (reply.Outcome, reply.Disposal)));
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
        Assert.Equal(1, await Robot.CountAsync("Archive/Decided", Cancellation));
    }

    [Fact]
    public async Task What_is_left_is_not_processed_again_not_even_after_a_restart()
    {
        await StartAsync(static settings => settings["Approvals:Disposal:Applied"] = "Leave");
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        Assert.Equal(ApprovalReplyDisposal.Kept, (await ProcessOneAsync()).Disposal);

        Assert.Empty((await ProcessAsync()).Replies);
        var next = await StartHostForRobotAsync(static settings => settings["Approvals:Disposal:Applied"] = "Leave");
        Assert.Empty((await next.Processor.ProcessAsync(Cancellation)).Replies);
        Assert.Single(Handler.Calls);
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
    }

    [Theory]
    [InlineData("\\Seen")]
    [InlineData("\\Answered")]
    [InlineData("\\Flagged")]
    public async Task In_a_folder_that_somebody_uses_nothing_but_answers_is_removed(string flag)
    {
        await StartAsync();
        await Robot.AppendAsync("INBOX", Newsletter, flag, arrived: null, Cancellation);
        await DeliverAsync("news@shop.example", Robot.Address, Newsletter);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        var summary = await ProcessAsync();

        Assert.Equal(
            [ApprovalReplyDisposal.Guarded, ApprovalReplyDisposal.Guarded, ApprovalReplyDisposal.Deleted],
            summary.Replies.Select(static reply => reply.Disposal));
        Assert.Single(Handler.Calls);
        Assert.Equal(2, await Robot.CountAsync("INBOX", Cancellation));
        Assert.Single(Host.Logs.GetSnapshot(), static record => record.Id.Name == "FolderLooksPersonal" && record.Level == LogLevel.Warning);
        Assert.Empty((await ProcessAsync()).Replies);
        Assert.True(LastPass.IsFolderGuarded);

        Host.Change("Approvals:ExclusiveFolder", "true");
        Assert.Equal(2, (await ProcessAsync()).Replies.Count(static reply => reply.Disposal == ApprovalReplyDisposal.Deleted));
        Assert.False(LastPass.IsFolderGuarded);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task A_mail_that_somebody_reads_later_sets_the_guard_off_when_it_is_worked()
    {
        await StartAsync(static settings => settings["Approvals:Disposal:Unrelated"] = "MoveTo Other");
        await DeliverAsync("news@shop.example", Robot.Address, Newsletter);
        Assert.Equal(ApprovalReplyDisposal.Moved, (await ProcessOneAsync()).Disposal);

        await Robot.AppendAsync("INBOX", Newsletter, "\\Seen", arrived: null, Cancellation);

        Assert.Equal(ApprovalReplyDisposal.Guarded, (await ProcessOneAsync()).Disposal);
    }

    [Fact]
    public async Task Answers_that_somebody_has_read_and_fresh_junk_do_not_set_the_guard_off()
    {
        await StartAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage().Content;
        await Robot.AppendAsync("INBOX", answer, "\\Seen \\Flagged", arrived: null, Cancellation);
        for (var i = 0; i < 10; i++)
        {
            await DeliverAsync("news@shop.example", Robot.Address, Newsletter);
        }

        var summary = await ProcessAsync();

        Assert.All(summary.Replies, static reply => Assert.Equal(ApprovalReplyDisposal.Deleted, reply.Disposal));
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task A_dry_run_tells_what_it_would_do_and_does_nothing()
    {
        await StartAsync(static settings => settings["Approvals:DryRun"] = "true");
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await DeliverAsync("news@shop.example", Robot.Address, Newsletter);

        var summary = await ProcessAsync();

        Assert.Equal(
            [(ApprovalReplyOutcome.Understood, ApprovalReplyDisposal.Left, ApprovalDisposalRule.Delete), (ApprovalReplyOutcome.Unrelated, ApprovalReplyDisposal.Left, ApprovalDisposalRule.Delete)],
            summary.Replies.Select(static reply => (reply.Outcome, reply.Disposal, reply.Planned!)));
        Assert.Empty(Handler.Calls);
        Assert.Equal(2, await Robot.CountAsync("INBOX", Cancellation));

        Host.Change("Approvals:DryRun", "false");
        var real = await ProcessAsync();
        Assert.Equal([1, 1], real.Replies.Select(static reply => reply.Attempt));
        Assert.Single(Handler.Calls);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Theory]
    [InlineData(29, ApprovalReplyDisposal.Deleted)]
    [InlineData(32, ApprovalReplyDisposal.Guarded)]
    public async Task Unread_mail_that_lay_there_long_before_is_a_persons(int days, ApprovalReplyDisposal disposal)
    {
        await StartAsync();
        await Robot.AppendAsync("INBOX", Newsletter, flag: null, TimeProvider.System.GetUtcNow().AddDays(-days), Cancellation);

        Assert.Equal(disposal, (await ProcessOneAsync()).Disposal);
    }
}

[Trait("Server", "Loopback")]
public sealed class ApprovalDisposalSpecs_on_loopback() : ApprovalDisposalSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class ApprovalDisposalSpecs_on_postfix_and_dovecot() : ApprovalDisposalSpecs(ServerKind.PostfixDovecot);
