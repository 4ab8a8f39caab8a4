namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What the structure of a message says about a line, before its words are looked at.</summary>
internal enum LineOrigin
{
    /// <summary>Nothing: plain text without a quote mark, HTML outside of any known container.</summary>
    Body = 0,

    /// <summary>Marked as quoted: <c>&gt;</c>, blockquote, the quote container of a mail program.</summary>
    Quote = 1,

    /// <summary>Below the element that a mail program puts between the answer and what it answers.</summary>
    History = 2,

    /// <summary>In a mail program's signature element.</summary>
    Signature = 3,

    /// <summary>In a box that a gateway puts around its warning.</summary>
    Banner = 4,
}

/// <summary>One line of a message's text: a part of it, since most lines are quoted and only looked at.</summary>
internal readonly record struct TextLine(ReadOnlyMemory<char> Characters, LineOrigin Origin)
{
    public TextLine(string text, LineOrigin origin)
        : this(text.AsMemory(), origin)
    {
    }

    public ReadOnlySpan<char> Span => Characters.Span;

    /// <summary>The line as a string of its own.</summary>
    public string Text => Characters.ToString();

    public bool IsBlank => Span.Trim().IsEmpty;

    /// <summary>The lines of a plain text.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>(text.AsSpan().Count('\n') + 1);
        foreach (var untrimmed in text.AsSpan().EnumerateLines())
        {
            var line = untrimmed.TrimEnd();

            // ">:" alone is the end of an attribution line that was wrapped inside an address.
            var isQuote = line.TrimStart().StartsWith(">") && line is not ">:";
            var origin = isQuote ? LineOrigin.Quote : LineOrigin.Body;

            // Where the line begins in the text.
            text.AsSpan().Overlaps(untrimmed, out var start);
            lines.Add(new TextLine(text.AsMemory(start, line.Length), origin));
        }

        return lines;
    }
}
