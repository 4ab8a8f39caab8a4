namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Takes the banner of a gateway off the top of what was written, and sign-off, signature and taglines off its end.</summary>
internal static class ClosingTrimmer
{
    private const int MaxSignatureLines = 12;
    private const int MaxBlockLines = 10;
    private const int LongLine = 60;
    private const int LongBlockLine = 90;
    private const int MinWordsBeforeName = 3;
    private const int MaxSignOffWords = 4;
    private const string NameMarks = "-\u2013\u2014~/ ";

    public static TrimmedText Trim(MessageLines lines, List<int> written, bool opensInsideQuote, ReadingSettings settings)
    {
        var (start, skipped) = BannerText.Measure(lines, written, settings);
        var end = FindClosing(lines, written, start);
        MarkClosing(lines, written, end);
        foreach (var index in written[start..end])
        {
            lines.Kinds[index] = KindOf(lines.ClassOf(index));
        }

        end = AuthorSignature.IsAll(lines, written, start, end, settings.Author) ? MarkSignature(lines, written, start, end) : TrimNames(lines, written, start, end, settings.Author);
        foreach (var index in written[..start])
        {
            lines.Kinds[index] = ApprovalPassageKind.Banner;
        }

        FillGaps(lines);
        var text = NewText(lines, written[start..end], skipped);
        var closing = Closing(lines, written[end..]);
        CutRegards(text, closing);
        return new TrimmedText(lines, text, closing, opensInsideQuote);
    }

    private static ApprovalPassageKind KindOf(LineClass lineClass) => lineClass switch
    {
        LineClass.Signature => ApprovalPassageKind.Signature,
        LineClass.DeviceTagline => ApprovalPassageKind.DeviceTagline,
        LineClass.Blank => 0,
        _ => ApprovalPassageKind.NewText,
    };

    private static int FindClosing(MessageLines lines, List<int> written, int start)
    {
        var hasText = false;
        for (var i = start; i < written.Count; i++)
        {
            var lineClass = lines.ClassOf(written[i]);
            var isClosing = lineClass switch
            {
                LineClass.SignatureDelimiter => true,
                LineClass.DeviceTagline or LineClass.Footer or LineClass.Signature => hasText,
                LineClass.Rule => hasText && OpensSignature(lines, written, i),
                LineClass.SignOff => hasText && IsSignature(lines, written, i),
                _ => false,
            };
            if (isClosing)
            {
                return i;
            }

            hasText |= lineClass is not (LineClass.Blank or LineClass.DeviceTagline or LineClass.Signature or LineClass.Rule);
        }

        return written.Count;
    }

    // "Thanks" in the middle of a message is text; above a name and a telephone number it is its end.
    private static bool IsSignature(MessageLines lines, List<int> written, int signOff)
    {
        var below = 0;
        for (var i = signOff + 1; i < written.Count; i++)
        {
            switch (lines.ClassOf(written[i]))
            {
                case LineClass.DeviceTagline or LineClass.Footer or LineClass.SignatureDelimiter or LineClass.Rule:
                    return true;
                case LineClass.Blank:
                    continue;
            }

            var text = lines.TextOf(written[i]);
            below++;
            if (below > MaxSignatureLines || (below <= 3 && ((text.Length > LongLine && !IsLongSignature(text)) || IsProse(text, below))) || SignatureText.IsPostscript(text))
            {
                return false;
            }
        }

        return true;
    }

    // "Ann Example | Head of Operations | Example Ltd. | ann@example.org"
    private static bool IsLongSignature(ReadOnlySpan<char> text) => (text.Contains('|') || LineText.HasContact(text)) && SignatureText.IsPart(text);

    // "Thanks," may open a letter, and in some languages a greeting has the words of a sign-off.
    private static bool IsProse(ReadOnlySpan<char> text, int below) =>
        text[^1] is '\u3002' or '\u0964' or '\uFF1F' || (below == 1 && LineText.EndsSentence(text) && LineText.CountWords(text) > MaxSignOffWords);

    // A rule divides a text as well as it divides off a signature: what is below has to look like one.
    private static bool OpensSignature(MessageLines lines, List<int> written, int rule)
    {
        var below = 0;
        var hasContact = false;
        for (var i = rule + 1; i < written.Count; i++)
        {
            var lineClass = lines.ClassOf(written[i]);
            if (lineClass is LineClass.Footer or LineClass.DeviceTagline)
            {
                return true;
            }

            if (lineClass is LineClass.Blank or LineClass.Rule)
            {
                continue;
            }

            var text = lines.TextOf(written[i]);
            hasContact |= LineText.HasContact(text) || SignatureText.IsListFooter(text) || (below == 0 && PersonName.IsUnannouncedName(text));
            if (++below > MaxSignatureLines || text.Length > LongBlockLine)
            {
                return false;
            }
        }

        return below == 0 || hasContact;
    }

