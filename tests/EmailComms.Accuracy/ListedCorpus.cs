using System.Text.Json;

namespace EmailComms.Accuracy;

/// <summary>A corpus whose labels are the lines of one file, <c>expected.jsonl</c>.</summary>
internal static class ListedCorpus
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static bool IsIn(string folder) => File.Exists(FileIn(folder));

    public static IReadOnlyList<CorpusItem> Read(string folder) =>
    [
        .. File.ReadLines(FileIn(folder))
            .Where(static line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Line>(line, Format)!.ToItem(folder)),
    ];

    private static string FileIn(string folder) => Path.Combine(folder, "expected.jsonl");

    private sealed record Line(
        string Id, string File, string Kind, string? ExpectedText, IReadOnlyList<string>? Accepted, string? WithSignature, string? Language, string? Client, string? Decision, string? Source)
    {
        public CorpusItem ToItem(string folder) => new()
        {
            Id = Id,
            Path = Path.Combine(folder, File),
            Kind = Kind,
            Decision = Decision,
            Text = ExpectedText,
            Accepted = Accepted ?? [],
            TextWithSignature = WithSignature,
            Language = Language,
            Client = Client,
            Source = Source ?? string.Empty,
        };
    }
}
