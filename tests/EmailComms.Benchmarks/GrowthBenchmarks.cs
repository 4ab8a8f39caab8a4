using BenchmarkDotNet.Attributes;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Benchmarks;

/// <summary>How the cost grows with the size of the text, ordinary and hostile.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private ReceivedParts _parts = ReplyPath.PartsOf();

    /// <summary>The names of the shapes.</summary>
    public static IEnumerable<string> Shapes => HostileTexts.All.Select(static text => text.Name);

    /// <summary>Which of <see cref="HostileTexts"/>.</summary>
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = HostileTexts.All[0].Name;

    /// <summary>The size of the text in octets.</summary>
    [Params(1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20)]
    public int Octets { get; set; } = 1 << 10;

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var text = HostileTexts.All.First(text => text.Name == Shape);
        _parts = ReplyPath.PartsOf((text.MediaType, text.Make(Octets)));
    }

    /// <summary>Reads a decoded text.</summary>
    [Benchmark]
    public object? Read() => ReplyPath.Read(_parts);
}
