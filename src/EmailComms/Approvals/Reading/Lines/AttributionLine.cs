namespace EmailComms.Approvals.Reading.Lines;

/// <summary>"On Friday, Ann wrote:", in the forms and wraps of the mail programs.</summary>
internal static class AttributionLine
{
    private const int MaxLength = 400;
    private const int MaxLines = 4;
    private const int WrappedLine = 40;
    private const string EndMarks = "*_ \u00A0-\u200B\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069";

    private static readonly PhraseTable Verbs = new(HistoryVocabulary.AttributionVerbs);
    private static readonly PhraseTable Openers = new(HistoryVocabulary.AttributionOpeners);

    /// <summary>Whether a line can be the last one of an attribution.</summary>
    public static bool IsEnd(ReadOnlySpan<char> text)
    {
        text = WithoutQuote(text).TrimEnd(EndMarks);
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return false;
        }

        if (LineText.EndsInColon(text))
        {
            return text.EndsWith(">:") || text.Contains('@') || LineText.HasDate(text) || HasVerb(text);
        }

        return LineText.HasDate(text) && text.Contains('@')
            && (EndsInVerb(text) || (text[^1] == '>' && OpensWithDate(text)));
    }

    /// <summary>Whether the line comes to its end with a colon or "wrote"; without, only a quote below it makes it an attribution.</summary>
    public static bool IsClosed(ReadOnlySpan<char> text)
    {
        text = WithoutQuote(text).TrimEnd(EndMarks);
        return LineText.EndsInColon(text) || EndsInVerb(text);
    }

    /// <summary>Whether a line says in one of the languages that somebody wrote.</summary>
    public static bool HasVerb(ReadOnlySpan<char> text) => Verbs.IsIn(text);

    /// <summary>Where the attribution begins that ends in that line; -1 when there is none.</summary>
    /// <param name="lines">The lines of the message.</param>
    /// <param name="end">A line of <see cref="LineClass.AttributionEnd"/>.</param>
    /// <param name="isQuoteBelow">Whether quoted lines follow, which makes less evidence enough.</param>
    public static int FindStart(MessageLines lines, int end, bool isQuoteBelow)
    {
        var seen = Evidence.None;
        var complete = -1;
        for (var i = end; i >= 0 && i > end - MaxLines; i--)
        {
            if (i < end && (lines.ClassOf(i) is not (LineClass.Text or LineClass.SignOff or LineClass.AttributionEnd) || lines.TextOf(i).Length > MaxLength))
            {
                break;
            }

            var text = lines.TextOf(i);
            var line = EvidenceOf(text);
            if (complete >= 0 && !GoesOn(text, line, lines.TextOf(i + 1)))
            {
                break;
            }

            seen |= line;
            if (IsEnough(seen, isQuoteBelow))
            {
                if (Has(line, Evidence.Opener))
                {
                    return i;
                }

                complete = complete < 0 || line != Evidence.None || text[^1] == '<' || lines.TextOf(i + 1)[0] == '<' ? i : complete;
            }
        }

        return complete >= 0 || !isQuoteBelow || !HasVerb(lines.TextOf(end)) ? complete : end;
    }

    // A person ends a line where it suits; a program wraps at some seventy characters, inside of an address or of a date.
    private static bool GoesOn(ReadOnlySpan<char> line, Evidence evidence, ReadOnlySpan<char> next) =>
        line[^1] == '<' || next[0] == '<'
        || (line.Length >= WrappedLine && !LineText.EndsSentence(line))
        || (Has(evidence, Evidence.Opener) && ((char.IsDigit(next[0]) && line.ContainsAnyInRange('0', '9')) || EndsInTime(line)));

    // "On Tue, 17 Mar 2026 09:14:22 +0100," in a line of its own, who wrote in the next.
    private static bool EndsInTime(ReadOnlySpan<char> line) =>
        line.TrimEnd(", ") is { IsEmpty: false } time && char.IsDigit(time[^1]) && line.Contains(':') && LineText.HasDate(line);

    // Programs that lose the line ends of HTML put what is quoted into the same line: "… <ann@example.org> wrote:   The release".
    private static ReadOnlySpan<char> WithoutQuote(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(":  ");
        return colon > 0 && text[..colon].Contains('@') && EndsInVerb(text[..colon]) ? text[..(colon + 1)] : text;
    }

    private static bool IsEnough(Evidence seen, bool isQuoteBelow)
    {
        if (Has(seen, Evidence.Address) && (seen & (Evidence.Verb | Evidence.Date)) != 0)
        {
            return true;
        }

        var isOpened = (seen & (Evidence.Opener | Evidence.DateFirst)) != 0;
        return isQuoteBelow
            ? (Has(seen, Evidence.Date) && (isOpened || Has(seen, Evidence.Verb))) || Has(seen, Evidence.Address | Evidence.Opener)
            : Has(seen, Evidence.Date | Evidence.Verb) && isOpened;
    }

    private static Evidence EvidenceOf(ReadOnlySpan<char> text)
    {
        var evidence = LineText.HasDate(text) ? Evidence.Date : Evidence.None;
        evidence |= HasVerb(text) ? Evidence.Verb : Evidence.None;
        evidence |= text.Contains('@') ? Evidence.Address : Evidence.None;
        evidence |= OpensWithDate(text) ? Evidence.DateFirst : Evidence.None;
        return evidence | (Opens(text.TrimStart("*_- "), evidence) ? Evidence.Opener : Evidence.None);
    }

    // Enum.HasFlag allocates for every call wherever the code is not optimized.
    private static bool Has(Evidence evidence, Evidence all) => (evidence & all) == all;

    // "Mar" opens "Mar 17, 2026" and "Martin wrote": a part of a word wants a date beside it.
    private static bool Opens(ReadOnlySpan<char> text, Evidence evidence) =>
        Openers.FindOpening(text) is { } opener
        && (Has(evidence, Evidence.Date) || text.Length == opener.Length || !char.IsLetter(opener[^1]) || !char.IsLetter(text[opener.Length]));

    private static bool OpensWithDate(ReadOnlySpan<char> text) =>
        text.TrimStart("*_([ ") is { IsEmpty: false } date && char.IsDigit(date[0]) && LineText.HasDate(date[..Math.Min(date.Length, 16)]);

    private static bool EndsInVerb(ReadOnlySpan<char> text) => Verbs.IsIn(text[^Math.Min(text.Length, 12)..]);

    [Flags]
    private enum Evidence
    {
        None = 0,
        Date = 1,
        Verb = 2,
        Address = 4,
        DateFirst = 8,
        Opener = 16,
    }
}
