using System.Globalization;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>
/// Several hosts with nothing in common but the reply folder, each handling and deleting what it claims: how many answers are
/// handled twice, and how many are left.
/// </summary>
internal static class RaceTable
{
    private const int AnswersAtOnce = 1000;

    private static readonly (int Workers, int Batch)[] Races = [(2, 1), (2, 50), (4, 1), (4, 50)];

    public static Task PrintAsync(TextWriter output, int count)
    {
        var report = new Report(output);
        return Systems.WithEachAsync(report, (server, system) => PrintAsync(report, server, system, count));
    }

    private static async Task PrintAsync(Report report, string server, MailSystem system, int count)
    {
        report.Title($"Race for the answers in one folder on {server}");
        var total = 0;
        var twice = 0;
        foreach (var (workers, batch) in Races)
        {
            var handled = 0;
            var twiceHere = 0;
            var left = 0;
            var mailbox = await ReplyMailbox.CreateAsync(system, Math.Min(AnswersAtOnce, count / Races.Length));
            for (var raced = 0; raced < count / Races.Length; raced += mailbox.Count)
            {
                var tally = await RaceAsync(mailbox, workers, batch);
                handled += tally.Applied;
                twiceHere += tally.AppliedTwice;
                left += await mailbox.CountInFolderAsync();
            }

            report.Note(string.Create(CultureInfo.InvariantCulture, $"{workers} workers, {batch,2} at a time: {handled} handled, {twiceHere} twice, {left} left"));
            total += handled;
            twice += twiceHere;
        }

        report.AtMost(string.Create(CultureInfo.InvariantCulture, $"double claims in {total} answers"), twice, 0, string.Empty);
    }

    /// <summary>Lets the workers make passes, each as many as it takes, until the folder is empty.</summary>
    private static async Task<DecisionTally> RaceAsync(ReplyMailbox mailbox, int workers, int batch)
    {
        await mailbox.RefillAsync();
        var tally = new DecisionTally();
        var hosts = Enumerable.Range(0, workers)
            .Select(_ => mailbox.CreateHost(mailbox.Account.System.ImapTlsPort, tally, options => options.Approvals.ProcessCount = batch))
            .ToList();
        await Task.WhenAll(hosts.Select(host => Task.Run(async () =>
        {
            while ((await ReplyMailbox.PassAsync(host)).Remaining > 0)
            {
            }
        })));
        hosts.ForEach(static host => host.Dispose());
        return tally;
    }
}
