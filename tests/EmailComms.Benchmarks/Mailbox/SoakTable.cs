using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailSystemOptions = EmailComms.Specs.Servers.MailSystemOptions;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>The soak for minutes, and what becomes of memory and connections meanwhile.</summary>
internal static class SoakTable
{
    private const int AnswersPerSecond = 10;

    // Ledger and handler remember every decision, some 400 octets each.
    private const double KilobytesForDecision = 1;
    private const double MegabytesOfGrowth = 4;

    private static readonly TimeSpan FaultEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(10);

    /// <summary>Soaks, and returns whether everything is as it should be.</summary>
    public static async Task<bool> PrintAsync(TextWriter output, TimeSpan duration)
    {
        var report = new Report(output);
        await using var system = await LoopbackMailSystem.StartAsync(new MailSystemOptions(), CancellationToken.None);
        var account = await system.CreateAccountAsync("robot", CancellationToken.None);
        var answers = await SampleAnswers.MakeAsync(account.Address, ReplyMailbox.SigningKey, (int)(duration.TotalSeconds * AnswersPerSecond));
        await using var relay = FaultProxy.Start(system.ImapTlsPort);
        var tally = new DecisionTally(Soak.Fails);
        using var host = new ReplyMailbox(account, answers.Count).CreateHost(relay.Port, tally, Soak.Configure);
        await host.StartAsync();
        report.Title($"{answers.Count} answers and a fault every {FaultEvery.TotalSeconds} seconds");
        var folder = system.Server.Users.Single(user => user.Address == account.Address).Inbox;
        var soak = new Soak(system.Server, folder, relay, tally);
        await soak.RunAsync(answers, duration, FaultEvery, asksForRestraint: true, report.Note, CancellationToken.None);
        await host.StopAsync();

        // What the host has closed, the relay has yet to notice.
        await Eventually.BecomesTrueAsync(() => relay.OpenConnectionCount == 0, Closing, static () => "Connections are left when the host has stopped.", CancellationToken.None);
        report.AtLeast("decided", tally.Applied, answers.Count, string.Empty);
        report.AtMost("decided more than once", tally.AppliedTwice, 0, string.Empty);
        report.AtMost("connections at a time", soak.MostConnections, 2, string.Empty);
        report.AtMost("memory in the last quarter, over the first", soak.GrowthInMegabytes(), MegabytesOfGrowth + (answers.Count * KilobytesForDecision / 1024), " MB");
        return report.IsMet;
    }
}
