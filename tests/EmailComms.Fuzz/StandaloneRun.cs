using System.Security.Cryptography;

namespace EmailComms.Fuzz;

/// <summary>Fuzzing without an instrumented build: it is led by how inputs are read, not by which code they reach.</summary>
internal static class StandaloneRun
{
    private const int MaxPrintedOctets = 3000;

    /// <summary>Runs for that time, and says whether nothing was found.</summary>
    public static bool Run(FuzzTarget target, TimeSpan time, int seed, string? folder, TextWriter output)
    {
        var seeds = Seeds.For(target, folder);
        var mutator = new Mutator(new Random(seed), [.. seeds]);
        var known = new HashSet<object>();
        var start = TimeProvider.System.GetTimestamp();
        var inputs = 0;
        for (; inputs < seeds.Count || TimeProvider.System.GetElapsedTime(start) < time; inputs++)
        {
            var input = inputs < seeds.Count ? seeds[inputs] : mutator.Next();
            var (failure, reading) = Oracle.Check(target, input);
            if (failure is not null)
            {
                Report(target, failure, Shrinker.Shrink(target, input, failure), output);
                output.WriteLine($"{target}: failed after {inputs + 1} inputs (--seed {seed}).");
                return false;
            }

            if (reading is not null && known.Add((reading.Reason, reading.Decision, reading.DecisionLine.Length / 8, reading.NewText.Length / 256)))
            {
                mutator.Keep(input);
            }
        }

        output.WriteLine($"{target}: {inputs} inputs, {known.Count} ways of reading them, nothing found (--seed {seed}).");
        return true;
    }

    private static void Report(FuzzTarget target, string failure, byte[] input, TextWriter output)
    {
        var file = Path.GetFullPath($"fuzz-{target}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}.bin");
        File.WriteAllBytes(file, input);
        output.WriteLine(failure);
        output.WriteLine($"The input is in {file}, in base64:");
        output.WriteLine(Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, MaxPrintedOctets))));
    }
}