    private static void MarkClosing(MessageLines lines, List<int> written, int end)
    {
        var kind = ApprovalPassageKind.Signature;
        for (var i = end; i < written.Count; i++)
        {
            kind = lines.ClassOf(written[i]) switch
            {
                LineClass.SignOff when kind != ApprovalPassageKind.Footer => ApprovalPassageKind.SignOff,
                LineClass.DeviceTagline => ApprovalPassageKind.DeviceTagline,
                LineClass.Footer => ApprovalPassageKind.Footer,
                LineClass.Blank => kind,
                LineClass.Rule when i + 1 < written.Count && lines.ClassOf(written[i + 1]) == LineClass.Footer => ApprovalPassageKind.Footer,
                _ => kind == ApprovalPassageKind.Footer ? kind : ApprovalPassageKind.Signature,
            };
            lines.Kinds[written[i]] = lines.IsBlank(written[i]) ? 0 : kind;
        }
    }

    // Nothing was written: what remains is no answer.
    private static int MarkSignature(MessageLines lines, List<int> written, int start, int end)
    {
        foreach (var index in written[start..end])
        {
            lines.Kinds[index] = lines.IsBlank(index) ? 0 : ApprovalPassageKind.Signature;
        }

        return start;
    }

    // A name, or a block with somebody's address, that nothing announced; first the block, then the name above it, then a
    // sign-off that no list has.
    private static int TrimNames(MessageLines lines, List<int> written, int start, int end, AuthorName author)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            var last = LastFilled(lines, written, start, end);
            if (last <= start)
            {
                return end;
            }

            var first = FirstOfSignature(lines, written, start, last, author);
            var kind = ApprovalPassageKind.Signature;
            if (first < 0)
            {
                first = last;
                kind = ApprovalPassageKind.SignOff;
                if (!IsName(lines, written, start, last) && !IsSignOffAbove(lines, written, start, last, end))
                {
                    return end;
                }
            }

            for (var i = first; i <= last; i++)
            {
                lines.Kinds[written[i]] = kind;
            }

