namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What a gateway or a mail program puts above a mail from outside.</summary>
internal static class BannerText
{
    private const int WrappedLine = 60;
    private const int MaxLines = 12;
    private const string ShortLink = "aka.ms/";
    private const string Marks = "*_# \t\u00A0\u26A0\uFE0F\u2757!|>\u25B2\u2022\u2013\u2014-";

    private static readonly PhraseTable Openings = new(ClosingVocabulary.Banners);
    private static readonly PhraseTable Alarms = new(ClosingVocabulary.BannerAlarms);
    private static readonly PhraseTable MailWords = new([.. HistoryVocabulary.MessageWords, .. ClosingVocabulary.SenderWords]);
    private static readonly PhraseTable Words = new(ClosingVocabulary.BannerWords);

    /// <summary>Marks the banners above the text; what stands behind a bracketed one in the same line is text.</summary>
    /// <returns>How many of the first written lines are banner, and the part of the next one that is.</returns>
    public static (int Lines, int Characters) Measure(MessageLines lines, List<int> written, ReadingSettings settings)
    {
        var start = 0;
        while (start < written.Count)
        {
            var next = start;
            while (next < written.Count && lines.ClassOf(written[next]) is LineClass.Blank or LineClass.Rule or LineClass.SignatureDelimiter)
            {
                next++;
            }

            if (next == written.Count || !Opens(lines, written, next, settings))
            {
                return (start == 0 ? 0 : next, 0);
            }

            var text = lines.TextOf(written[next]);
            var rest = BehindBrackets(text);
            if (rest > 0 && !Opens(text[rest..], settings) && !SpeaksOfSenders(text[rest..]))
            {
                return (next, lines.LengthOf(written[next]) - (text.Length - rest));
            }

            start = EndOfBanner(lines, written, next);
        }

        return (start, 0);
    }

    private static bool Opens(MessageLines lines, List<int> written, int index, ReadingSettings settings)
    {
        var text = lines.TextOf(written[index]);
        if (Opens(text, settings))
        {
            return true;
        }

        // "WARNING" in a line of its own says nothing before the next one is read.
        return OpensAlarm(text.TrimStart(Marks)) && index + 1 < written.Count && SpeaksOfMail(lines.TextOf(written[index + 1]));
    }

    private static bool Opens(ReadOnlySpan<char> text, ReadingSettings settings)
    {
        if (settings.OpensBanner(text))
        {
            return true;
        }

        var words = text.TrimStart(Marks);
        return settings.OpensBanner(words) || Openings.FindOpening(words) is not null
            || (OpensAlarm(words) && SpeaksOfMail(words));
    }

    /// <summary>Whether words open a banner, wherever they stand.</summary>
    public static bool IsOpening(ReadOnlySpan<char> words) => Openings.FindOpening(words.TrimStart(Marks)) is not null;

    private static bool OpensAlarm(ReadOnlySpan<char> words) =>
        words.TrimStart("[(<\u3010\uFF3B") is var inner
        && Alarms.FindOpening(inner) is { } alarm
        && inner[alarm.Length..].TrimStart(" \u00A0") is [] or [':' or '\uFF1A' or '!' or '\uFF01' or '-' or '\u2013' or '\u2014' or '*' or ']' or '\u3011' or ',' or '.', ..];

    // Of links and of what is external a person warns as well; a gateway says that a mail is.
    private static bool SpeaksOfMail(ReadOnlySpan<char> text) =>
        Words.IsIn(text, count: 3) || (SpeaksOfSenders(text) && MailWords.IsIn(text));

    // "Attention: the external service is down" is a person's; a gateway goes on about senders, links and attachments.
    private static bool SpeaksOfSenders(ReadOnlySpan<char> text) => Words.IsIn(text, count: 2);

    // "[EXTERNAL] Approved"
    private static int BehindBrackets(ReadOnlySpan<char> text)
    {
        var close = text[0] == '[' ? text.IndexOf(']') : text[0] == '\u3010' ? text.IndexOf('\u3011') : -1;
        if (close < 0)
        {
            return 0;
        }

        var rest = text[(close + 1)..];
        var words = rest.TrimStart(" \t\u00A0:-*");
        return words.IsEmpty ? 0 : text.Length - words.Length;
    }

    private static int EndOfBanner(MessageLines lines, List<int> written, int banner)
    {
        var end = banner + 1;
        while (end < written.Count && end < banner + MaxLines && written[end] == written[end - 1] + 1 && IsPartOfBanner(lines, written[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfBanner(MessageLines lines, int index)
    {
        if (lines.ClassOf(index) is LineClass.Blank or LineClass.Rule or LineClass.HeaderField or LineClass.Quoted)
        {
            return false;
        }

        var line = lines.TextOf(index);
        return SpeaksOfSenders(line) || line.Contains(ShortLink, StringComparison.OrdinalIgnoreCase) || (lines.TextOf(index - 1).Length > WrappedLine && char.IsLower(line[0]));
    }
}
