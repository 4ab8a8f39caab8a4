namespace EmailComms.Accuracy;

/// <summary>How many of a set of items were read right. Shares are null where nothing is expected.</summary>
internal sealed record Score
{
    public int Items { get; private init; }

    /// <summary>Items with an expected text, of which the next three are shares.</summary>
    public int Texts { get; private init; }

    public double? Strict { get; private init; }

    public double? Lenient { get; private init; }

    public double? TokenF1 { get; private init; }

    public double? WithSignature { get; private init; }

    public double? Kind { get; private init; }

    public int ClearDecisions { get; private init; }

    public double? Recognised { get; private init; }

    public int WrongDecisions { get; private init; }

    public static Score Of(IReadOnlyCollection<ItemResult> results)
    {
        var texts = results.Where(static result => result.HasText).ToList();
        var clear = results.Where(static result => result.Item.IsClear).ToList();
        return new Score
        {
            Items = results.Count,
            Texts = texts.Count,
            Strict = Share(texts, static result => result.IsStrict),
            Lenient = Share(texts, static result => result.IsLenient),
            TokenF1 = texts.Count == 0 ? null : texts.Average(static result => result.TokenF1),
            WithSignature = Share(results.Where(static result => result.HasTextWithSignature), static result => result.IsRightWithSignature),
            Kind = Share(results, static result => result.IsKindRight),
            ClearDecisions = clear.Count,
            Recognised = Share(clear, static result => result.IsRecognised),
            WrongDecisions = results.Count(static result => result.IsWrongDecision),
        };
    }

    public static double? Share(IEnumerable<ItemResult> results, Func<ItemResult, bool> predicate)
    {
        var all = results.ToList();
        return all.Count == 0 ? null : (double)all.Count(predicate) / all.Count;
    }
}
