using System.Buffers;

namespace EmailComms.Approvals.Reading;

/// <summary>The line that has to hold the decision, with the lines that a program wrapped it into.</summary>
internal sealed class DecisionLine
{
    /// <summary>What may stand before the first word. No tick, cross or bracket: a form that was filled in is not a sentence.</summary>
    public static readonly SearchValues<char> OpeningMarks = SearchValues.Create(" \t*_\"'\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB-\u2013\u2014\u2022\u00B7(\u00A0");

    private DecisionLine(string text, List<DecisionWord> words, bool isReadable, int firstLine, int nextLine)
    {
        Text = text;
        Words = words;
        IsReadable = isReadable;
        FirstLine = firstLine;
        NextLine = nextLine;
    }

    public string Text { get; }

    public List<DecisionWord> Words { get; }

    /// <summary>Whether it is short enough, and holds only characters that can be seen.</summary>
    public bool IsReadable { get; }

    public int FirstLine { get; }

    public int NextLine { get; }

    public bool IsQuestion => Text.AsSpan().ContainsAny('?', '\uFF1F', '\u00BF');

    public static DecisionLine Readable(string text, int firstLine, int nextLine) =>
        new(text, DecisionWord.Split(text), isReadable: true, firstLine, nextLine);

    public static DecisionLine Unreadable(string text, int firstLine, int nextLine) =>
        new(text, [], isReadable: false, firstLine, nextLine);
}
