using System.Security.Cryptography;
using EmailComms.Benchmarks.Measuring;
using EmailComms.Testing;
using MailSystem = EmailComms.Specs.Servers.MailSystem;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>A pass over a full reply folder against what one would write with a mail library alone.</summary>
internal static class MailboxRatios
{
    private const int Rounds = 5;
    private const int AttachmentBytes = 5 * 1024 * 1024;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);

    public static async Task PrintAsync(TextWriter output, bool full)
    {
        var report = new Report(output);
        await using var system = await Systems.StartAsync(report);
        await PrintSmallAsync(report, system, full ? 1000 : 300);
        await PrintAttachmentsAsync(report, system);
        await PeakMemory.PrintAsync(report, system);
    }

    private static async Task PrintSmallAsync(Report report, MailSystem system, int countFarAway)
    {
        const int Count = 1000;
        var mailbox = await ReplyMailbox.CreateAsync(system, Count);
        var port = system.ImapTlsPort;
        report.Title($"Mailbox: {Count} replies of 3 KB, medians of {Rounds} interleaved runs");
        var near = await Interleaved.RunAsync([Passes.Ours(mailbox, port), Passes.Naive(mailbox, port), Passes.EverythingWhole(mailbox, port), Passes.Raw(mailbox, port)], Rounds, warmUp: true);
        report.AtLeast("naive loop / EmailComms, time", near["naive loop"].Milliseconds / near["EmailComms"].Milliseconds, 6);
        report.AtMost("EmailComms / raw FETCH, parsed and deleted, time", near["EmailComms"].Milliseconds / near["raw FETCH"].Milliseconds, 2);
        report.Figure("EmailComms / one GetStreams of everything, time", near["EmailComms"].Milliseconds / near["one GetStreams"].Milliseconds);
        report.AtMost("allocated per reply, EmailComms", near["EmailComms"].Allocated / Count / 1024, 50, " KB");
        report.Figure("allocated per reply, naive loop", near["naive loop"].Allocated / Count / 1024, " KB");
        report.Figure("allocated per reply, one GetStreams", near["one GetStreams"].Allocated / Count / 1024, " KB");
        await PrintCountsAsync(report, mailbox);
        await PrintFarAwayAsync(report, await ReplyMailbox.CreateAsync(system, countFarAway), target: 25);
    }

    private static async Task PrintAttachmentsAsync(Report report, MailSystem system)
    {
        const int Count = 1000;
        var file = RandomNumberGenerator.GetBytes(AttachmentBytes);
        var mailbox = await ReplyMailbox.CreateAsync(system, Count, (i, reply) => i % 10 == 9 ? reply.WithAttachment("scan.pdf", "application/pdf", file) : reply);
        var port = system.ImapTlsPort;
        report.Title($"Mailbox: {Count} replies, every 10th with 5 MB, medians of {Rounds} interleaved runs");
        var near = await Interleaved.RunAsync([Passes.Ours(mailbox, port), Passes.Naive(mailbox, port), Passes.EverythingWhole(mailbox, port)], Rounds, warmUp: false);
        report.AtLeast("naive loop / EmailComms, time", near["naive loop"].Milliseconds / near["EmailComms"].Milliseconds, 10);
        report.AtLeast("one GetStreams of everything / EmailComms, time", near["one GetStreams"].Milliseconds / near["EmailComms"].Milliseconds, 10);
        report.AtMost("allocated per reply, EmailComms", near["EmailComms"].Allocated / Count / 1024, 50, " KB");
        report.Figure("allocated per reply, naive loop", near["naive loop"].Allocated / Count / 1024, " KB");
        report.Figure("allocated per reply, one GetStreams", near["one GetStreams"].Allocated / Count / 1024, " KB");
        await using var relay = FaultProxy.Start(port);
        var counted = await Interleaved.RunAsync([Passes.Ours(mailbox, relay.Port), Passes.EverythingWhole(mailbox, relay.Port)], rounds: 1, warmUp: false, relay);
        report.AtMost("bytes in per reply, EmailComms", counted["EmailComms"].BytesIn / Count / 1024, 3.5, " KB");
        report.Figure("bytes in per reply, one GetStreams", counted["one GetStreams"].BytesIn / Count / 1024, " KB");
        report.Figure("round trips per reply, EmailComms", counted["EmailComms"].Turns / Count, string.Empty);
        relay.Latency = Turn;
        var far = await Interleaved.RunAsync([Passes.Ours(mailbox, relay.Port), Passes.EverythingWhole(mailbox, relay.Port)], rounds: 3, warmUp: false);
        report.Figure("one GetStreams of everything / EmailComms, time at 20 ms a turn (3 runs)", far["one GetStreams"].Milliseconds / far["EmailComms"].Milliseconds);
    }

    private static async Task PrintCountsAsync(Report report, ReplyMailbox mailbox)
    {
        await using var relay = FaultProxy.Start(mailbox.Account.System.ImapTlsPort);
        var counted = await Interleaved.RunAsync([Passes.Ours(mailbox, relay.Port), Passes.Naive(mailbox, relay.Port), Passes.EverythingWhole(mailbox, relay.Port)], rounds: 1, warmUp: false, relay);
        var connecting = (await Interleaved.RunAsync([Passes.OursOverNothing(mailbox, relay.Port)], rounds: 1, warmUp: false, relay))["EmailComms"].Turns;
        report.AtMost("round trips per 100 replies, EmailComms, connecting not counted", (counted["EmailComms"].Turns - connecting) / mailbox.Count * 100, 7, string.Empty);
        report.Figure("round trips per 100 replies, naive loop", counted["naive loop"].Turns / mailbox.Count * 100, string.Empty);
        report.Figure("bytes in per reply, EmailComms", counted["EmailComms"].BytesIn / mailbox.Count / 1024, " KB");
        report.Figure("bytes in per reply, one GetStreams", counted["one GetStreams"].BytesIn / mailbox.Count / 1024, " KB");
    }

    private static async Task PrintFarAwayAsync(Report report, ReplyMailbox mailbox, double target)
    {
        await using var relay = FaultProxy.Start(mailbox.Account.System.ImapTlsPort);
        relay.Latency = Turn;
        var far = await Interleaved.RunAsync([Passes.Ours(mailbox, relay.Port), Passes.Naive(mailbox, relay.Port), Passes.EverythingWhole(mailbox, relay.Port)], Rounds, warmUp: false);
        report.AtLeast($"naive loop / EmailComms, time at 20 ms a turn ({mailbox.Count} replies)", far["naive loop"].Milliseconds / far["EmailComms"].Milliseconds, target);
        report.Figure("EmailComms / one GetStreams of everything, time at 20 ms a turn", far["EmailComms"].Milliseconds / far["one GetStreams"].Milliseconds);
    }
}
