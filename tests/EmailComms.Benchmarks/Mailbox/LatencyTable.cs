using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Specs.Servers;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>From the server's announcement of an answer to the call of the handler, in the worker as hosts run it.</summary>
internal static class LatencyTable
{
    private const string WakeUp = "emailcomms.approval.wake_up.duration";

    // The first passes compile what later ones run.
    private const int WarmUp = 10;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public static Task PrintAsync(TextWriter output, int count)
    {
        var report = new Report(output);
        return Systems.WithEachAsync(report, (server, system) => PrintAsync(report, server, system, count));
    }

    private static async Task PrintAsync(Report report, string server, MailSystem system, int count)
    {
        report.Title($"From EXISTS to the handler's call on {server}, {count} answers one after the other");
        var account = await system.CreateAccountAsync("robot", CancellationToken.None);
        var mailbox = new ReplyMailbox(account, WarmUp + count);
        var answers = await SampleAnswers.MakeAsync(account.Address, ReplyMailbox.SigningKey, WarmUp + count);
        var times = new ConcurrentQueue<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Name == WakeUp)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => times.Enqueue(seconds * 1000));
        listener.Start();

        var tally = new DecisionTally();
        using var host = mailbox.CreateHost(system.ImapTlsPort, tally, static options => options.Approvals.Worker = true);
        await host.StartAsync();
        var delivery = new List<double>();
        for (var i = 0; i < answers.Count; i++)
        {
            await Eventually.BecomesTrueAsync(async () => await mailbox.CountInFolderAsync() == 0, Soon, static () => "The folder is not emptied.", CancellationToken.None);
            if (i == WarmUp)
            {
                times.Clear();
                delivery.Clear();
            }

            var start = TimeProvider.System.GetTimestamp();
            await system.SubmitAsync(SampleAnswers.Approver, account.Address, answers[i], CancellationToken.None);
            var due = i + 1;
            await Eventually.BecomesTrueAsync(() => tally.Applied == due, Soon, static () => "An answer was not handled.", CancellationToken.None);
            delivery.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        await host.StopAsync();
        var sorted = times.Order().ToArray();
        report.Note($"{sorted.Length} announcements");
        report.AtMost("from EXISTS to the handler, p50", sorted[sorted.Length / 2], 5, " ms");
        report.AtMost("from EXISTS to the handler, p99", sorted[sorted.Length * 99 / 100], 60, " ms");
        report.Figure("from the SMTP client's first octet to the handler, p50 (asked every 20 ms)", delivery.Order().ElementAt(count / 2), " ms");
    }
}
