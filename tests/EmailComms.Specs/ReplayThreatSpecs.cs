using System.Text;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>T4: an answer that comes again, whoever sends it again and however, is one decision.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T4")]
public abstract class ReplayThreatSpecs(ServerKind server) : ApprovalSpecs(server)
{
    [Fact]
    public async Task A_copy_under_another_Message_ID_changes_nothing()
    {
        await StartAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage();
        await AnswerAsync(answer);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);

        await DeliverAsync("x@attack.example", answer.EnvelopeRecipients[0].Address, Renamed(answer.Content, "copy-1@attack.example"));
        var copy = await ProcessOneAsync();

        Assert.Equal((ApprovalReplyOutcome.Duplicate, ApprovalReplyDisposal.Deleted), (copy.Outcome, copy.Disposal));
        Assert.Single(Handler.Calls);
    }

    [Fact]
    public async Task A_copy_after_the_request_was_asked_again_does_not_answer_the_new_round()
    {
        await StartAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage();
        await AnswerAsync(answer);
        await ProcessOneAsync();
        await AskAsync(Request() with { Round = 2 });

        await AnswerAsync(answer);
        var copy = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Duplicate, copy.Outcome);
        Assert.Equal(1, Assert.Single(Handler.Calls).Round);
    }

    [Fact]
    public async Task Copies_in_any_order_and_number_are_one_decision()
    {
        await StartAsync();
        for (var seed = 1; seed <= 4; seed++)
        {
            var random = new Random(seed);
            var approvalId = $"release-{seed}";
            var request = await AskAsync(Request(approvalId));
            ReplyMessage[] answers = [ReplyTo(request).From(MailClient.GmailWeb).Approve().ToMessage(), ReplyTo(request).From(MailClient.OutlookWeb).Reject().ToMessage()];
            var copies = Enumerable.Range(0, random.Next(2, 6)).Select(_ => answers[random.Next(2)]).ToList();
            foreach (var (number, copy) in copies.Index())
            {
                var content = random.Next(2) == 0 ? copy.Content : Renamed(copy.Content, $"copy-{seed}-{number}@attack.example");
                await DeliverAsync(Boss.Address, copy.EnvelopeRecipients[0].Address, content);
            }

            var summary = await ProcessAsync();

            Assert.Equal(copies.Count, summary.Replies.Count);
            Assert.Single(summary.Replies, static reply => reply.Outcome == ApprovalReplyOutcome.Applied);
            Assert.All(summary.Replies, static reply => Assert.True(reply.Outcome is ApprovalReplyOutcome.Applied or ApprovalReplyOutcome.Duplicate or ApprovalReplyOutcome.AlreadyDecided));
            Assert.Equal(
                copies[0] == answers[0] ? ApprovalDecision.Approve : ApprovalDecision.Reject,
                Assert.Single(Handler.Calls, call => call.ApprovalId == approvalId).Decision);
        }
    }

    private static byte[] Renamed(ReadOnlyMemory<byte> mail, string messageId) => Encoding.UTF8.GetBytes(string.Join(
        "\r\n",
        Encoding.UTF8.GetString(mail.Span).Split("\r\n").Select(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase) ? $"Message-ID: <{messageId}>" : line)));
}

[Trait("Server", "Loopback")]
public sealed class ReplayThreatSpecs_on_loopback() : ReplayThreatSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class ReplayThreatSpecs_on_postfix_and_dovecot() : ReplayThreatSpecs(ServerKind.PostfixDovecot);

[Trait("Server", "PostfixCyrus")]
public sealed class ReplayThreatSpecs_on_postfix_and_cyrus() : ReplayThreatSpecs(ServerKind.PostfixCyrus);
