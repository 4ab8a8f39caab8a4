namespace EmailComms.Benchmarks.Measuring;

/// <summary>What one run took.</summary>
/// <param name="Milliseconds">The time.</param>
/// <param name="Allocated">The bytes that this process allocated.</param>
/// <param name="Turns">How often a server answered its client; 0 where nobody counted.</param>
/// <param name="BytesIn">The bytes of the servers; 0 where nobody counted.</param>
internal readonly record struct Cost(double Milliseconds, double Allocated, double Turns, double BytesIn)
{
    public static Cost MedianOf(IReadOnlyCollection<Cost> runs) => new(
        Median(runs.Select(static run => run.Milliseconds)),
        Median(runs.Select(static run => run.Allocated)),
        Median(runs.Select(static run => run.Turns)),
        Median(runs.Select(static run => run.BytesIn)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
