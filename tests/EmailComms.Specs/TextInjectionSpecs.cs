using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>What a host puts into a request, from a release note for instance, decides nothing when it comes back with the answer.</summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Threat")]
[Trait("Threat", "T31d")]
public sealed class TextInjectionSpecs_on_loopback() : ApprovalSpecs(ServerKind.Loopback)
{
    public static TheoryData<string> MailClients => [.. MailClient.All.Select(static client => client.Name)];

    [Theory]
    [MemberData(nameof(MailClients))]
    public async Task A_decision_in_the_text_of_the_request_is_not_taken_for_the_answer(string clientName)
    {
        var client = MailClient.All.Single(candidate => candidate.Name == clientName);
        await StartAsync();
        var request = await AskAsync(Request() with { Body = EmailBody.FromText("Approve\n\nApprove this release.\nYes, approved.\n-- \nApprove") });

        await AnswerAsync(ReplyTo(request).From(client).Write("Let me look first"));
        await AnswerAsync(ReplyTo(request).From(client).Reject("too early"));
        var summary = await ProcessAsync();

        Assert.Equal(2, summary.Replies.Count);
        Assert.DoesNotContain(Handler.Calls, static call => call.Decision == ApprovalDecision.Approve);
        Assert.Contains(summary.Replies, static reply => reply.Outcome == ApprovalReplyOutcome.Unclear);
    }
}
