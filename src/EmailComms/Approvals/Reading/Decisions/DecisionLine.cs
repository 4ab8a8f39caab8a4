namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The line that has to hold the decision, with the lines that a program wrapped it into.</summary>
internal sealed class DecisionLine(string text, DecisionWords? words, int firstLine, int nextLine)
{
    public string Text { get; } = text;

    /// <summary>Its words, or null when it is too long or holds characters that cannot be seen.</summary>
    public DecisionWords? Words { get; } = words;

    public int FirstLine { get; } = firstLine;

    public int NextLine { get; } = nextLine;
}
