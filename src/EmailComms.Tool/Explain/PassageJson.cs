namespace EmailComms.Tool.Explain;

/// <summary>Consecutive lines that were taken for the same thing, as an object of JSON.</summary>
internal sealed class PassageJson
{
    public required string Kind { get; init; }

    public required IReadOnlyList<string> Lines { get; init; }
}
