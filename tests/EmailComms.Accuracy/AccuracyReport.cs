namespace EmailComms.Accuracy;

/// <summary>The figures, per source and in all.</summary>
internal static class AccuracyReport
{
    private static readonly string[] Kinds = ["reply", "auto_reply", "bounce", "other"];

    public static void Print(IReadOnlyList<ItemResult> results, TextWriter output)
    {
        output.WriteLine($"{"source",-44}{"items",7}{"texts",7}{"strict",8}{"lenient",9}{"F1",8}");
        foreach (var source in results.GroupBy(result => result.Item.Source).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            PrintRow(source.Key, [.. source], output);
        }

        PrintRow("all", results, output);
        PrintKinds(results, output);
        PrintDecisions(results, output);
    }

    public static void PrintWrong(IReadOnlyList<ItemResult> results, TextWriter output)
    {
        foreach (var result in results.Where(result => result.HasText && !result.IsLenient))
        {
            output.WriteLine();
            output.WriteLine($"--- {result.Item.Id} ({result.Item.File})");
            output.WriteLine($"expected: {result.Item.ExpectedText}");
            output.WriteLine($"read:     {result.Reading.Text.ReplaceLineEndings(" | ")}");
        }

        foreach (var result in results.Where(result => result.Reading.Kind != result.Item.Kind))
        {
            output.WriteLine($"kind {result.Item.Id}: expected {result.Item.Kind}, read {result.Reading.Kind} ({result.Reading.Reason})");
        }

        foreach (var result in results.Where(result => result.Item.Decision is not null && result.Reading.Decision != result.Item.Decision))
        {
            output.WriteLine($"decision {result.Item.Id}: expected {result.Item.Decision}, read {result.Reading.Decision} ({result.Reading.Reason})");
        }
    }

    private static void PrintRow(string name, IReadOnlyList<ItemResult> results, TextWriter output)
    {
        var texts = results.Where(result => result.HasText).ToList();
        output.Write($"{name,-44}{results.Count,7}{texts.Count,7}");
        output.WriteLine(texts.Count == 0
            ? string.Empty
            : $"{Share(texts, result => result.IsStrict),8:P1}{Share(texts, result => result.IsLenient),9:P1}{texts.Average(result => result.TokenF1),8:F3}");
    }

    private static double Share(List<ItemResult> results, Func<ItemResult, bool> predicate) => (double)results.Count(predicate) / results.Count;

    private static void PrintKinds(IReadOnlyList<ItemResult> results, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"kind: expected \\ read",-24}{string.Concat(Kinds.Select(kind => $"{kind,12}"))}");
        foreach (var expected in Kinds)
        {
            var row = Kinds.Select(read => results.Count(result => result.Item.Kind == expected && result.Reading.Kind == read));
            output.WriteLine($"{expected,-24}{string.Concat(row.Select(count => $"{count,12}"))}");
        }
    }

    private static void PrintDecisions(IReadOnlyList<ItemResult> results, TextWriter output)
    {
        var labelled = results.Where(result => result.Item.Decision is not null).ToList();
        var unlabelled = results.Where(result => result.Item.Decision is null).ToList();
        output.WriteLine();
        output.WriteLine($"decisions: {labelled.Count(result => result.Reading.Decision == result.Item.Decision)} of {labelled.Count} recognised, "
            + $"{labelled.Count(result => result.IsWrongDecision)} wrong; "
            + $"{unlabelled.Count(result => result.Reading.Decision != "unclear")} of {unlabelled.Count} others read as a decision");
    }
}
