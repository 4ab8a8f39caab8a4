namespace EmailComms.Accuracy;

/// <summary>An item, what was read, and how far that is right.</summary>
internal sealed record ItemResult(CorpusItem Item, ItemReading Reading)
{
    public static async Task<IReadOnlyList<ItemResult>> ReadAllAsync(string folder)
    {
        using var reader = new ItemReader();
        var results = new List<ItemResult>();
        foreach (var item in Corpus.Read(folder))
        {
            results.Add(new ItemResult(item, await reader.ReadAsync(item)));
        }

        return results;
    }

    public bool HasText => Item.Text is not null;

    public bool IsStrict => Comparison.AreEqual(Reading.Text, Item.Text!);

    public bool IsLenient => IsStrict || Item.Accepted.Any(accepted => Comparison.AreEqual(Reading.Text, accepted));

    public double TokenF1 => Comparison.TokenF1(Reading.Text, Item.Text!);

    public bool HasTextWithSignature => Item.TextWithSignature is not null;

    public bool IsRightWithSignature => Comparison.AreEqual(Reading.TextWithSignature, Item.TextWithSignature!);

    /// <summary>What is "other" has to be survived, and must not be called automatic.</summary>
    public bool IsKindRight => Reading.Kind == Item.Kind || (Item.Kind == "other" && Reading.Kind == "reply");

    public bool IsAutomatic => Item.Kind is "auto_reply" or "bounce";

    public bool IsRecognised => Item.IsClear && Reading.Decision == Item.Decision;

    /// <summary>A decision that the person did not give.</summary>
    public bool IsWrongDecision =>
        Reading.Decision != "unclear" && Reading.Decision != Item.Decision && (Item.Decision is not null || Item.Kind != "reply");

    /// <summary>A decision in a reply of which nobody has said what it decides.</summary>
    public bool IsUnlabelledDecision => Reading.Decision != "unclear" && Item is { Decision: null, Kind: "reply" };
}
