using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>An approver is told what became of an answer, where the host wants it, and nobody else is.</summary>
public abstract class ApproverAnswerSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private protected static readonly string[] Outcomes = ["Applied", "Unclear", "Expired", "AlreadyDecided", "NotAuthorized"];

    [Fact]
    public async Task Nobody_is_answered_unless_the_host_wants_it()
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync(Request("first"))).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(await AskAsync(Request("second"))).From(MailClient.GmailWeb).Write("Which one?"));

        await ProcessAsync();

        await AssertNotAnsweredAsync(requests: 2);
    }

    [Fact]
    public async Task A_decision_is_confirmed_with_what_was_understood()
    {
        await StartAsync(AnswerAll);
        var reply = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Reject("wrong version").ToMessage();
        await AnswerAsync(reply);

        await ProcessOneAsync();

        var confirmation = await WaitForAnswerAsync();
        Assert.Equal("Approval release-42: your rejection was counted", confirmation.Subject);
        Assert.Contains("understood as your rejection", confirmation.Message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong version", confirmation.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal("auto-replied", confirmation.Header("Auto-Submitted"));
        Assert.Equal("All", confirmation.Header("X-Auto-Response-Suppress"));
        Assert.Equal("<>", confirmation.Header("Return-Path"));
        Assert.Equal(Boss.Address, Assert.Single(confirmation.Message.To.Mailboxes).Address);
        Assert.Contains($"<{confirmation.Message.InReplyTo}>", System.Text.Encoding.UTF8.GetString(reply.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_understood_answers_the_hint_and_decides()
    {
        await StartAsync(AnswerAll);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.OutlookDesktop).Write("Is it tested?"));
        Assert.Equal(ApprovalReplyOutcome.Unclear, (await ProcessOneAsync()).Outcome);
        var hint = await WaitForAnswerAsync();
        Assert.Contains("not understood", hint.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("tested", hint.Message.TextBody, StringComparison.Ordinal);

        await AnswerAsync(ReplyTo(hint).From(MailClient.OutlookDesktop).Approve());
        var result = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Applied, result.Outcome);
        Assert.Equal("release-42", Assert.Single(Handler.Calls).ApprovalId);
    }

    [Fact]
    public async Task Without_sub_addresses_the_hint_can_be_answered_too()
    {
        await StartAsync(static settings =>
        {
            AnswerAll(settings);
            settings["Approvals:UseSubaddressing"] = "false";
        });
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Write("Is it tested?"));
        await ProcessOneAsync();

        await AnswerAsync(ReplyTo(await WaitForAnswerAsync()).From(MailClient.GmailWeb).Reject());

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Equal(ApprovalDecision.Reject, Assert.Single(Handler.Calls).Decision);
    }

    [Theory]
    [InlineData(ApprovalHandlerResult.Expired, "it came too late")]
    [InlineData(ApprovalHandlerResult.AlreadyDecided, "it was decided before")]
    [InlineData(ApprovalHandlerResult.Cancelled, "the request was withdrawn")]
    [InlineData(ApprovalHandlerResult.NotAuthorized, "it is not yours to decide")]
    public async Task A_refusal_says_why(ApprovalHandlerResult answer, string reason)
    {
        await StartAsync(AnswerAll);
        Handler.Answer = answer;
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        await ProcessOneAsync();

        var refusal = await WaitForAnswerAsync();
        Assert.Equal($"Approval release-42: {reason}", refusal.Subject);
        Assert.Empty(refusal.Message.ReplyTo);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T45")]
    public async Task Strangers_machines_and_forgers_are_not_answered()
    {
        await StartAsync(AnswerAll);
        var request = await AskAsync();
        await AnswerAsync(Reply.To(request.Content).FromAddress(new EmailAddress("stranger@example.test")).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(AutomaticReply.To(request.Content).FromAddress(Boss.EmailAddress).Vacation());
        await DeliverAsync(Boss.Address, Robot.Address, System.Text.Encoding.ASCII.GetBytes($"From: <{Boss.Address}>\r\nTo: <{Robot.Address}>\r\nMessage-ID: <1@example.test>\r\n\r\nApprove\r\n"));

        var summary = await ProcessAsync();

        Assert.Equal(3, summary.Replies.Count);
        Assert.Empty(Handler.Calls);
        await AssertNotAnsweredAsync(requests: 1);
    }

    /// <summary>The peer answers every mail that it gets, without a sign that it is a machine.</summary>
    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T27")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_echo_server_is_answered_once_an_hour_and_the_loop_ends(bool quotes)
    {
        await StartAsync(AnswerAll);
        var heard = await AskAsync();
        for (var round = 0; round < 10; round++)
        {
            await AnswerAsync(Echo(heard, round, quotes));
            Assert.Equal(ApprovalReplyOutcome.Unclear, (await ProcessOneAsync()).Outcome);
            heard = round == 0 ? await WaitForAnswerAsync() : heard;
        }

        await AssertAnswersAsync(1);
        Assert.Empty(Handler.Calls);
    }

    private protected static void AnswerAll(IDictionary<string, string?> settings)
    {
        foreach (var outcome in Outcomes)
        {
            settings[$"Approvals:Answers:{outcome}"] = "true";
        }
    }

    private protected ReplyMessage Echo(ReceivedMail heard, int round, bool quotes)
    {
        var reply = ReplyTo(heard).From(MailClient.Thunderbird).WithSeed(round).Write("I am on vacation until Monday.");
        return (quotes ? reply : reply.WithoutQuote()).ToMessage();
    }

    private protected Task<ReceivedMail> WaitForAnswerAsync() =>
        Boss.WaitForMailAsync("INBOX", static mail => mail.Header("X-EmailComms-Answer") is not null, Cancellation);

    /// <summary>A mail that comes after everything that was sent before it: then the answers are counted.</summary>
    private protected async Task AssertAnswersAsync(int expected)
    {
        await Host.Sender.SendAsync(new EmailMessage { To = [Boss.EmailAddress], Subject = "Last", Body = EmailBody.FromText("Last.") }, Cancellation);
        await Boss.WaitForMailAsync("INBOX", static mail => mail.Subject == "Last", Cancellation);
        Assert.Equal(expected, (await Boss.ReadFolderAsync("INBOX", Cancellation)).Count(static mail => mail.Header("X-EmailComms-Answer") is not null));
    }

    private async Task AssertNotAnsweredAsync(int requests)
    {
        await AssertAnswersAsync(0);
        Assert.Equal(requests + 1, await Boss.CountAsync("INBOX", Cancellation));
    }
}

[Trait("Server", "Loopback")]
public sealed class ApproverAnswerSpecs_on_loopback() : ApproverAnswerSpecs(ServerKind.Loopback)
{
    private const int Rounds = 1_000;
    private const int RoundsInAPass = 20;

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    /// <summary>Days go by, so that the limit of the request is what ends it.</summary>
    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T27")]
    public async Task A_thousand_mails_of_an_echo_server_bring_three_answers()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        await StartAsync(AnswerAll, clock);
        var heard = await AskAsync();
        for (var round = 0; round < Rounds; round += RoundsInAPass)
        {
            for (var mail = 0; mail < RoundsInAPass; mail++)
            {
                Server.Deliver(Echo(heard, round + mail, quotes: true));
            }

            Assert.Equal(RoundsInAPass, (await ProcessAsync()).Count(ApprovalReplyOutcome.Unclear));
            heard = (await Boss.ReadFolderAsync("INBOX", Cancellation))[^1];
            clock.Advance(TimeSpan.FromHours(2));
        }

        await AssertAnswersAsync(3);
        Assert.Equal(3, Server.Submissions.Count(static submission => submission.EnvelopeSender.Length == 0));
        Assert.Empty(Handler.Calls);
    }

    [Fact]
    public async Task More_answers_than_an_hour_allows_end_the_answering_and_are_reported_once()
    {
        await StartAsync(static settings =>
        {
            AnswerAll(settings);
            settings["Approvals:Answers:MaxPerHour"] = "2";
        });
        for (var i = 0; i < 5; i++)
        {
            await AnswerAsync(ReplyTo(await AskAsync(Request($"release-{i}"))).From(MailClient.GmailWeb).Approve());
        }

        Assert.Equal(5, (await ProcessAsync()).Count(ApprovalReplyOutcome.Applied));

        await AssertAnswersAsync(2);
        Assert.Equal(LogLevel.Warning, Assert.Single(Host.Logs.GetSnapshot(), static record => record.Id.Id == 1522).Level);
    }

    [Theory]
    [InlineData(SmtpPoint.Mail)]
    [InlineData(SmtpPoint.Rcpt)]
    [InlineData(SmtpPoint.EndOfData)]
    public async Task A_server_that_refuses_the_null_sender_gets_the_answer_from_our_address(SmtpPoint point)
    {
        await StartAsync(AnswerAll);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        Server.Faults.OnSmtp(point).Once().Reply("550 5.7.60 Client does not have permissions to send as this sender");

        await ProcessOneAsync();

        var confirmation = await WaitForAnswerAsync();
        Assert.Equal($"<{Robot.Address}>", confirmation.Header("Return-Path"));
        await AssertAnswersAsync(1);
    }

    [Fact]
    public async Task A_server_out_of_reach_costs_the_answer_and_not_the_decision()
    {
        await StartAsync(AnswerAll);
        await AnswerAsync(ReplyTo(await AskAsync(Request("first"))).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(await AskAsync(Request("second"))).From(MailClient.GmailWeb).Approve());
        var fault = Server.Faults.OnSmtp(SmtpPoint.Greeting).Drop();
        await Server.DropConnectionsAsync();

        var summary = await ProcessAsync();

        Assert.Equal(2, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.All(summary.Replies, static reply => Assert.Equal(ApprovalReplyDisposal.Deleted, reply.Disposal));
        Assert.Equal(1, fault.Count);
        Assert.Single(Host.Logs.GetSnapshot(), static record => record.Id.Id == 1521);
        fault.Remove();
        await AssertAnswersAsync(0);
    }

    [Fact]
    public async Task A_server_that_says_nothing_holds_a_pass_for_half_a_minute()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        await StartAsync(
            static settings =>
            {
                AnswerAll(settings);
                settings["Smtp:ConnectTimeout"] = "00:10:00";
            },
            clock);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        var fault = Server.Faults.OnSmtp(SmtpPoint.Mail).Freeze();
        var pass = ProcessAsync();
        await fault.WaitUntilStruckAsync(cancellationToken: Cancellation);

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(pass.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, (await pass.WaitAsync(TimeSpan.FromSeconds(20), Cancellation)).Count(ApprovalReplyOutcome.Applied));
        Assert.Single(Host.Logs.GetSnapshot(), static record => record.Id.Id == 1521);
        await AssertReplyFolderIsEmptyAsync();
        fault.Remove();
    }

    [Fact]
    public async Task A_composer_that_throws_costs_its_own_answer_and_nothing_it_says_is_logged()
    {
        await StartAsync(AnswerAll);
        var host = await StartHostForRobotAsync(AnswerAll, configure: static builder => builder.Services.Replace(ServiceDescriptor.Singleton<IApprovalMessageComposer, FailingComposer>()));
        await AnswerAsync(ReplyTo(await AskAsync(Request("first"))).From(MailClient.GmailWeb).Write("Which one?"));
        await AnswerAsync(ReplyTo(await AskAsync(Request("second"))).From(MailClient.GmailWeb).Approve());

        var summary = await host.Processor.ProcessAsync(Cancellation);

        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.Applied));
        await AssertAnswersAsync(1);
        Assert.Single(host.Logs.GetSnapshot(), static record => record.Id.Id == 1521);
        Assert.DoesNotContain(host.Logs.GetSnapshot(), static record => $"{record.Message} {record.Exception}".Contains("sesame", StringComparison.Ordinal));
    }

    private sealed class FailingComposer : IApprovalMessageComposer
    {
        public ApprovalMessage Compose(ApprovalMessageContext context) => new() { Subject = context.Request.Subject, Body = context.Request.Body };

        public ApprovalMessage ComposeAnswer(ApprovalAnswerContext context) =>
            context.Outcome == ApprovalReplyOutcome.Unclear ? throw new InvalidOperationException("sesame") : context.Proposal;
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class ApproverAnswerSpecs_on_postfix_and_dovecot() : ApproverAnswerSpecs(ServerKind.PostfixDovecot);
