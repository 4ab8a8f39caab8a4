using EmailComms.Approvals;

namespace EmailComms.Tool.Explain;

/// <summary>What outcomes and reasons mean, in the words of the reference page, which is part of the tool.</summary>
internal static class OutcomeReference
{
    private static readonly Lazy<string[]> Lines = new(ReadLines);

    public static string MeaningOf(ApprovalReplyOutcome outcome) => outcome == ApprovalReplyOutcome.Applied
        ? "Nothing speaks against it: the decision would be handed to the handler."
        : Cell("Outcomes", outcome.ToString(), 1);

    /// <summary>What the host can do about it.</summary>
    public static string RemedyOf(ApprovalReplyOutcome outcome) => Cell("Outcomes", outcome.ToString(), 3);

    public static string MeaningOf(ApprovalReplyReason reason) => Cell("Reasons", reason.ToString(), 2);

    private static string Cell(string section, string key, int index)
    {
        var row = Lines.Value
            .SkipWhile(line => line != $"## {section}")
            .First(line => line.StartsWith($"| `{key}` |", StringComparison.Ordinal));
        return row.Trim('|').Split('|')[index].Trim().Replace("`", string.Empty, StringComparison.Ordinal);
    }

    private static string[] ReadLines()
    {
        using var page = new StreamReader(typeof(OutcomeReference).Assembly.GetManifestResourceStream("outcomes.md")!);
        return page.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
