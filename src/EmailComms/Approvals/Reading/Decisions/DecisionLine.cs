using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The line that has to hold the decision, with the lines that a program wrapped it into.</summary>
internal sealed class DecisionLine(IReadOnlyList<string> wrapped, string text, DecisionWords? words, int nextLine)
{
    public string Text { get; } = text;

    /// <summary>Its words, or null when it is too long or holds characters that cannot be seen.</summary>
    public DecisionWords? Words { get; } = words;

    public int NextLine { get; } = nextLine;

    /// <summary>The line, as it was wrapped, that holds a position of the text.</summary>
    public string LineAt(int position)
    {
        var end = 0;
        foreach (var line in wrapped)
        {
            end += WellFormedText.Normalize(line).Length + 1;
            if (position < end)
            {
                return line;
            }
        }

        return wrapped[^1];
    }
}