            end = first;
        }

        return end;
    }

    // The author's name, and what this person is below it, or a block with somebody's address.
    private static int FirstOfSignature(MessageLines lines, List<int> written, int start, int last, AuthorName author)
    {
        var named = AuthorSignature.Find(lines, written, start, last + 1, author);
        if (named >= 0)
        {
            return named;
        }

        var first = FirstOfBlock(lines, written, start, last);
        return IsContactBlock(lines, written, start, first, last) ? first : -1;
    }

    // "A presto," / "Chiara": a few words with a comma, set off from the text and close above a name.
    private static bool IsSignOffAbove(MessageLines lines, List<int> written, int start, int last, int end)
    {
        if (end == written.Count || written[end] != written[last] + 1 || lines.Kinds[written[end]] is not (ApprovalPassageKind.SignOff or ApprovalPassageKind.Signature)
            || lines.ClassOf(written[end]) != LineClass.Text || written[last - 1] == written[last] - 1 && !lines.IsBlank(written[last - 1]))
        {
            return false;
        }

        var before = LastFilled(lines, written, start, last);
        var text = lines.TextOf(written[last]);
        return before >= start && text[^1] is ',' or '\u060C' or '\uFF0C' or '\u3001'
            && text.Length < 40 && LineText.CountWords(text) <= MaxSignOffWords && !SignatureText.IsSpoken(text)
            && !(before == start && SignatureText.IsOnlyGreeting(lines.TextOf(written[before])));
    }

    private static int LastFilled(MessageLines lines, List<int> written, int start, int end)
    {
        var last = end - 1;
        while (last >= start && lines.Kinds[written[last]] != ApprovalPassageKind.NewText)
        {
            last--;
        }

        return last;
    }

    private static int FirstOfBlock(MessageLines lines, List<int> written, int start, int last)
    {
        var first = last;
        while (first > start && last - first < MaxBlockLines && lines.Kinds[written[first - 1]] == ApprovalPassageKind.NewText && written[first - 1] == written[first] - 1)
        {
            first--;
        }

        return first;
    }

    private static bool IsContactBlock(MessageLines lines, List<int> written, int start, int first, int last)
    {
        if (first == last || first == start || LastFilled(lines, written, start, first) < start || !PersonName.OpensBlock(lines.TextOf(written[first])))
        {
            return false;
        }

        var hasContact = false;
        for (var i = first; i <= last; i++)
        {
            var text = lines.TextOf(written[i]);
            hasContact |= LineText.HasContact(text);
            if (text.Length > LongBlockLine || text[^1] is '?' or '!')
            {
                return false;
            }
        }

        return hasContact;
    }

    private static bool IsName(MessageLines lines, List<int> written, int start, int last)
    {
        var before = LastFilled(lines, written, start, last);
        if (before < start || lines.ClassOf(written[last]) != LineClass.Text || AuthorSignature.AnswersQuestion(lines, written[last]))
        {
            return false;
        }

        var text = lines.TextOf(written[last]);
        var name = text.TrimStart(NameMarks);
        var above = lines.TextOf(written[before]);
        if (name.Length < text.Length)
        {
            return above.TrimStart(NameMarks).Length == above.Length && name.Length < 40 && PersonName.IsUnannouncedName(name);
        }

        // A list of names, or the name that was asked for, is an answer; a greeting is not what a name stands below.
        if (LineText.EndsInColon(above) || (before == start && SignatureText.IsOnlyGreeting(above)))
        {
            return false;
        }

        // A word with a full stop is a short sentence, but above a tagline.
        var isAboveTagline = IsAboveTagline(lines, written, last);
        var isApart = written[before] != written[last] - 1;
        return above[^1] != ',' && (LineText.EndsSentence(above) || (isApart && LineText.CountWords(above) >= MinWordsBeforeName) || ((isApart || isAboveTagline) && SignatureText.IsSpoken(above)))
            && (text[^1] != '.' || isAboveTagline || EndsInInitial(text))
            && (PersonName.IsUnannouncedName(text) || (isApart && LineText.EndsSentence(above) && PersonName.IsUncasedName(text)));
    }

    // "Ann B."
    private static bool EndsInInitial(ReadOnlySpan<char> text) => text.LastIndexOf(' ') is > 0 and var blank && text.Length - blank == 3;

    private static bool IsAboveTagline(MessageLines lines, List<int> written, int index)
    {
        do
        {
            index++;
        }
        while (index < written.Count && lines.IsBlank(written[index]));

        return index < written.Count && lines.Kinds[written[index]] == ApprovalPassageKind.DeviceTagline;
    }

    private static List<string> NewText(MessageLines lines, List<int> written, int skipped)
    {
        var text = new LineCollector();
        for (var i = 0; i < written.Count; i++)
        {
            if (lines.Kinds[written[i]] is not (ApprovalPassageKind.Signature or ApprovalPassageKind.DeviceTagline or ApprovalPassageKind.SignOff or ApprovalPassageKind.Footer))
            {
                text.Add(i == 0 ? lines[written[i]][skipped..] : lines[written[i]]);
            }
        }

        var result = text.Finish();
        if (result.Count > 0 && LineClassifier.FindGluedTagline(result[^1]) is var tagline and > 0)
        {
            result[^1] = result[^1][..tagline].TrimEnd();
        }

        return result;
    }

    // "Approved. Kind regards, Ann" in one line.
    private static void CutRegards(List<string> text, List<string> closing)
    {
        if (text.Count > 0 && SignOffText.FindTrailing(text[^1]) is var regards and > 0)
        {
            closing.Insert(0, text[^1][regards..].Trim());
            text[^1] = text[^1][..regards];
        }
    }

    // What stands below a delimiter, and in a footer, is nobody's word on this matter.
    private static List<string> Closing(MessageLines lines, List<int> written)
    {
        var closing = new LineCollector();
        foreach (var index in written)
        {
            var lineClass = lines.ClassOf(index);
            if (lineClass is LineClass.SignatureDelimiter or LineClass.Signature or LineClass.Rule or LineClass.Footer)
            {
                break;
            }

            if (lineClass != LineClass.DeviceTagline)
            {
                closing.Add(lines[index]);
            }
        }

        return closing.Finish();
    }

    // Blank lines belong to what stands above them, the first ones to what stands below.
    private static void FillGaps(MessageLines lines)
    {
        var kinds = lines.Kinds;
        var first = kinds.AsSpan().IndexOfAnyExcept((ApprovalPassageKind)0);
        var kind = first < 0 ? ApprovalPassageKind.NewText : kinds[first];
        for (var i = 0; i < kinds.Length; i++)
        {
            kind = kinds[i] == 0 ? kind : kinds[i];
            kinds[i] = kind;
        }
    }
}
