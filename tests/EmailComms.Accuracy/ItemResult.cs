namespace EmailComms.Accuracy;

/// <summary>An item, what was read, and how far that is right.</summary>
internal sealed record ItemResult(CorpusItem Item, ItemReading Reading)
{
    public bool HasText => Item.ExpectedText is not null;

    public bool IsStrict => Comparison.AreEqual(Reading.Text, Item.ExpectedText!);

    public bool IsLenient => IsStrict || Item.Accepted.Any(accepted => Comparison.AreEqual(Reading.Text, accepted));

    public double TokenF1 => Comparison.TokenF1(Reading.Text, Item.ExpectedText!);

    public bool IsWrongDecision => Reading.Decision != "unclear" && Item.Decision is not null && Reading.Decision != Item.Decision;
}
