using EmailComms.Benchmarks.Measuring;

namespace EmailComms.Benchmarks.Sending;

/// <summary>Our sending alone, again and again, for a profiler.</summary>
internal static class SendForProfiler
{
    public static async Task RunAsync(TextWriter output, int times)
    {
        await using var sink = await PlainSink.StartAsync(new Report(output));
        var target = new SmtpTarget(sink.Port, IsSecured: false, "robot@example.test", string.Empty, CertificateAuthority: null);
        await Interleaved.RunAsync([Senders.OursOf(target, 1000, lanes: 1)], times, warmUp: false);
    }
}
