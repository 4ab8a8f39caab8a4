
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Benchmarks;

/// <summary>
/// The growth curve in a minute: time against size for every shape, and by how much a doubling of the text multiplies the
/// time. About 2 is a straight line, 4 is a square.
/// </summary>
internal static class GrowthTable
{
    private static readonly int[] Sizes = [1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20];

    // Machines are noisy: the shortest of several times is the one that was disturbed least.
    private static readonly TimeSpan TimePerCell = TimeSpan.FromMilliseconds(40);

    public static void Print(TextWriter output)
    {
        output.WriteLine($"{"us",-42}{string.Concat(Sizes.Select(static size => $"{size / 1024 + " KB",10}"))}{"x doubled",11}{"ns/octet",10}{"allocated/octet",17}");
        ReplyPath.Read(ReplyPath.PartsOf(("text/plain", SampleReplies.LongThread)));
        ReplyPath.Read(ReplyPath.PartsOf(("text/html", SampleReplies.LongHtmlThread)));
        foreach (var text in HostileTexts.All)
        {
            PrintRow(text, output);
        }
    }

    private static void PrintRow(HostileText text, TextWriter output)
    {
        var times = Array.ConvertAll(Sizes, size => Measure(ReplyPath.PartsOf((text.MediaType, text.Make(size)))));
        var (last, allocated) = times[^1];
        var perDoubling = Math.Sqrt(last / times[^2].Time);
        output.Write($"{text.Name,-42}{string.Concat(times.Select(static cell => $"{cell.Time.TotalMicroseconds,10:F0}"))}");
        output.WriteLine($"{perDoubling,11:F2}{last.TotalNanoseconds / Sizes[^1],10:F0}{(double)allocated / Sizes[^1],17:F1}");
    }

    private static (TimeSpan Time, long Allocated) Measure(ReceivedParts parts)
    {
        var best = TimeSpan.MaxValue;
        var allocated = 0L;
        var begin = TimeProvider.System.GetTimestamp();
        do
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = TimeProvider.System.GetTimestamp();
            ReplyPath.Read(parts);
            var time = TimeProvider.System.GetElapsedTime(start);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = time < best ? time : best;
        }
        while (TimeProvider.System.GetElapsedTime(begin) < TimePerCell);

        return (best, allocated);
    }
}
