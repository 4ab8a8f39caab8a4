using System.Buffers;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Says of each line what it is. Which lines together mean something is <see cref="QuotedTextTrimmer"/>'s question.</summary>
internal static class LineClassifier
{
    private const int MaxFieldNameLength = 30;
    private const int MaxTaglineLength = 120;
    private const int MaxFlexibleTagline = 60;
    private const int MaxTaglineWords = 6;
    private const int MaxTitleLength = 70;
    private const int MaxServiceTitle = 300;

    private static readonly SearchValues<char> RuleText = SearchValues.Create("_-=*~\u2010\u2011\u2012\u2013\u2014\u2015\u2500\u2501 ");
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?;:\u3002\uFF01\uFF1F");
    private const string TitleDashes = "-_=*~\u2010\u2011\u2012\u2013\u2014\u2015\u2500";
    private const string TitleEdges = TitleDashes + " #:\uFF1A\u00A0>";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles =
        new HashSet<string>(HistoryVocabulary.Titles, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, QuotedField>.AlternateLookup<ReadOnlySpan<char>> FieldsByName =
        IndexFields().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly PhraseTable MessageWords = new(HistoryVocabulary.MessageWords);
    private static readonly PhraseTable TitleOpenings = new(HistoryVocabulary.TitleOpenings);
    private static readonly PhraseTable AnswerLines = new(HistoryVocabulary.AnswerLines);
    private static readonly PhraseTable OwnSentences = new(ApprovalMessageWords.Openings);
    private static readonly PhraseTable Taglines = new(ClosingVocabulary.DeviceTaglines);
    private static readonly PhraseTable Excuses = new(ClosingVocabulary.Excuses);
    private static readonly PhraseTable Devices = new(ClosingVocabulary.Devices);

    public static LineClass Classify(TextLine line, out QuotedField field)
    {
        field = QuotedField.None;
        var text = LineText.Trim(line.Span);
        if (text.IsEmpty)
        {
            return line.Origin == LineOrigin.History ? LineClass.History : LineClass.Blank;
        }

        switch (line.Origin)
        {
            case LineOrigin.Quote:
                return ClassOfMarked(text);
            case LineOrigin.History:
                return LineClass.History;
            case LineOrigin.Signature:
                return LineClass.Signature;
            case LineOrigin.Banner:
                return LineClass.Banner;
        }

        field = FieldOf(text);
        return field == QuotedField.None ? ClassOf(text) : LineClass.HeaderField;
    }

    /// <summary>Where a known tagline begins that a program put behind the last word of a line; -1 when there is none.</summary>
    public static int FindGluedTagline(ReadOnlySpan<char> text)
    {
        for (var i = Math.Max(1, text.Length - MaxTaglineLength); i < text.Length; i++)
        {
            // "It was sent from my telephone" is a sentence: the tagline keeps its capital, where its script has any.
            if (PhraseTable.IsWordStart(text, i)
                && Taglines.FindOpening(text[i..]) is { } opening
                && opening[0] == text[i]
                && !(char.IsLower(opening[0]) && char.IsLower(opening[1]))
                && !text[(i + opening.Length)..].Contains(',')
                && !text[(i + opening.Length)..].Contains(". ", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the line opens a text that mail programs of devices add; also used behind a decision on the same line.</summary>
    public static bool IsDeviceTagline(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("-\u2013\u2014_*.[ ");
        if (text.Length > MaxTaglineLength)
        {
            return false;
        }

        if (Taglines.FindOpening(text) is not { } opening)
        {
            return IsSentFromDevice(text) || NamesOutlookOfDevice(text);
        }

        // "Sent from my phone, please excuse the typos"
        var comma = text[opening.Length..].IndexOf(',');
        return comma < 0 || Excuses.IsIn(text[(opening.Length + comma)..]);
    }

    private static LineClass ClassOf(ReadOnlySpan<char> text) =>
        IsSignatureDelimiter(text) ? LineClass.SignatureDelimiter
        : IsRule(text) ? LineClass.Rule
        : TitleClassOf(text) is var title and not LineClass.Text ? (title == LineClass.PossibleTitle && FooterText.IsFooter(text) ? LineClass.Footer : title)
        : IsOwnRequest(text) ? LineClass.OwnRequest
        : AttributionLine.IsEnd(text) ? LineClass.AttributionEnd
        : IsDeviceTagline(text) ? LineClass.DeviceTagline
        : FooterText.IsFooter(text) ? LineClass.Footer
        : SignOffText.IsSignOff(text) ? LineClass.SignOff
        : LineClass.Text;

    // One mail program marks the header above what is answered ">>> Ann <ann@example.org> 20.11.2026 10:12 >>>" and nothing
    // below it; ">> look here <<" is somebody's arrow.
    private static LineClass ClassOfMarked(ReadOnlySpan<char> text) =>
        text.StartsWith(">>>") && text.EndsWith(">>>") && LineText.HasDate(text) ? LineClass.History
        : IsSetOff(text) ? LineClass.Text
        : LineClass.Quoted;

    // ">> look here <<" is a person's; programs put a blank, or another mark, behind each mark of a quote.
    private static bool IsSetOff(ReadOnlySpan<char> text) => text.StartsWith(">> ") && text.EndsWith(" <<") && !text.Contains("> >", StringComparison.Ordinal);

    // RFC 3676 4.3 wants a blank behind the dashes; many programs lose it. One long dash is what a well-known tracker writes.
    private static bool IsSignatureDelimiter(ReadOnlySpan<char> text) => text is "--" or "\u2014" or "\u2013" or "- --" or "- -" or "\u2014\u2014" or "__" or "-----BEGIN PGP SIGNATURE-----";

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 3 && text.TrimEnd(" ").Length >= 3 && !text.ContainsAnyExcept(RuleText);

    private static LineClass TitleClassOf(ReadOnlySpan<char> text)
    {
        var inner = text.Trim(TitleEdges);
        if (inner.IsEmpty)
        {
            return LineClass.Text;
        }

        if (inner.Length <= MaxTitleLength && (Titles.Contains(inner) || TitleOpenings.FindOpening(inner) is not null))
        {
            return LineClass.Title;
        }

        if (text.Length <= MaxTitleLength * 2 && inner.Length < text.Length && text[0] is '#' or '-' or '=' or '_' or '*' && AnswerLines.IsIn(inner))
        {
            return LineClass.Title;
        }

        return DashedTitleClassOf(text[..Math.Min(text.Length, MaxServiceTitle)]);
    }

    // Dashes on both sides of words are a mail program's when the words say "message" in some language, when they are an
    // attribution, and when a header follows in the same line.
    private static LineClass DashedTitleClassOf(ReadOnlySpan<char> text)
    {
        var behindDashes = text.TrimStart(TitleDashes).TrimStart();
        if (text.Length - behindDashes.Length < 3)
        {
            return LineClass.Text;
        }

        var closing = behindDashes.IndexOf("---");
        var title = closing < 0 ? behindDashes.TrimEnd(TitleDashes) : behindDashes[..closing];
        if (title.Length == behindDashes.Length || title.StartsWith("BEGIN ") || title.StartsWith("END "))
        {
            return LineClass.Text;
        }

        // "*** EXTERNAL E-MAIL ***"
        if (BannerText.IsOpening(title))
        {
            return LineClass.Text;
        }

        var rest = behindDashes[title.Length..];
        var hasHeader = rest.Contains('@') && rest.Contains(':');
        return hasHeader || AttributionLine.HasVerb(title) || (title.Length <= MaxTitleLength && MessageWords.IsIn(title)) ? LineClass.Title
            : title.Length <= MaxTitleLength ? LineClass.PossibleTitle
            : LineClass.Text;
    }

    private static bool IsOwnRequest(ReadOnlySpan<char> text) => ReplyReference.Opens(text) || OwnSentences.FindOpening(text) is not null;

    // "Sent …" in whatever words, with the name of a device or a program: at the beginning or, in languages that end with the
    // verb, at the end of a short line.
    private static bool IsSentFromDevice(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxFlexibleTagline || !Devices.IsIn(text))
        {
            return false;
        }

        var words = text.TrimEnd(".! ");
        foreach (var verb in ClosingVocabulary.SentVerbs)
        {
            if (words.StartsWith(verb, StringComparison.OrdinalIgnoreCase)
                || (words.EndsWith(verb, StringComparison.OrdinalIgnoreCase) && !words.ContainsAny(SentenceMarks) && FindGluedTagline(text) < 0))
            {
                return true;
            }
        }

        return false;
    }

    // "Get Outlook for iOS<https://aka.ms/…>", in whatever language.
    private static bool NamesOutlookOfDevice(ReadOnlySpan<char> text)
    {
        var link = text.IndexOf('<');
        var words = link < 0 ? text : text[..link];
        return words.Length <= MaxFlexibleTagline && !words.ContainsAny(SentenceMarks) && words.Contains("Outlook", StringComparison.Ordinal)
            && (words.Contains("iOS", StringComparison.Ordinal) || words.Contains("Android", StringComparison.Ordinal))
            && LineText.CountWords(words) <= MaxTaglineWords && FindGluedTagline(text) < 0;
    }

    private static QuotedField FieldOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("*_ >");
        var colon = text[..Math.Min(text.Length, MaxFieldNameLength + 1)].IndexOfAny(':', '\uFF1A');
        return colon < 1 ? QuotedField.None : FieldNamed(text[..colon]);
    }

    /// <summary>The header field of that name, in any language.</summary>
    public static QuotedField FieldNamed(ReadOnlySpan<char> name)
    {
        name = name.Trim("*_ \t\u00A0\u3000\u200E\u200F\u202A\u202B\u202C");
        return FieldsByName.TryGetValue(name, out var field) ? field : QuotedField.None;
    }

    private static Dictionary<string, QuotedField> IndexFields()
    {
        var index = new Dictionary<string, QuotedField>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, names) in HistoryVocabulary.HeaderFields)
        {
            foreach (var name in names)
            {
                index.TryAdd(name, field);
            }
        }

        return index;
    }
}
