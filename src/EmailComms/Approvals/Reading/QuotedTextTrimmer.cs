namespace EmailComms.Approvals.Reading;

/// <summary>Finds what was newly written: <see cref="LineClassifier"/> names the lines, patterns over the names decide here.</summary>
internal static class QuotedTextTrimmer
{
    private const int MaxAttributionLines = 4;
    private const int MaxHeaderLines = 10;
    private const int WrappedLine = 60;

    public static TrimmedText Trim(IReadOnlyList<TextLine> lines)
    {
        var classified = new ClassifiedLine[lines.Count];
        for (var i = 0; i < classified.Length; i++)
        {
            classified[i] = LineClassifier.Classify(lines[i]);
        }

        var isAttribution = new bool[classified.Length];
        var end = FindHistory(classified, isAttribution);
        var written = new List<ClassifiedLine>();
        var opensInsideQuote = false;
        var lastQuoted = -1;
        for (var i = 0; i < end; i++)
        {
            if (classified[i].Class == LineClass.Quoted)
            {
                lastQuoted = i;
            }
            else if (!isAttribution[i] && !IsWrappedRest(classified, i))
            {
                var isFirst = !classified[i].IsBlank && written.TrueForAll(line => line.IsBlank);
                opensInsideQuote |= isFirst && lastQuoted >= 0 && OpensInside(classified, lastQuoted, i, end);
                if (!classified[i].IsBlank || written.Count > 0)
                {
                    written.Add(classified[i]);
                }
            }
        }

        var text = ClosingTrimmer.Trim(written, opensInsideQuote);
        var old = new List<string>();
        var below = new List<string>();
        for (var i = 0; i < classified.Length; i++)
        {
            (i < end && classified[i].Class != LineClass.Quoted ? below : old).Add(classified[i].Text);
        }

        return text with
        {
            Passages =
            [
                new Passage(PassageKind.NewText, text.Lines),
                new Passage(PassageKind.Signature, [.. below.Where(line => !text.Lines.Contains(line, StringComparer.Ordinal))]),
                new Passage(PassageKind.QuotedText, old),
            ],
        };
    }

    // A program that wraps quoted lines leaves their rest without a mark: "> … the old" / "version of it".
    private static bool IsWrappedRest(ClassifiedLine[] lines, int index) =>
        index > 0
        && lines[index].Class != LineClass.Blank
        && lines[index - 1].Class == LineClass.Quoted
        && lines[index - 1].Text.Length >= WrappedLine
        && char.IsLower(lines[index].Text[0]);

    // What follows a quoted line at once may be the rest of it, whatever its first letter: "> Answer with the word" / "Approve".
    private static bool OpensInside(ClassifiedLine[] lines, int lastQuoted, int first, int end)
    {
        var isWrappedRest = first == lastQuoted + 1 && lines[lastQuoted].Text.AsSpan().TrimStart().StartsWith(">");
        return isWrappedRest || Array.FindIndex(lines, first, end - first, line => line.Class == LineClass.Quoted) >= 0;
    }

    private static int FindHistory(ClassifiedLine[] lines, bool[] isAttribution)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            switch (lines[i].Class)
            {
                case LineClass.History or LineClass.Title or LineClass.Reference:
                    return BeforeRules(lines, i);

                case LineClass.HeaderField when IsHeader(lines, i):
                    return BeforeRules(lines, i);

                case LineClass.AttributionEnd:
                    var start = FindAttributionStart(lines, i);
                    if (IsFollowedByQuote(lines, i))
                    {
                        // Answers between the quotes, or below them, may follow.
                        start = start < 0 ? i : start;
                        Array.Fill(isAttribution, true, start, i - start + 1);
                    }
                    else if (start >= 0)
                    {
                        return start;
                    }

                    break;
            }
        }

        return lines.Length;
    }

    private static int BeforeRules(ClassifiedLine[] lines, int index)
    {
        var start = index;
        for (var i = index - 1; i >= 0 && lines[i].Class is LineClass.Blank or LineClass.Rule or LineClass.SignatureDelimiter; i--)
        {
            start = lines[i].Class == LineClass.Rule ? i : start;
        }

        return start;
    }

    private static bool IsHeader(ClassifiedLine[] lines, int start)
    {
        var fields = QuotedField.None;
        var distinct = 0;
        var foreign = 0;
        for (var i = start; i < Math.Min(lines.Length, start + MaxHeaderLines) && foreign < 2; i++)
        {
            var field = lines[i].Field;
            foreign = field == QuotedField.None && !lines[i].IsBlank ? foreign + 1 : 0;
            if (field != QuotedField.None && !fields.HasFlag(field))
            {
                fields |= field;
                distinct++;
            }
        }

        return distinct >= 3 || (distinct == 2 && fields.HasFlag(QuotedField.From));
    }

    // Programs wrap the line at 76 characters, in the middle of names, dates and addresses.
    private static int FindAttributionStart(ClassifiedLine[] lines, int end)
    {
        for (var i = end; i >= 0 && i > end - MaxAttributionLines && lines[i].Class is LineClass.Text or LineClass.AttributionEnd or LineClass.SignOff; i--)
        {
            if (IsAttributionOpener(lines[i].Text))
            {
                return i;
            }
        }

        var text = lines[end].Text.AsSpan();
        return text.ContainsAnyInRange('0', '9') || text.Contains('@') ? end : -1;
    }

    private static bool IsAttributionOpener(ReadOnlySpan<char> text)
    {
        foreach (var opener in HistoryVocabulary.AttributionOpeners)
        {
            if (text.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFollowedByQuote(ClassifiedLine[] lines, int index)
    {
        var next = index + 1;
        while (next < lines.Length && lines[next].IsBlank)
        {
            next++;
        }

        return next < lines.Length && lines[next].Class == LineClass.Quoted;
    }
}
