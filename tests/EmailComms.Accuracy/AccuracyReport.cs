using System.Globalization;

namespace EmailComms.Accuracy;

/// <summary>The figures for a person to read.</summary>
internal static class AccuracyReport
{
    private const int NameWidth = 44;

    public static void Print(Scores scores, IReadOnlyList<ItemResult> results, TextWriter output)
    {
        PrintTable("source", scores.BySource, output);
        PrintTable("language", scores.ByLanguage, output);
        PrintTable("client", scores.ByClient, output);
        PrintTable("in all", new Dictionary<string, Score> { ["all"] = scores.All }, output);
        PrintKinds(scores.ReadKindsByKind, output);
        PrintReasons(scores.ReadReasonsByReason, output);
        PrintDecisions(results, output);
    }

    public static void PrintWrong(IReadOnlyList<ItemResult> results, TextWriter output)
    {
        foreach (var result in results.Where(static result => result.HasText && !result.IsLenient))
        {
            output.WriteLine();
            output.WriteLine($"--- {result.Item.Id} ({result.Item.Path})");
            output.WriteLine($"expected: {result.Item.Text!.ReplaceLineEndings(" | ")}");
            output.WriteLine($"read:     {result.Reading.Text.ReplaceLineEndings(" | ")}");
        }

        foreach (var result in results.Where(static result => result.HasTextWithSignature && !result.IsRightWithSignature))
        {
            output.WriteLine();
            output.WriteLine($"--- with signature: {result.Item.Id} ({result.Item.Path})");
            output.WriteLine($"expected: {result.Item.TextWithSignature!.ReplaceLineEndings(" | ")}");
            output.WriteLine($"read:     {result.Reading.TextWithSignature.ReplaceLineEndings(" | ")}");
        }

        output.WriteLine();
        foreach (var result in results.Where(static result => !result.IsKindRight))
        {
            output.WriteLine($"kind {result.Item.Id}: expected {result.Item.Kind}, read {result.Reading.Kind} ({result.Reading.Reason})");
        }

        foreach (var result in results.Where(static result => result.Item.IsClear && !result.IsRecognised && !result.IsWrongDecision))
        {
            output.WriteLine($"not recognised {result.Item.Id}: expected {result.Item.Decision}, read {result.Reading.Decision} ({result.Reading.Reason})");
        }

        foreach (var result in results.Where(static result => result.IsUnlabelledDecision))
        {
            output.WriteLine($"unlabelled {result.Item.Id}: read {result.Reading.Decision}");
        }

        foreach (var result in results.Where(static result => result.IsRecognised && result.Item.Comment is not null && !IsCommentRight(result)))
        {
            output.WriteLine($"comment {result.Item.Id}: expected {result.Item.Comment!.ReplaceLineEndings(" | ")}, read {result.Reading.Comment.ReplaceLineEndings(" | ")}");
        }

        foreach (var result in results.Where(static result => result.IsWrongDecision))
        {
            output.WriteLine($"WRONG {result.Item.Id}: expected {result.Item.Decision ?? result.Item.Kind}, read {result.Reading.Decision}");
        }
    }

    private static void PrintTable(string title, IReadOnlyDictionary<string, Score> rows, TextWriter output)
    {
        output.WriteLine($"{title.PadRight(NameWidth)}{"items",7}{"texts",7}{"strict",9}{"lenient",9}{"F1",7}{"w. sign.",9}{"kind",9}{"clear",7}{"recogn.",9}{"wrong",7}");
        foreach (var (name, score) in rows)
        {
            output.Write($"{name.PadRight(NameWidth)}{score.Items,7}{score.Texts,7}{Percent(score.Strict),9}{Percent(score.Lenient),9}{score.TokenF1?.ToString("F3", CultureInfo.InvariantCulture) ?? "-",7}");
            output.WriteLine($"{Percent(score.WithSignature),9}{Percent(score.Kind),9}{score.ClearDecisions,7}{Percent(score.Recognised),9}{score.WrongDecisions,7}");
        }

        output.WriteLine();
    }

    private static string Percent(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:F1} %") : "-";

    private static void PrintKinds(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> kinds, TextWriter output)
    {
        output.WriteLine($"{"kind: expected \\ read",-24}{string.Concat(Scores.Kinds.Select(static kind => $"{kind,12}"))}");
        foreach (var (expected, read) in kinds)
        {
            output.WriteLine($"{expected,-24}{string.Concat(Scores.Kinds.Select(kind => $"{read.GetValueOrDefault(kind),12}"))}");
        }

        output.WriteLine();
    }

    private static void PrintReasons(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> reasons, TextWriter output)
    {
        foreach (var (expected, read) in reasons)
        {
            output.WriteLine($"unclear, {expected}: {string.Join(", ", read.OrderByDescending(static pair => pair.Value).Select(static pair => $"{pair.Key} {pair.Value}"))}");
        }
    }

    private static void PrintDecisions(IReadOnlyList<ItemResult> results, TextWriter output)
    {
        var clear = results.Count(static result => result.Item.IsClear);
        var commented = results.Where(static result => result.IsRecognised && result.Item.Comment is not null).ToList();
        output.WriteLine($"decisions: {results.Count(static result => result.IsRecognised)} of {clear} recognised, {results.Count(static result => result.IsWrongDecision)} wrong; "
            + $"{results.Count(static result => result.IsUnlabelledDecision)} read in replies without a label; {commented.Count(IsCommentRight)} of {commented.Count} comments right");
    }

    private static bool IsCommentRight(ItemResult result) => Comparison.AreEqual(result.Reading.Comment, result.Item.Comment!);
}
