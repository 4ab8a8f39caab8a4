using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Finds what was newly written: <see cref="LineClassifier"/> names the lines, patterns over the names decide here.</summary>
internal static class QuotedTextTrimmer
{
    private const int WrappedLine = 60;
    private const int MaxTitleGap = 6;

    public static TrimmedText Trim(IReadOnlyList<TextLine> lines) => Trim(lines, ReadingSettings.Default);

    public static TrimmedText Trim(IReadOnlyList<TextLine> lines, ReadingSettings settings)
    {
        var message = new MessageLines(lines);
        var end = FindHistory(message);
        message.Kinds.AsSpan(end).Fill(ApprovalPassageKind.History);

        var written = new List<int>();
        var opensInsideQuote = false;
        var lastQuoted = -1;
        for (var i = 0; i < end; i++)
        {
            if (message.Kinds[i] == ApprovalPassageKind.QuotedText)
            {
                lastQuoted = i;
            }
            else if (message.Kinds[i] != ApprovalPassageKind.Attribution && IsWrappedRest(message, i))
            {
                message.Kinds[i] = ApprovalPassageKind.QuotedText;
            }
            else if (message.Kinds[i] == 0 && (!message.IsBlank(i) || written.Count > 0))
            {
                opensInsideQuote |= written.Count == 0 && lastQuoted >= 0 && OpensInside(message, lastQuoted, i);
                written.Add(i);
            }
        }

        return ClosingTrimmer.Trim(message, written, opensInsideQuote, settings);
    }

    // A program that wraps quoted lines leaves their rest without a mark: "> … the old" / "version of it".
    private static bool IsWrappedRest(MessageLines lines, int index) =>
        index > 0
        && lines.ClassOf(index - 1) == LineClass.Quoted
        && !lines.IsBlank(index)
        && lines.LengthOf(index - 1) >= WrappedLine
        && char.IsLower(lines.TextOf(index)[0]);

    // What follows a quoted line at once may be the rest of it, whatever its first letter: "> Answer with the word" / "Approve".
    private static bool OpensInside(MessageLines lines, int lastQuoted, int first) => first == lastQuoted + 1 && lines.TextOf(lastQuoted)[0] == '>';

    private static int FindHistory(MessageLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            switch (lines.ClassOf(i))
            {
                case LineClass.Quoted:
                    lines.Kinds[i] = ApprovalPassageKind.QuotedText;
                    break;

                case LineClass.Banner:
                    lines.Kinds[i] = ApprovalPassageKind.Banner;
                    break;

                case LineClass.History or LineClass.Title:
                    return BeforeRules(lines, i);

                case LineClass.OwnRequest:
                    var below = BelowOwnRequest(lines, i);
                    if (below == lines.Count)
                    {
                        return BeforeRules(lines, i);
                    }

                    // People go on below the reference of a prepared answer.
                    var first = BeforeRules(lines, i);
                    lines.Kinds.AsSpan(first, below - first).Fill(ApprovalPassageKind.History);
                    i = below - 1;
                    break;

                case LineClass.PossibleTitle when IsAboveHistory(lines, i):
                    return BeforeRules(lines, i);

                case LineClass.HeaderField when lines.Kinds[i] == 0 && QuotedHeader.IsAt(lines, i):
                    return BeforeRules(lines, i);

                case LineClass.AttributionEnd:
                    var quote = QuoteBelow(lines, i);
                    var isEnd = quote > i || AttributionLine.IsClosed(lines.TextOf(i));
                    var start = isEnd ? AttributionLine.FindStart(lines, i, quote > i) : -1;
                    if (start >= 0 && quote < 0)
                    {
                        return BeforeRules(lines, start);
                    }

                    if (start >= 0)
                    {
                        // Answers between the quotes, or below them, may follow.
                        lines.Kinds.AsSpan(start, i - start + 1).Fill(ApprovalPassageKind.Attribution);
                        MarkPrefixedLines(lines, quote);
                    }

                    break;
            }
        }

        return lines.Count;
    }

    // Behind the reference with which our messages and prepared answers end; the end of all lines where there is none.
    private static int BelowOwnRequest(MessageLines lines, int index)
    {
        var reference = index;
        while (reference < lines.Count && !lines.TextOf(reference).Contains(ReplyReference.Opening, StringComparison.OrdinalIgnoreCase))
        {
            reference++;
        }

        for (var i = reference; i < Math.Min(lines.Count, reference + TrimmedText.MaxReferenceLines); i++)
        {
            if (lines.TextOf(i).Contains(']'))
            {
                return i + 1;
            }
        }

        return lines.Count;
    }

    private static int BeforeRules(MessageLines lines, int index)
    {
        var start = index;
        for (var i = index - 1; i >= 0 && lines.ClassOf(i) is LineClass.Blank or LineClass.Rule or LineClass.SignatureDelimiter or LineClass.PossibleTitle; i--)
        {
            start = lines.IsBlank(i) ? start : i;
        }

        return start;
    }

    // A heading between dashes is somebody's own unless a header, or something of its form, stands below it.
    private static bool IsAboveHistory(MessageLines lines, int title)
    {
        for (var i = title + 1; i < Math.Min(lines.Count, title + MaxTitleGap); i++)
        {
            var text = lines.TextOf(i);
            var isField = text.IndexOfAny(':', '\uFF1A') is > 0 and < 30 && text.Contains('@');
            if (isField || lines.ClassOf(i) is LineClass.HeaderField or LineClass.AttributionEnd or LineClass.Quoted or LineClass.History)
            {
                return true;
            }
        }

        return false;
    }

    // The first quoted line below, when nothing else comes before it; otherwise -1.
    private static int QuoteBelow(MessageLines lines, int index)
    {
        var next = lines.NextFilled(index + 1);
        return next < lines.Count && (lines.ClassOf(next) == LineClass.Quoted || IsPrefixed(lines.TextOf(next))) ? next : -1;
    }

    // Below an attribution, "| " and "Ann> " are quote marks of older programs.
    private static void MarkPrefixedLines(MessageLines lines, int quote)
    {
        for (var i = quote; i < lines.Count && lines.ClassOf(i) != LineClass.Quoted && IsPrefixed(lines.TextOf(i)); i++)
        {
            lines.Kinds[i] = ApprovalPassageKind.QuotedText;
        }
    }

    private static bool IsPrefixed(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        if (text[0] == '|')
        {
            return text.Length == 1 || text[^1] != '|';
        }

        var mark = text[..Math.Min(text.Length, 6)].IndexOf('>');
        return mark > 0 && !text[..mark].ContainsAnyExceptInRange('A', 'z');
    }
}
