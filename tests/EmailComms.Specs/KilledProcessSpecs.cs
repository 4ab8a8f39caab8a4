using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>A process killed at any point of its work loses no answer, and what it had begun is told apart from something new.</summary>
public abstract class KilledProcessSpecs(ServerKind server) : ApprovalSpecs(server)
{
    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    [InlineData("begun", false)]
    [InlineData("claimed", false)]
    [InlineData("handled", true)]
    [InlineData("recorded", true)]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F27")]
    [Trait("Fault", "F12")]
    [Trait("Fault", "F28")]
    [Trait("Fault", "F32")]
    public async Task After_a_kill_the_answer_is_still_there_and_the_second_call_has_the_same_decision_id(string failPoint, bool wasHandled)
    {
        await StartAsync();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        string? first = null;
        await using (var victim = await StartVictimAsync(failPoint))
        {
            if (wasHandled)
            {
                first = await victim.SaysAsync("HANDLED", Cancellation);
            }

            Assert.Equal(failPoint, await victim.SaysAsync("AT", Cancellation));
            await victim.KillAsync();
        }

        Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var next = await StartHostForRobotAsync(timeProvider: clock);
        await next.Processor.ProcessAsync(Cancellation);

        // What the process had claimed is free when nobody can be working on it any more.
        clock.Advance(TimeSpan.FromMinutes(4));
        await next.Processor.ProcessAsync(Cancellation);

        var second = Assert.Single(Handler.Calls).DecisionId.ToString();
        Assert.Equal(first ?? second, second);
        await AssertReplyFolderIsEmptyAsync();
    }

    private Task<VictimProcess> StartVictimAsync(string failPoint) => VictimProcess.StartAsync(
        new Dictionary<string, string?>(ApprovalSettings()) { ["Approvals:Worker"] = "true" },
        failPoint);
}

[Trait("Server", "Loopback")]
public sealed class KilledProcessSpecs_on_loopback() : KilledProcessSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class KilledProcessSpecs_on_postfix_and_dovecot() : KilledProcessSpecs(ServerKind.PostfixDovecot);
