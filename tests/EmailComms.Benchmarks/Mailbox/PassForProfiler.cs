using EmailComms.Benchmarks.Measuring;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>Our pass alone, again and again, for a profiler.</summary>
internal static class PassForProfiler
{
    public static async Task RunAsync(TextWriter output, int times)
    {
        await using var system = await Systems.StartAsync(new Report(output));
        var mailbox = await ReplyMailbox.CreateAsync(system, 1000);
        await Interleaved.RunAsync([Passes.Ours(mailbox, system.ImapTlsPort)], times, warmUp: false);
    }
}
