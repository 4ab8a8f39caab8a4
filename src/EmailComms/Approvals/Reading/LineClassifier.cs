using System.Buffers;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Reading;

/// <summary>Says of each line what it is. Which lines together mean something is <see cref="QuotedTextTrimmer"/>'s question.</summary>
internal static class LineClassifier
{
    private const int MaxAttributionLine = 400;
    private const int MaxFieldNameLength = 30;
    private const int MaxTaglineLength = 120;
    private const int MaxTitleLength = 70;

    private static readonly SearchValues<char> RuleText = SearchValues.Create("_-=*\u2014\u2013\u2015\u2500 ");

    private static readonly SearchValues<string> AttributionVerbs =
        SearchValues.Create(HistoryVocabulary.AttributionVerbs, StringComparison.OrdinalIgnoreCase);

    private static readonly Dictionary<string, QuotedField> FieldsByName = IndexFields();

    public static ClassifiedLine Classify(TextLine line)
    {
        var text = line.Text.AsSpan().Trim();
        var origin = ClassOf(line.Origin);
        if (text.IsEmpty)
        {
            return new ClassifiedLine(string.Empty, line.Origin == LineOrigin.History ? LineClass.History : LineClass.Blank);
        }

        if (origin != LineClass.Text)
        {
            return new ClassifiedLine(line.Text, origin);
        }

        var field = FieldOf(text);
        return new ClassifiedLine(line.Text.Trim(), field == QuotedField.None ? ClassOf(text) : LineClass.HeaderField, field);
    }

    /// <summary>Whether the line opens a text that mail programs of devices add; also used behind a decision on the same line.</summary>
    public static bool IsDeviceTagline(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("-\u2013\u2014_*. ");
        var opening = FindOpening(text, ClosingVocabulary.DeviceTaglines);
        return opening is not null && text.Length <= MaxTaglineLength && !text[opening.Length..].Contains(',');
    }

    private static LineClass ClassOf(LineOrigin origin) => origin switch
    {
        LineOrigin.Quote => LineClass.Quoted,
        LineOrigin.History => LineClass.History,
        LineOrigin.Signature => LineClass.Signature,
        LineOrigin.Banner => LineClass.Banner,
        _ => LineClass.Text,
    };

    private static LineClass ClassOf(ReadOnlySpan<char> text) =>
        IsSignatureDelimiter(text) ? LineClass.SignatureDelimiter
        : IsTitle(text) ? LineClass.Title
        : IsRule(text) ? LineClass.Rule
        : IsReference(text) ? LineClass.Reference
        : FindOpening(text.TrimStart("*_ "), ClosingVocabulary.Banners) is not null ? LineClass.Banner
        : IsAttributionEnd(text) ? LineClass.AttributionEnd
        : IsDeviceTagline(text) ? LineClass.DeviceTagline
        : FindOpening(text.TrimStart("*_ "), ClosingVocabulary.Footers) is not null ? LineClass.Footer
        : IsSignOff(text) ? LineClass.SignOff
        : LineClass.Text;

    // RFC 3676 4.3 wants a blank behind the dashes; many programs lose it. One long dash is what a well-known tracker writes.
    private static bool IsSignatureDelimiter(ReadOnlySpan<char> text) => text is "--" or "\u2014" or "\u2013" or "- --" or "---";

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 4 && !text.ContainsAnyExcept(RuleText);

    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        var inner = text.Trim("-_=*\u2014 :\uFF1A");
        if (inner.IsEmpty)
        {
            return false;
        }

        // Dashes on both sides of words are a mail program's, in whatever language the words are. Some programs put the
        // header on the same line.
        if (text.StartsWith("----"))
        {
            var behindDashes = text.TrimStart('-');
            var closing = behindDashes.IndexOf("----");
            return closing is > 0 and <= MaxTitleLength;
        }

        return IsKnownTitle(inner);
    }

    private static bool IsKnownTitle(ReadOnlySpan<char> inner)
    {
        foreach (var title in HistoryVocabulary.Titles)
        {
            if (inner.Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReference(ReadOnlySpan<char> text) => text.StartsWith(ReplyReference.Opening, StringComparison.OrdinalIgnoreCase);

    private static bool IsAttributionEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("*_ \u00A0");
        if (text.Length > MaxAttributionLine)
        {
            return false;
        }

        if (!text.EndsWith(":") && !text.EndsWith("\uFF1A"))
        {
            return text.Contains('@') && text.ContainsAnyInRange('0', '9') && EndsInVerb(text);
        }

        // "2026-11-22 10:00 GMT+01:00 Ann <ann@example.org>:" has no verb; a wrapped one may leave ">:" to the last line.
        return text.ContainsAny(AttributionVerbs) || text.EndsWith(">:") || (text.Contains('@') && text.ContainsAnyInRange('0', '9'));
    }

    private static bool EndsInVerb(ReadOnlySpan<char> text)
    {
        foreach (var verb in HistoryVocabulary.AttributionVerbs)
        {
            if (text.EndsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSignOff(ReadOnlySpan<char> text)
    {
        text = text.Trim("*_ ");
        var opening = FindOpening(text, ClosingVocabulary.SignOffs);
        if (opening is null || text.Length > 60)
        {
            return false;
        }

        var rest = text[opening.Length..];
        var words = rest.Trim(",.!;-\u2013\u2014 ");
        return words.IsEmpty || (!rest.IsEmpty && !char.IsLetterOrDigit(rest[0]) && IsName(words));
    }

    // Two or three words, each with a capital: "Ann", "Ann B. Example".
    private static bool IsName(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (++count > 3 || word.IsEmpty || !char.IsUpper(word[0]) || word.ContainsAny(",:;?!"))
            {
                return false;
            }
        }

        return true;
    }

    // The longest opening, so that "Thanks" does not stand for "Thanks and regards".
    private static string? FindOpening(ReadOnlySpan<char> text, string[] openings)
    {
        string? found = null;
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && opening.Length > (found?.Length ?? 0))
            {
                found = opening;
            }
        }

        return found;
    }

    private static QuotedField FieldOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("*_ >");
        var colon = text.IndexOfAny(':', '\uFF1A');
        if (colon < 1 || colon > MaxFieldNameLength)
        {
            return QuotedField.None;
        }

        var name = text[..colon].Trim("*_ \u00A0\u3000");
        return FieldsByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var field) ? field : QuotedField.None;
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
