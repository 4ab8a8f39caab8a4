using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>What a pass costs, and who comes first when there is more than it may work.</summary>
public abstract class ApprovalThroughputSpecs(ServerKind server) : ApprovalSpecs(server)
{
    [Fact]
    public async Task Decisions_on_different_requests_are_handled_side_by_side_and_those_on_one_request_in_turn()
    {
        await StartAsync(static settings => settings["Approvals:HandlerConcurrency"] = "3");
        var requests = new List<ReceivedMail>();
        for (var i = 0; i < 3; i++)
        {
            requests.Add(await AskAsync(Request($"release-{i}")));
        }

        await AnswerAsync(ReplyTo(requests[0]).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(requests[0]).From(MailClient.GmailWeb).WithSeed(2).Reject());
        await AnswerAsync(ReplyTo(requests[1]).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(requests[2]).From(MailClient.GmailWeb).Approve());
        using var all = new Barrier(3);
        for (var i = 0; i < 3; i++)
        {
            Handler.NextDoes(_ =>
            {
                // Nobody goes on before three have begun.
                Assert.True(all.SignalAndWait(TimeSpan.FromSeconds(30), Cancellation));
                return Task.FromResult(ApprovalHandlerResult.Applied);
            });
        }

        var summary = await ProcessAsync();

        Assert.Equal(3, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.AlreadyDecided));
        Assert.Equal(3, Handler.Calls.Count);
        await AssertReplyFolderIsEmptyAsync();
    }
}

[Trait("Server", "Loopback")]
public sealed class ApprovalThroughputSpecs_on_loopback() : ApprovalThroughputSpecs(ServerKind.Loopback)
{
    private const int Junk = 50_000;

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private LoopbackFolder Inbox => Server.Users.Single(user => user.Address == Robot.Address).Inbox;

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_batch_of_small_answers_takes_seven_commands_however_many_they_are(int count)
    {
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "100");
        await AnswerAsync(ReplyTo(await AskAsync(Request("the first of the folder"))).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();
        await DeliverAnswersAsync(count);
        Server.Transcript.Clear();

        var summary = await ProcessAsync();

        Assert.Equal(count, summary.Count(ApprovalReplyOutcome.Applied));
        var commands = Server.Transcript.Lines
            .Where(static line => line.Contains(" C: ", StringComparison.Ordinal))
            .SkipWhile(static line => !line.Contains(" SELECT ", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(static line => !line.Contains(" LOGOUT", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(commands.Count, 4, 7);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T44")]
    [InlineData("From: x@attack.example\r\nTo: robot@example.test\r\n")]
    [InlineData("From: x{0}@attack.example\r\nTo: {1}\r\nIn-Reply-To: {2}\r\n")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F24")]
    public async Task Behind_fifty_thousand_junk_mails_an_answer_is_handled_in_the_next_pass(string header)
    {
        await StartAsync();
        var request = await AskAsync();
        var forged = new StringBuilder(request.Header("Message-ID")!.Trim());
        forged[20] = forged[20] == 'a' ? 'b' : 'a';
        for (var i = 0; i < Junk; i++)
        {
            var junk = string.Format(CultureInfo.InvariantCulture, header, i, Robot.SubAddress("buy"), forged);
            Inbox.Deliver(Encoding.ASCII.GetBytes($"{junk}Subject: {i}\r\n\r\nbuy\r\n"));
        }

        Inbox.Deliver(ReplyTo(request).From(MailClient.GmailWeb).Approve().ToMessage().Content.Span);

        var first = await ProcessAsync();
        Assert.Equal(ApprovalReplyOutcome.Applied, first.Replies[0].Outcome);
        Assert.Equal(30, first.Replies.Count);
        Assert.Equal(Junk - 29, first.Remaining);

        // What is known is not asked for again.
        Server.Transcript.Clear();
        Assert.Equal(30, (await ProcessAsync()).Replies.Count);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("HEADER.FIELDS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sender_with_many_answers_leaves_the_others_their_share()
    {
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "4");
        for (var i = 0; i < 10; i++)
        {
            Inbox.Deliver(Encoding.ASCII.GetBytes($"From: many@example.org\r\nSubject: {i}\r\n\r\n?\r\n"));
        }

        Inbox.Deliver("From: one@example.org\r\nSubject: one\r\n\r\n?\r\n"u8.ToArray());
        Inbox.Deliver("From: two@example.org\r\nSubject: two\r\n\r\n?\r\n"u8.ToArray());

        var summary = await ProcessAsync();

        Assert.Equal([1L, 11L, 12L, 2L], summary.Replies.Select(static reply => reply.Uid));
    }

    private async Task DeliverAnswersAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Inbox.Deliver(ReplyTo(await AskAsync(Request($"release-{i}"))).From(MailClient.GmailWeb).Approve().ToMessage().Content.Span);
        }
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class ApprovalThroughputSpecs_on_postfix_and_dovecot() : ApprovalThroughputSpecs(ServerKind.PostfixDovecot);
