namespace EmailComms.Accuracy;

/// <summary>The scores of a corpus: in all, and by what its items have in common.</summary>
internal sealed record Scores(
    Score All,
    IReadOnlyDictionary<string, Score> BySource,
    IReadOnlyDictionary<string, Score> ByLanguage,
    IReadOnlyDictionary<string, Score> ByClient,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ReadKindsByKind,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ReadReasonsByReason)
{
    public static readonly IReadOnlyList<string> Kinds = ["reply", "auto_reply", "bounce", "other"];

    public static Scores Of(IReadOnlyList<ItemResult> results) => new(
        Score.Of(results),
        By(results, static item => item.Source),
        By(results, static item => item.Language),
        By(results, static item => item.Client),
        Count(results, static item => item.Kind, static reading => reading.Kind),
        Count(results.Where(static result => result.Item.Decision == "unclear"), static item => item.Reason ?? "-", static reading => reading.Reason.ToString()));

    private static SortedDictionary<string, Score> By(IEnumerable<ItemResult> results, Func<CorpusItem, string?> select) => new(
        results.GroupBy(result => select(result.Item) ?? "-").ToDictionary(static group => group.Key, static group => Score.Of([.. group])),
        StringComparer.Ordinal);

    private static SortedDictionary<string, IReadOnlyDictionary<string, int>> Count(
        IEnumerable<ItemResult> results, Func<CorpusItem, string> expected, Func<ItemReading, string> read) => new(
        results.GroupBy(result => expected(result.Item)).ToDictionary(
            static group => group.Key,
            IReadOnlyDictionary<string, int> (group) => group.CountBy(result => read(result.Reading)).ToDictionary()),
        StringComparer.Ordinal);
}
