namespace EmailComms.Fuzz;

/// <summary>Fuzzing without an instrumented build: it is led by how inputs are read, not by which code they reach.</summary>
internal static class StandaloneRun
{
    // Shrinking takes as long again.
    private static readonly TimeSpan MaxTimeOfOne = TimeSpan.FromSeconds(20);

    /// <summary>Runs for that time, and says whether nothing was found.</summary>
    public static bool Run(FuzzTarget target, TimeSpan time, int seed, string? folder, TextWriter output)
    {
        using var watchdog = new Watchdog(target, MaxTimeOfOne, output, Environment.Exit);
        var seeds = target.Seeds(folder);
        var mutator = new Mutator(new Random(seed), [.. seeds]);
        var known = new HashSet<object>();
        var start = TimeProvider.System.GetTimestamp();
        var inputs = 0;
        for (; inputs < seeds.Count || TimeProvider.System.GetElapsedTime(start) < time; inputs++)
        {
            var input = inputs < seeds.Count ? seeds[inputs] : mutator.Next();
            watchdog.Watch(input);
            var (failure, way) = Oracle.Check(target, input);
            if (failure is not null)
            {
                Finding.Report(target, failure, Shrinker.Shrink(target, input, failure), output);
                output.WriteLine($"{target}: failed after {inputs + 1} inputs (--seed {seed}).");
                return false;
            }

            if (way is not null && known.Add(way))
            {
                mutator.Keep(input);
            }
        }

        output.WriteLine($"{target}: {inputs} inputs, {known.Count} ways of reading them, nothing found (--seed {seed}).");
        return true;
    }
}
