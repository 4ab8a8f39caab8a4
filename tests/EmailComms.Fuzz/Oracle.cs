namespace EmailComms.Fuzz;

/// <summary>Says what is wrong with what became of octets, and with what it cost.</summary>
internal static class Oracle
{
    private const int MaxAllocatedForNothing = 64 * 1024;

    private const int Repetitions = 5;
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(200);

    /// <summary>The failure, or null when all is well; and which way the octets went.</summary>
    public static (string? Failure, object? Way) Check(FuzzTarget target, ReadOnlyMemory<byte> octets)
    {
        try
        {
            var (outcome, cost) = Measure(target, octets);
            return (outcome.FindContradiction() ?? FindExcess(target, octets, cost), outcome.Way);
        }
        catch (Exception exception)
        {
            return ($"It throws {exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}", null);
        }
    }

    // A first run sets things up, and a machine that does something else in between is not slow five times in a row.
    private static string? FindExcess(FuzzTarget target, ReadOnlyMemory<byte> octets, RunCost cost)
    {
        var maxAllocated = MaxAllocatedForNothing + ((long)target.MaxAllocatedPerOctet * octets.Length);
        for (var i = 0; i < Repetitions && (cost.Time > MaxTime || cost.Allocated > maxAllocated); i++)
        {
            cost = Measure(target, octets).Cost;
        }

        return cost.Time > MaxTime ? $"It takes long: {cost.Time.TotalMilliseconds:F0} ms for {octets.Length} octets."
            : cost.Allocated > maxAllocated ? $"It allocates much: {cost.Allocated} octets for {octets.Length}."
            : null;
    }

    private static (FuzzOutcome Outcome, RunCost Cost) Measure(FuzzTarget target, ReadOnlyMemory<byte> octets)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var used = Environment.CpuUsage.TotalTime;
        var start = TimeProvider.System.GetTimestamp();
        var outcome = target.Run(octets);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        used = Environment.CpuUsage.TotalTime - used;

        // The clock runs on while the machine does something else, and other threads use the processor, too.
        return (outcome, new RunCost(used < elapsed ? used : elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated));
    }

    private readonly record struct RunCost(TimeSpan Time, long Allocated);
}
