using System.Collections.Concurrent;
using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>A person answers a request with their mail program, and the handler gets one decision.</summary>
public abstract class ApprovalReplySpecs(ServerKind server) : ApprovalSpecs(server)
{
    public static TheoryData<string> MailClients => [.. MailClient.All.Select(static client => client.Name)];

    [Fact]
    public async Task An_approval_reaches_the_handler_once_and_the_mail_is_gone()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, result.Outcome);
        Assert.Equal(ApprovalReplyDisposal.Deleted, result.Disposal);
        var reply = Assert.Single(Handler.Calls);
        Assert.Equal(ApprovalDecision.Approve, reply.Decision);
        Assert.Equal("release-42", reply.ApprovalId);
        Assert.Equal(Boss.EmailAddress, reply.Approver);
        Assert.Equal(string.Empty, reply.Comment);
        Assert.Equal(result.DecisionId, reply.DecisionId);
        Assert.Equal(1, reply.Attempt);
        await AssertReplyFolderIsEmptyAsync();
        Assert.Empty((await ProcessAsync()).Replies);
    }

    [Theory]
    [MemberData(nameof(MailClients))]
    public async Task Every_mail_program_can_approve_and_reject_with_a_comment(string clientName)
    {
        var client = MailClient.All.Single(candidate => candidate.Name == clientName);
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync(Request("first"))).From(client).Approve("fine with me"));
        await AnswerAsync(ReplyTo(await AskAsync(Request("second"))).From(client).Reject("wrong version", isCommentBelow: true));

        var summary = await ProcessAsync();

        Assert.Equal(2, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.Equal(
            [("first", ApprovalDecision.Approve, "fine with me"), ("second", ApprovalDecision.Reject, "wrong version")],
            Handler.Calls.Select(static call => (call.ApprovalId, call.Decision, call.Comment)).Order());
        await AssertReplyFolderIsEmptyAsync();
    }

    [Theory]
    [InlineData(ApprovalDecision.Approve)]
    [InlineData(ApprovalDecision.Reject)]
    public async Task The_links_of_the_request_answer_it_too(ApprovalDecision decision)
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.OutlookAndroid).FromMailtoLink(decision, "see ticket 7"));

        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, result.Outcome);
        var reply = Assert.Single(Handler.Calls);
        Assert.Equal(decision, reply.Decision);
        Assert.Equal("see ticket 7", reply.Comment);
    }

    [Fact]
    public async Task A_rejection_brings_its_comment()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.IosMail).Reject("wrong version"));

        await ProcessOneAsync();

        var reply = Assert.Single(Handler.Calls);
        Assert.Equal(ApprovalDecision.Reject, reply.Decision);
        Assert.Equal("wrong version", reply.Comment);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    public async Task Each_approver_decides_with_a_token_of_their_own()
    {
        await StartAsync();
        var second = await Mail.CreateAccountAsync("second", Cancellation);
        await Host.Sender.RequestApprovalAsync(Request() with { Approvers = [Boss.EmailAddress, second.EmailAddress] }, Cancellation);
        var toBoss = await Boss.WaitForMailAsync(Cancellation);
        var toSecond = await second.WaitForMailAsync(Cancellation);
        await AnswerAsync(Reply.To(toBoss.Content).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(Reply.To(toSecond.Content).From(MailClient.GmailWeb).Reject());

        await ProcessAsync();

        Assert.Equal(2, Handler.Calls.Count);
        Assert.Equal(2, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
        Assert.Equal(ApprovalDecision.Approve, Handler.Calls.Single(call => call.Approver.Equals(Boss.EmailAddress)).Decision);
        Assert.Equal(ApprovalDecision.Reject, Handler.Calls.Single(call => call.Approver.Equals(second.EmailAddress)).Decision);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35c")]
    public async Task Without_sub_addresses_the_other_carriers_name_the_request()
    {
        await StartAsync(static settings => settings["Approvals:UseSubaddressing"] = "false");
        var request = await AskAsync();
        Assert.Equal(Robot.Address, Assert.Single(request.Message.ReplyTo.Mailboxes).Address);
        await AnswerAsync(ReplyTo(request).From(MailClient.OutlookDesktop).WithoutThreading().Approve());

        await ProcessOneAsync();

        Assert.Equal([ApprovalTokenCarrier.Body], Assert.Single(Handler.Calls).Evidence.TokenCarriers);
    }

    [Fact]
    public async Task Without_quote_and_thread_the_sub_address_names_the_request()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.Mutt).WithoutThreading().WithoutQuote().Approve());

        await ProcessOneAsync();

        Assert.Equal([ApprovalTokenCarrier.Subaddress], Assert.Single(Handler.Calls).Evidence.TokenCarriers);
    }

    [Fact]
    public async Task After_a_restart_of_the_host_an_answer_still_counts()
    {
        await StartAsync();
        var request = await AskAsync();
        await using var restarted = await StartHostForRobotAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.AppleMail).Approve());

        await restarted.Processor.ProcessAsync(Cancellation);

        Assert.Equal("release-42", Assert.Single(Handler.Calls).ApprovalId);
    }

    [Fact]
    public async Task An_answer_that_only_the_process_before_could_read_goes_to_quarantine_and_is_not_lost()
    {
        await StartAsync();
        var request = await AskAsync();
        await using var restarted = await StartHostForRobotAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.Mutt).WithoutThreading().WithoutQuote().Approve());

        var result = Assert.Single((await restarted.Processor.ProcessAsync(Cancellation)).Replies);

        Assert.Equal((ApprovalReplyOutcome.Failed, ApprovalReplyReason.UnknownRequest), (result.Outcome, result.Reason));
        Assert.Equal(ApprovalReplyDisposal.Quarantined, result.Disposal);
        Assert.Empty(Handler.Calls);
        Assert.Single(await Robot.ReadFolderAsync("Quarantine", Cancellation));
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T26")]
    public async Task A_vacation_answer_changes_nothing()
    {
        await StartAsync();
        await AnswerAsync(AutomaticReply.To((await AskAsync()).Content).From(Testing.MailSystem.Exchange).FromAddress(Boss.EmailAddress).Vacation());

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Automatic, ApprovalReplyReason.AutomaticResponse);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T26")]
    public async Task A_bounce_changes_nothing()
    {
        await StartAsync();
        await AnswerAsync(AutomaticReply.To((await AskAsync()).Content).From(Testing.MailSystem.Postfix).Bounce());

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Automatic, ApprovalReplyReason.DeliveryStatusNotification);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T2")]
    public async Task A_stranger_with_a_stolen_token_changes_nothing()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).FromAddress(new EmailAddress("x@attack.example")).From(MailClient.GmailWeb).Approve());

        await AssertChangesNothingAsync(ApprovalReplyOutcome.WrongSender);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T5")]
    public async Task An_approver_can_answer_from_another_address_that_the_host_has_named()
    {
        await StartAsync();
        var alias = new EmailAddress("boss@private.example");
        var request = await AskAsync(Request() with { Approvers = [new Approver(Boss.EmailAddress) { OtherAddresses = [alias] }] });
        await AnswerAsync(ReplyTo(request).FromAddress(alias).From(MailClient.IosMail).Approve());

        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, result.Outcome);
        Assert.Equal(alias, Assert.Single(Handler.Calls).Approver);
    }

    [Fact]
    public async Task The_decision_brings_back_the_digest_of_what_was_asked()
    {
        await StartAsync();
        var receipt = await Host.Sender.RequestApprovalAsync(Request(), Cancellation);
        await AnswerAsync(ReplyTo(await AskAsync(Request())).From(MailClient.GmailWeb).Approve());

        await ProcessOneAsync();

        Assert.Equal(receipt.ContentDigest, Assert.Single(Handler.Calls).ContentDigest);
    }

    [Fact]
    public async Task A_mail_that_answers_no_request_changes_nothing()
    {
        await StartAsync();
        await DeliverAsync("x@attack.example", Robot.Address, "From: x@attack.example\r\nSubject: hello\r\n\r\nApprove\r\n"u8.ToArray());

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Unrelated, ApprovalReplyReason.NoToken);
    }

    [Fact]
    public async Task An_answer_that_decides_nothing_changes_nothing()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.Thunderbird).Write("I shall look at it tomorrow."));

        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Unclear, result.Outcome);
        Assert.NotEqual(ApprovalReplyReason.None, result.Reason);
        Assert.Equal("release-42", result.ApprovalId);
        Assert.Empty(Handler.Calls);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F37")]
    public async Task The_same_reply_twice_is_one_decision()
    {
        await StartAsync();
        var reply = ReplyTo(await AskAsync()).From(MailClient.GmailMobile).Approve().ToMessage();
        await AnswerAsync(reply);
        await AnswerAsync(reply);

        var summary = await ProcessAsync();

        Assert.Equal([ApprovalReplyOutcome.Applied, ApprovalReplyOutcome.Duplicate], summary.Replies.Select(static result => result.Outcome));
        Assert.Single(Handler.Calls);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F37")]
    public async Task A_change_of_mind_after_the_decision_is_too_late()
    {
        await StartAsync();
        var request = await AskAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailMobile).Reject());
        await ProcessAsync();
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailMobile).Approve());

        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.AlreadyDecided, result.Outcome);
        Assert.Equal(ApprovalDecision.Reject, Assert.Single(Handler.Calls).Decision);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F38")]
    public async Task A_reply_to_an_expired_request_changes_nothing()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await StartAsync(timeProvider: time);
        var request = await AskAsync(Request() with { ExpiresAt = time.GetUtcNow().AddHours(1) });
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
        time.Advance(TimeSpan.FromHours(2));

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Expired);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T41")]
    public async Task An_oversized_mail_changes_nothing()
    {
        await StartAsync(static settings => settings["Approvals:MaxMessageBytes"] = "65536");
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().WithAttachment("log.bin", "application/octet-stream", new byte[100_000]));

        await AssertChangesNothingAsync(ApprovalReplyOutcome.TooLarge, ApprovalReplyReason.MessageTooLarge);
    }

    [Fact]
    public async Task A_large_attachment_does_not_hinder_an_answer()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.OutlookWeb).Approve("see the log").WithAttachment("log.bin", "application/octet-stream", new byte[2_000_000]));

        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, result.Outcome);
        Assert.Equal("see the log", Assert.Single(Handler.Calls).Comment);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public async Task A_mail_for_another_installation_is_left_alone()
    {
        await StartAsync(static settings => settings["Approvals:InstanceId"] = "production");
        var request = await AskAsync();
        await using var development = await StartHostForRobotAsync(static settings => settings["Approvals:InstanceId"] = "development");
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());

        var seen = await development.Processor.ProcessAsync(Cancellation);
        Assert.Equal(ApprovalReplyReason.OtherInstance, Assert.Single(seen.Replies).Reason);
        Assert.Equal(0, seen.Remaining);
        Assert.Empty((await development.Processor.ProcessAsync(Cancellation)).Replies);
        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));

        await ProcessOneAsync();
        Assert.Single(Handler.Calls);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T44")]
    public async Task A_pass_takes_no_more_than_the_process_count_and_answers_come_before_other_mail()
    {
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "3");
        var request = await AskAsync();
        for (var i = 0; i < 5; i++)
        {
            await DeliverAsync("x@attack.example", Robot.Address, "From: x@attack.example\r\nSubject: buy\r\n\r\nnow\r\n"u8.ToArray());
        }

        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());

        var first = await ProcessAsync();
        Assert.Equal([ApprovalReplyOutcome.Applied, ApprovalReplyOutcome.Unrelated, ApprovalReplyOutcome.Unrelated], first.Replies.Select(static result => result.Outcome));
        Assert.Equal(3, first.Remaining);

        var second = await ProcessAsync();
        Assert.Equal(3, second.Replies.Count);
        Assert.Equal(0, second.Remaining);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Theory]
    [InlineData(ApprovalHandlerResult.NotAuthorized, ApprovalReplyOutcome.NotAuthorized, ApprovalReplyReason.None)]
    [InlineData(ApprovalHandlerResult.AlreadyDecided, ApprovalReplyOutcome.AlreadyDecided, ApprovalReplyReason.None)]
    [InlineData(ApprovalHandlerResult.Cancelled, ApprovalReplyOutcome.AlreadyDecided, ApprovalReplyReason.Cancelled)]
    [InlineData(ApprovalHandlerResult.Expired, ApprovalReplyOutcome.Expired, ApprovalReplyReason.None)]
    [InlineData(ApprovalHandlerResult.Unknown, ApprovalReplyOutcome.Unrelated, ApprovalReplyReason.UnknownToHost)]
    public async Task The_handler_has_the_last_word(ApprovalHandlerResult answer, ApprovalReplyOutcome outcome, ApprovalReplyReason reason)
    {
        await StartAsync();
        Handler.Answer = answer;
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        var result = await ProcessOneAsync();

        Assert.Equal((outcome, reason), (result.Outcome, result.Reason));
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    public async Task A_new_round_is_decided_anew_and_answers_to_the_old_one_are_told_apart()
    {
        await StartAsync();
        var first = await AskAsync();
        var second = await AskAsync(Request() with { Round = 2 });
        await AnswerAsync(ReplyTo(first).From(MailClient.GmailWeb).Reject());
        await AnswerAsync(ReplyTo(second).From(MailClient.GmailWeb).Approve());

        await ProcessAsync();

        Assert.Equal([(1, ApprovalDecision.Reject), (2, ApprovalDecision.Approve)], Handler.Calls.Select(static call => (call.Round, call.Decision)));
        Assert.Equal(2, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
    }

    [Fact]
    public async Task Requests_of_each_kind_go_to_the_handler_of_that_kind_in_a_scope_of_each_reply()
    {
        var deployments = new ConcurrentQueue<ApprovalReply>();
        var scopes = new ConcurrentQueue<ScopedThing>();
        await StartAsync();
        await using var host = await StartHostForRobotAsync(configure: builder =>
        {
            builder.Services.AddScoped<ScopedThing>();
            builder.AddApprovalHandler(
                services =>
                {
                    scopes.Enqueue(services.GetRequiredService<ScopedThing>());
                    return new DeploymentHandler(deployments);
                },
                "deployment");
        });
        await AskByAsync(host, "first", "deployment");
        await AskByAsync(host, "second", "deployment");
        await AskByAsync(host, "third", kind: null);

        await host.Processor.ProcessAsync(Cancellation);

        Assert.Equal(["first", "second"], deployments.Select(static reply => reply.ApprovalId).Order());
        Assert.Equal("third", Assert.Single(Handler.Calls).ApprovalId);
        Assert.Equal(2, scopes.Distinct().Count());
        Assert.All(scopes, static thing => Assert.True(thing.IsDisposed));
    }

    private async Task AskByAsync(SpecHost host, string approvalId, string? kind)
    {
        var receipt = await host.Sender.RequestApprovalAsync(Request(approvalId) with { Kind = kind }, Cancellation);
        var messageId = receipt.Deliveries[0].Receipt!.MessageId;
        var request = await Boss.WaitForMailAsync("INBOX", mail => mail.Message.MessageId == messageId, Cancellation);
        await AnswerAsync(ReplyTo(request).From(MailClient.GmailWeb).Approve());
    }

    private sealed class DeploymentHandler(ConcurrentQueue<ApprovalReply> replies) : IApprovalHandler
    {
        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
        {
            replies.Enqueue(reply);
            return Task.FromResult(ApprovalHandlerResult.Applied);
        }
    }

    private sealed class ScopedThing : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}

[Trait("Server", "Loopback")]
public sealed class ApprovalReplySpecs_on_loopback() : ApprovalReplySpecs(ServerKind.Loopback)
{
    [Fact]
    public async Task Attachments_are_never_downloaded_and_nothing_is_marked_as_seen()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.OutlookWeb).Approve().WithAttachment("log.bin", "application/octet-stream", new byte[500_000]));
        var server = ((LoopbackMailSystem)Mail).Server;
        var before = server.Transcript.Lines.Count;

        await ProcessOneAsync();

        var lines = server.Transcript.Lines.Skip(before).ToList();
        var fetches = lines.Where(static line => line.Contains("C: ", StringComparison.Ordinal) && line.Contains("UID FETCH", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fetches);
        Assert.Contains(fetches, static line => line.Contains("BODY.PEEK[", StringComparison.Ordinal));
        Assert.All(fetches, static line =>
        {
            Assert.DoesNotContain("BODY[", line, StringComparison.Ordinal);
            Assert.DoesNotContain("BODY.PEEK[])", line, StringComparison.Ordinal);
            Assert.DoesNotContain("BODY.PEEK[2]", line, StringComparison.Ordinal);
        });

        // As much as there is before the attachment.
        var literals = lines
            .Where(static line => line.Contains(" FETCH (", StringComparison.Ordinal) && line.EndsWith("})", StringComparison.Ordinal))
            .Select(static line => int.Parse(line.AsSpan(line.LastIndexOf('{') + 1)[..^2], CultureInfo.InvariantCulture))
            .ToList();
        Assert.NotEmpty(literals);
        Assert.All(literals, static length => Assert.InRange(length, 1, 16 * 1024));
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class ApprovalReplySpecs_on_postfix_and_dovecot() : ApprovalReplySpecs(ServerKind.PostfixDovecot);

[Trait("Server", "PostfixCyrus")]
public sealed class ApprovalReplySpecs_on_postfix_and_cyrus() : ApprovalReplySpecs(ServerKind.PostfixCyrus);
