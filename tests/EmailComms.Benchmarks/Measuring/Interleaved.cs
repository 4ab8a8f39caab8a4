using EmailComms.Testing;

namespace EmailComms.Benchmarks.Measuring;

/// <summary>
/// Lets the contenders do the same work in turn, round after round: a machine that others use slows all of them down, so their
/// ratio holds where their times do not.
/// </summary>
internal static class Interleaved
{
    /// <summary>Returns the medians of each contender, by its name.</summary>
    public static async Task<Dictionary<string, Cost>> RunAsync(IReadOnlyList<Contender> contenders, int rounds, bool warmUp, FaultProxy? counted = null)
    {
        var runs = contenders.ToDictionary(static contender => contender.Name, static _ => new List<Cost>());
        for (var round = warmUp ? -1 : 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var cost = await MeasureAsync(contender, counted);
                if (round >= 0)
                {
                    runs[contender.Name].Add(cost);
                }
            }
        }

        return runs.ToDictionary(static run => run.Key, static run => Cost.MedianOf(run.Value));
    }

    private static async Task<Cost> MeasureAsync(Contender contender, FaultProxy? counted)
    {
        var attempt = await contender.PrepareAsync();
        GC.Collect();
        var turns = counted?.Turns ?? 0;
        var octets = counted?.BytesFromServer ?? 0;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = TimeProvider.System.GetTimestamp();
        await attempt.Run();
        var time = TimeProvider.System.GetElapsedTime(start);
        var cost = new Cost(
            time.TotalMilliseconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated,
            (counted?.Turns ?? 0) - turns,
            (counted?.BytesFromServer ?? 0) - octets);
        await attempt.End();
        return cost;
    }
}
