using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailKit;

namespace EmailComms.Specs;

/// <summary>What goes wrong loses no mail, decides nothing twice and does not stop the mails behind it.</summary>
public abstract class ApprovalFailureSpecs(ServerKind server) : ApprovalSpecs(server)
{
    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F27")]
    public async Task A_handler_that_throws_twice_gets_the_same_decision_a_third_time()
    {
        await StartAsync();
        Handler.NextThrows(times: 2);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        var first = await ProcessOneAsync();
        Assert.Equal((ApprovalReplyOutcome.Failed, ApprovalReplyReason.HandlerFailed), (first.Outcome, first.Reason));
        Assert.Equal(ApprovalReplyDisposal.Left, first.Disposal);
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
        await ProcessOneAsync();
        var third = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, third.Outcome);
        Assert.Equal([1, 2, 3], Handler.Calls.Select(static call => call.Attempt));
        Assert.Single(Handler.Calls.Select(static call => call.DecisionId).Distinct());
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task A_mail_left_for_the_next_pass_is_not_marked_as_seen()
    {
        await StartAsync();
        Handler.NextThrows();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        await ProcessOneAsync();

        using var client = await Robot.ConnectAsync(Cancellation);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        var summary = Assert.Single(await client.Inbox.FetchAsync(0, -1, MessageSummaryItems.Flags, Cancellation));
        Assert.False(summary.Flags!.Value.HasFlag(MessageFlags.Seen));
        Assert.False(summary.Flags!.Value.HasFlag(MessageFlags.Deleted));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F27")]
    public async Task A_handler_that_always_throws_sends_the_mail_to_quarantine_and_not_into_a_void()
    {
        await StartAsync();
        Handler.NextThrows(times: 10);
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());

        await ProcessOneAsync();
        await ProcessOneAsync();
        var last = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Failed, last.Outcome);
        Assert.Equal(ApprovalReplyDisposal.Quarantined, last.Disposal);
        await AssertReplyFolderIsEmptyAsync();
        var quarantined = Assert.Single(await Robot.ReadFolderAsync("Quarantine", Cancellation));
        Assert.Equal(request.Message.MessageId, quarantined.Message.InReplyTo);
        Assert.Empty((await ProcessAsync()).Replies);
        Assert.Equal(3, Handler.Calls.Count);
    }

    [Fact]
    public async Task An_existing_quarantine_folder_is_used()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:MaxAttempts"] = "1";
            settings["Approvals:QuarantineFolder"] = "Held back";
        });
        await Robot.CreateFolderAsync("Held back", Cancellation);
        Handler.NextThrows();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        Assert.Equal(ApprovalReplyDisposal.Quarantined, (await ProcessOneAsync()).Disposal);

        Assert.Single(await Robot.ReadFolderAsync("Held back", Cancellation));
    }

    [Fact]
    public async Task One_bad_mail_does_not_stop_the_others()
    {
        await StartAsync();
        var request = await AskAsync();
        var to = request.Message.ReplyTo.Mailboxes.Single().Address;
        await Robot.AppendAsync("INBOX", Raw($"From : boss@corp.example\r\nTo: {to}\r\n\r\nApprove\r\n"), Cancellation);
        await Robot.AppendAsync("INBOX", Raw($"From: a@b.example\r\nFrom: {Boss.Address}\r\nTo: {to}\r\n\r\nApprove\r\n"), Cancellation);
        await Robot.AppendAsync("INBOX", Raw($"From: {Boss.Address}, x@attack.example\r\nTo: {to}\r\n\r\nApprove\r\n"), Cancellation);
        await Robot.AppendAsync("INBOX", Raw($"From: {Boss.Address}\r\nTo: {to}\r\nX: {new string('x', 20_000)}\r\n\r\nApprove\r\n"), Cancellation);
        await Robot.AppendAsync("INBOX", Raw($"From: {Boss.Address}\r\nTo: {to}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{Nested(40)}"), Cancellation);
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Reject());

        var summary = await ProcessAsync();

        Assert.Equal(6, summary.Replies.Count);
        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.Equal(ApprovalDecision.Reject, Assert.Single(Handler.Calls).Decision);
        Assert.Equal(3, summary.Count(ApprovalReplyOutcome.Malformed));
        Assert.Equal(2, summary.Count(ApprovalReplyOutcome.TooLarge));
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task A_mail_that_another_client_marked_as_deleted_is_neither_read_nor_expunged()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await Robot.AppendAsync("INBOX", Raw("From: x@example.org\r\nSubject: not ours\r\n\r\nhello\r\n"), Cancellation);
        using var other = await Robot.ConnectAsync(Cancellation);
        await other.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        await other.Inbox.StoreAsync(1, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true }, Cancellation);

        var summary = await ProcessAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, Assert.Single(summary.Replies).Outcome);
        Assert.Equal("not ours", Assert.Single(await Robot.ReadFolderAsync("INBOX", Cancellation)).Subject);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F11")]
    public async Task A_missing_reply_folder_is_a_clear_error()
    {
        await StartAsync(static settings => settings["Approvals:ReplyFolder"] = "Nowhere");

        var exception = await Assert.ThrowsAsync<MailboxException>(ProcessAsync);

        Assert.Equal("EC1401", exception.Code);
        Assert.Contains("EmailCommunications:Approvals:ReplyFolder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_a_clear_error()
    {
        await StartAsync(static settings => settings["Imap:Password"] = "not the password");

        var exception = await Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync);

        Assert.Equal("EC1101", exception.Code);
        Assert.DoesNotContain("not the password", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Robot.Address, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_the_replies_own_is_read_instead_of_the_inbox()
    {
        await StartAsync(static settings => settings["Approvals:ReplyFolder"] = "Replies");
        await Robot.CreateFolderAsync("Replies", Cancellation);
        var reply = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage();
        await Robot.AppendAsync("Replies", reply.Content, Cancellation);
        await Robot.AppendAsync("INBOX", Raw("From: x@example.org\r\nSubject: private\r\n\r\nhello\r\n"), Cancellation);

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);

        Assert.Equal(0, await Robot.CountAsync("Replies", Cancellation));
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
    }

    private static byte[] Raw(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Nested(int depth) => string.Concat(Enumerable.Range(0, depth).Select(static level =>
        $"--{Boundary(level)}\r\nContent-Type: multipart/mixed; boundary={Boundary(level + 1)}\r\n\r\n"));

    private static string Boundary(int level) => level == 0 ? "b" : $"b{level}";
}

[Trait("Server", "Loopback")]
public sealed class ApprovalFailureSpecs_on_loopback() : ApprovalFailureSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class ApprovalFailureSpecs_on_postfix_and_dovecot() : ApprovalFailureSpecs(ServerKind.PostfixDovecot);

[Trait("Server", "PostfixCyrus")]
public sealed class ApprovalFailureSpecs_on_postfix_and_cyrus() : ApprovalFailureSpecs(ServerKind.PostfixCyrus);
