using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Benchmarks;
using EmailComms.Benchmarks.Mailbox;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>The short form of the soak of the benchmarks: every kind of fault once while answers come in.</summary>
[Trait("Server", "Loopback")]
public sealed class ApprovalSoakSpecs_on_loopback() : MailSpecs(ServerKind.Loopback)
{
    private const string SigningKey = "ZW1haWxjb21tcyBrZXkgZm9yIHRoZSBiZWhhdmlvdXIgdGVzdHM=";

    [Fact]
    public async Task Whatever_breaks_while_answers_come_in_each_request_is_decided_once_and_nothing_is_left()
    {
        var server = ((LoopbackMailSystem)Mail).Server;
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var answers = await SampleAnswers.MakeAsync(robot.Address, SigningKey, 200, cancellationToken: Cancellation);
        await using var relay = FaultProxy.Start(Mail.ImapTlsPort);
        var tally = new DecisionTally(Soak.Fails);
        var host = await StartHostAsync(
            robot,
            settings =>
            {
                settings["Imap:Port"] = relay.Port.ToString(CultureInfo.InvariantCulture);
                settings["Imap:CommandTimeout"] = settings["Imap:ConnectTimeout"] = "00:00:02";
                settings["Approvals:Enabled"] = settings["Approvals:Worker"] = "true";
                settings["Approvals:ProcessInterval"] = "00:00:01";
                settings["Approvals:ProcessCount"] = "1000";
                settings["Approvals:SigningKeys:0"] = SigningKey;
            },
            builder => builder.AddApprovalHandler(_ => tally));
        var inbox = server.Users.Single(user => user.Address == robot.Address).Inbox;

        await new Soak(server, inbox, relay, tally).RunAsync(
            answers,
            TimeSpan.FromSeconds(20),
            faultEvery: TimeSpan.FromSeconds(3),
            asksForRestraint: false,
            static state => TestContext.Current.TestOutputHelper?.WriteLine(state),
            Cancellation);

        Assert.Equal(answers.Count, tally.Applied);
        Assert.Equal(0, tally.AppliedTwice);
        Assert.Empty(inbox.Messages);
        await host.DisposeAsync();
        await Eventually.BecomesTrueAsync(() => relay.OpenConnectionCount == 0, TimeSpan.FromSeconds(20), static () => "A connection is left.", Cancellation);
    }
}
