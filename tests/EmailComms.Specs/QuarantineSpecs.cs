using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailKit;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>What could not be processed is shown to a person, and processed again when the person says so.</summary>
public abstract class QuarantineSpecs(ServerKind server) : WorkingApprovalSpecs(server)
{
    private static readonly byte[] Newsletter = "From: news@shop.example\r\nSubject: Offers\r\n\r\nBuy now.\r\n"u8.ToArray();

    private IApprovalQuarantine Quarantine => Host.Services.GetRequiredService<IApprovalQuarantine>();

    [Fact]
    public async Task A_mail_that_a_failing_handler_sent_to_quarantine_is_listed_shown_retried_and_applied()
    {
        await StartAsync(WithOneAttempt);
        await QuarantineAnswerAsync();

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);

        var mail = Assert.Single(listing.Mails);
        Assert.Equal(("Quarantine", 1), (listing.Folder, listing.Total));
        Assert.Equal(("Re: Deploy release 42 to production?", true), (mail.Subject, mail.From.Contains(Boss.Address, StringComparison.Ordinal)));
        Assert.InRange(mail.ArrivedAt!.Value, TimeProvider.System.GetUtcNow().AddMinutes(-10), TimeProvider.System.GetUtcNow().AddMinutes(10));
        var content = (await Robot.ReadFolderAsync("Quarantine", Cancellation))[0].Content;
        Assert.Equal(content.Length, mail.Size);

        await using (var message = await Quarantine.ReadAsync(listing.Folder, listing.UidValidity, mail.Uid, Cancellation))
        {
            Assert.Equal(content.Length, message.Length);
            var inspection = await Host.Services.GetRequiredService<IApprovalReplyInspector>().InspectAsync(message, Cancellation);
            Assert.Equal((ApprovalReplyOutcome.Applied, "release-42"), (inspection.Outcome, inspection.ApprovalId));
        }

