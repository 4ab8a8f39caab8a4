using System.Text.Json;

namespace EmailComms.Accuracy;

/// <summary>One message of a corpus and what a reader should make of it.</summary>
internal sealed record CorpusItem
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    public required string File { get; init; }

    public required string Kind { get; init; }

    public string? ExpectedText { get; init; }

    public IReadOnlyList<string> Accepted { get; init; } = [];

    public string? WithSignature { get; init; }

    public string? Language { get; init; }

    public string? Decision { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Source { get; init; } = string.Empty;

    public string Path { get; private set; } = string.Empty;

    public static IEnumerable<CorpusItem> ReadAll(string folder) =>
        System.IO.File.ReadLines(System.IO.Path.Combine(folder, "expected.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<CorpusItem>(line, Format)!)
            .Select(item => item with { Path = System.IO.Path.Combine(folder, item.File) });
}
