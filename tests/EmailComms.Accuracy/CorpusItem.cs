namespace EmailComms.Accuracy;

/// <summary>One message of a corpus and what a reader should make of it.</summary>
internal sealed record CorpusItem
{
    public required string Id { get; init; }

    /// <summary>The file of the message.</summary>
    public required string Path { get; init; }

    /// <summary><c>reply</c>, <c>auto_reply</c>, <c>bounce</c> or <c>other</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>approve</c>, <c>reject</c>, <c>unclear</c>, or null when nobody has said.</summary>
    public string? Decision { get; init; }

    /// <summary>Why the decision is unclear.</summary>
    public string? Reason { get; init; }

    /// <summary>The new text, empty when there is none, or null when nobody has said.</summary>
    public string? Text { get; init; }

    /// <summary>Other readings of the text that are right, too.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    public string? TextWithSignature { get; init; }

    public string? Comment { get; init; }

    public string? Language { get; init; }

    public string? Client { get; init; }

    /// <summary>Where the message comes from: a project, or a folder.</summary>
    public string Source { get; init; } = string.Empty;

    public bool IsClear => Decision is "approve" or "reject";
}