        await AssertUnseenAsync("Quarantine");
        var result = await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [mail.Uid], Cancellation);

        Assert.Equal([mail.Uid], result.Moved);
        Assert.Equal((0, 0, null), (result.Gone.Count, result.Left.Count, result.Failure));
        Assert.Equal(0, await Robot.CountAsync("Quarantine", Cancellation));
        Assert.Equal((ApprovalReplyOutcome.Applied, 1), await ProcessOneAsync() is var applied ? (applied.Outcome, applied.Attempt) : default);
        Assert.Equal(2, Handler.Calls.Count);
        Assert.Single(Handler.Calls.Select(static call => call.DecisionId).Distinct());
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task A_retried_mail_of_a_decision_that_was_applied_meanwhile_is_a_duplicate()
    {
        await StartAsync(WithOneAttempt);
        var request = await QuarantineAnswerAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).WithSeed(2).Approve());
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);
        await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [listing.Mails[0].Uid], Cancellation);

        Assert.Equal(ApprovalReplyOutcome.Duplicate, (await ProcessOneAsync()).Outcome);
        Assert.Equal(2, Handler.Calls.Count);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task A_mail_that_fails_again_has_all_its_attempts_again_and_returns_to_quarantine()
    {
        await StartAsync(static settings => settings["Approvals:MaxAttempts"] = "2");
        Handler.NextThrows(times: 4);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessAsync();
        await ProcessAsync();
        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);

        await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [.. listing.Mails.Select(static mail => mail.Uid)], Cancellation);

        Assert.Equal((1, ApprovalReplyDisposal.Left), await ProcessOneAsync() is var first ? (first.Attempt, first.Disposal) : default);
        Assert.Equal((2, ApprovalReplyDisposal.Quarantined), await ProcessOneAsync() is var last ? (last.Attempt, last.Disposal) : default);
        Assert.Single((await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails);
    }

    [Fact]
    public async Task What_has_gone_meanwhile_is_named_and_the_rest_is_moved()
    {
        await StartAsync();
        await Robot.CreateFolderAsync("Quarantine", Cancellation);
        for (var i = 0; i < 3; i++)
        {
            await Robot.AppendAsync("Quarantine", Newsletter, Cancellation);
        }

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);
        var uids = listing.Mails.Select(static mail => mail.Uid).ToArray();
        using (var other = await Robot.ConnectAsync(Cancellation))
        {
            var folder = await other.GetFolderAsync("Quarantine", Cancellation);
            await folder.OpenAsync(FolderAccess.ReadWrite, Cancellation);
            var mark = new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true };
            await folder.StoreAsync(new UniqueId((uint)uids[0]), mark, Cancellation);
            await folder.ExpungeAsync(Cancellation);
            await folder.StoreAsync(new UniqueId((uint)uids[1]), mark, Cancellation);
        }

        Assert.Equal([uids[2]], (await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails.Select(static mail => mail.Uid));
        var result = await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [uids[2], -1, uids[1], 0, uids[0], long.MaxValue, 4_000_000_000], Cancellation);

        Assert.Equal([uids[2]], result.Moved);
        Assert.Equal([-1, 0, uids[0], uids[1], 4_000_000_000, long.MaxValue], result.Gone);
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
        var gone = await Assert.ThrowsAsync<MailboxException>(() => Quarantine.ReadAsync(listing.Folder, listing.UidValidity, uids[0], Cancellation));
        Assert.Equal("EC1407", gone.Code);
        Assert.Equal("EC1407", (await Assert.ThrowsAsync<MailboxException>(() => Quarantine.ReadAsync(listing.Folder, listing.UidValidity, -1, Cancellation))).Code);
    }

    [Fact]
    public async Task The_marks_of_workers_and_of_people_do_not_come_back_with_a_mail()
    {
        await StartAsync();
        await Robot.CreateFolderAsync("Quarantine", Cancellation);
        await Robot.AppendAsync("Quarantine", Newsletter, "\\Seen \\Flagged \\Answered $EmailCommsDone $EmailCommsA $EmailCommsZ $Important", arrived: null, Cancellation);
        await Robot.AppendAsync("Quarantine", Newsletter, Cancellation);

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);
        await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [.. listing.Mails.Select(static mail => mail.Uid)], Cancellation);

        using (var client = await Robot.ConnectAsync(Cancellation))
        {
            await client.Inbox.OpenAsync(FolderAccess.ReadOnly, Cancellation);
            var summaries = await client.Inbox.FetchAsync(0, -1, MessageSummaryItems.Flags, Cancellation);
            Assert.All(summaries, static summary => Assert.Equal(MessageFlags.None, summary.Flags & (MessageFlags.Seen | MessageFlags.Flagged | MessageFlags.Answered)));
            Assert.Equal(["$Important"], summaries.SelectMany(static summary => summary.Keywords));
        }

        var summary = await ProcessAsync();
        Assert.Equal([ApprovalReplyDisposal.Deleted, ApprovalReplyDisposal.Deleted], summary.Replies.Select(static reply => reply.Disposal));
    }

    [Fact]
    public async Task Every_folder_that_a_rule_moves_to_is_listed_and_retried_and_no_other()
    {
        await StartAsync(static settings => settings["Approvals:Disposal:Unrelated"] = "MoveTo Archive/Strangers");
        await DeliverAsync("news@shop.example", Robot.Address, Newsletter);
        Assert.Equal(ApprovalReplyDisposal.Moved, (await ProcessOneAsync()).Disposal);

        var listing = await Quarantine.ListAsync("archive/strangers", Cancellation);

        Assert.Equal(("Archive/Strangers", "Offers"), (listing.Folder, Assert.Single(listing.Mails).Subject));
        Assert.Single((await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [listing.Mails[0].Uid], Cancellation)).Moved);
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
        foreach (var other in new[] { "INBOX", "Archive", "Sent", string.Empty })
        {
            Assert.Contains("Quarantine, Archive/Strangers", (await Assert.ThrowsAsync<ArgumentException>(() => Quarantine.ListAsync(other, Cancellation))).Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ArgumentException>(() => Quarantine.ReadAsync(other, 1, 1, Cancellation));
            await Assert.ThrowsAsync<ArgumentException>(() => Quarantine.RetryAsync(other, 1, [1], Cancellation));
        }
    }

    [Fact]
    public async Task A_folder_that_nothing_was_moved_to_is_empty_and_has_nothing_to_read_or_retry()
    {
        await StartAsync();

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(("Quarantine", 0, 0, 0), (listing.Folder, listing.UidValidity, listing.Total, listing.Mails.Count));
        Assert.Equal("EC1401", (await Assert.ThrowsAsync<MailboxException>(() => Quarantine.ReadAsync("Quarantine", 1, 1, Cancellation))).Code);
        Assert.Equal("EC1401", (await Assert.ThrowsAsync<MailboxException>(() => Quarantine.RetryAsync("Quarantine", 1, [1], Cancellation))).Code);
        await Assert.ThrowsAnyAsync<Exception>(() => Robot.CountAsync("Quarantine", Cancellation));
    }

    [Fact]
    public async Task Another_uidvalidity_moves_nothing()
    {
        await StartAsync(WithOneAttempt);
        await QuarantineAnswerAsync();
        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);

        var exception = await Assert.ThrowsAsync<MailboxException>(
            () => Quarantine.RetryAsync(listing.Folder, listing.UidValidity + 1, [listing.Mails[0].Uid], Cancellation));

        Assert.Equal("EC1406", exception.Code);
        Assert.Equal("EC1406", (await Assert.ThrowsAsync<MailboxException>(() => Quarantine.ReadAsync(listing.Folder, listing.UidValidity + 1, 1, Cancellation))).Code);
        Assert.Equal(1, await Robot.CountAsync("Quarantine", Cancellation));
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task While_the_worker_waits_for_mail_the_quarantine_is_listed_and_what_is_retried_is_applied_at_once()
    {
        await StartAsync(static settings =>
        {
            WithOneAttempt(settings);
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        Handler.NextThrows();
        await SendAnswerAsync("release-42");
        await LoggedAsync("ReplyQuarantined", 1);

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);
        Assert.Single(listing.Mails);
        Assert.Single((await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails);
        await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [listing.Mails[0].Uid], Cancellation);

        await HandledAsync(2);
        await LoggedAsync("DecisionApplied", 1);
        Assert.Empty(Logged("ApprovalPassFailed"));
        Assert.Equal("1 mails were moved from 'Quarantine' back to the reply folder, to be processed again", Assert.Single(Logged("QuarantineRetried")));
    }

    private static void WithOneAttempt(IDictionary<string, string?> settings) => settings["Approvals:MaxAttempts"] = "1";

    /// <summary>Has an answer fail, and returns the request that it answers.</summary>
    private async Task<ReceivedMail> QuarantineAnswerAsync()
    {
        Handler.NextThrows();
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        Assert.Equal(ApprovalReplyDisposal.Quarantined, (await ProcessOneAsync()).Disposal);
        return request;
    }

    private async Task AssertUnseenAsync(string folder)
    {
        using var client = await Robot.ConnectAsync(Cancellation);
        var opened = await client.GetFolderAsync(folder, Cancellation);
        await opened.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        Assert.All(await opened.FetchAsync(0, -1, MessageSummaryItems.Flags, Cancellation), static summary => Assert.False(summary.Flags!.Value.HasFlag(MessageFlags.Seen)));
    }
}

[Trait("Server", "Loopback")]
public sealed class QuarantineSpecs_on_loopback() : QuarantineSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class QuarantineSpecs_on_postfix_and_dovecot() : QuarantineSpecs(ServerKind.PostfixDovecot);

[Trait("Server", "PostfixCyrus")]
public sealed class QuarantineSpecs_on_postfix_and_cyrus() : QuarantineSpecs(ServerKind.PostfixCyrus);
