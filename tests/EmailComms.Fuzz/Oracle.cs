using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading;

namespace EmailComms.Fuzz;

/// <summary>Says what is wrong with how octets were read, whatever they are.</summary>
internal static class Oracle
{
    // The worst shape, a text of nothing but line ends, takes half of it.
    private const int MaxAllocatedPerOctet = 160;
    private const int MaxAllocatedForNothing = 64 * 1024;

    private const int Repetitions = 5;
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(200);

    /// <summary>The failure, or null when all is well; and what was read.</summary>
    public static (string? Failure, ReplyReading? Reading) Check(FuzzTarget target, ReadOnlyMemory<byte> octets)
    {
        try
        {
            var (reading, cost) = Measure(target, octets);
            return (FindContradiction(target, octets, reading) ?? FindExcess(target, octets, cost), reading);
        }
        catch (Exception exception)
        {
            return ($"It throws {exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}", null);
        }
    }

    private static string? FindContradiction(FuzzTarget target, ReadOnlyMemory<byte> octets, ReplyReading? reading) =>
        reading is null ? null
        : reading.Decision is null != (reading.Reason != ApprovalReplyReason.None) ? $"It says {reading.Decision} and {reading.Reason}."
        : reading.Decision is null && reading.Comment.Length > 0 ? "It has a comment on no decision."
        : reading.Decision is not null && !Keyword.IsIn(reading.NewText) ? "It decides without a keyword in the new text."
        : target.MediaType == "text/plain" && DecidesInQuote(target, octets) ? "It decides although every line is quoted."
        : null;

    private static bool DecidesInQuote(FuzzTarget target, ReadOnlyMemory<byte> octets)
    {
        var lines = Encoding.UTF8.GetString(octets.Span).ReplaceLineEndings("\n").Split('\n');
        return target.Read(string.Join('\n', lines.Select(static line => $"> {line}"))).Decision is not null;
    }

    // A first reading sets things up, and a machine that does something else in between is not slow five times in a row.
    private static string? FindExcess(FuzzTarget target, ReadOnlyMemory<byte> octets, ReadingCost cost)
    {
        var maxAllocated = MaxAllocatedForNothing + ((long)MaxAllocatedPerOctet * octets.Length);
        for (var i = 0; i < Repetitions && (cost.Time > MaxTime || cost.Allocated > maxAllocated); i++)
        {
            cost = Measure(target, octets).Cost;
        }

        return cost.Time > MaxTime ? $"It takes long: {cost.Time.TotalMilliseconds:F0} ms for {octets.Length} octets."
            : cost.Allocated > maxAllocated ? $"It allocates much: {cost.Allocated} octets for {octets.Length}."
            : null;
    }

    private static (ReplyReading? Reading, ReadingCost Cost) Measure(FuzzTarget target, ReadOnlyMemory<byte> octets)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var used = Environment.CpuUsage.TotalTime;
        var start = TimeProvider.System.GetTimestamp();
        var reading = target.Read(octets);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        used = Environment.CpuUsage.TotalTime - used;

        // The clock runs on while the machine does something else, and other threads use the processor, too.
        return (reading, new ReadingCost(used < elapsed ? used : elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated));
    }

    private readonly record struct ReadingCost(TimeSpan Time, long Allocated);
}
