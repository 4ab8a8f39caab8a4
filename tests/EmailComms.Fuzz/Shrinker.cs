namespace EmailComms.Fuzz;

/// <summary>Makes a failing input smaller for as long as it fails in the same way.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    public static byte[] Shrink(FuzzTarget target, byte[] input, string failure)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var length = Math.Max(1, input.Length / 2); length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length && TimeProvider.System.GetElapsedTime(start) < MaxTime;)
            {
                byte[] smaller = [.. input[..at], .. input[(at + length)..]];
                if (Oracle.Check(target, smaller).Failure is { } other && KindOf(other) == KindOf(failure))
                {
                    input = smaller;
                }
                else
                {
                    at += length;
                }
            }
        }

        return input;
    }

    // Figures in the text of a failure change with the size.
    private static string KindOf(string failure) => string.Join(' ', failure.Split(' ').Take(3));
}
