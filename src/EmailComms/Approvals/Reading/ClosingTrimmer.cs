using System.Buffers;

namespace EmailComms.Approvals.Reading;

/// <summary>Takes the banner of a gateway off the top of what was written, and sign-off, signature and taglines off its end.</summary>
internal static class ClosingTrimmer
{
    private const int MaxSignatureLines = 12;
    private const int LongLine = 60;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(",.:;?!");

    public static TrimmedText Trim(List<ClassifiedLine> lines, bool opensInsideQuote)
    {
        var start = SkipBanner(lines);
        var end = FindClosing(lines, start);
        var text = new List<string>();
        for (var i = start; i < end; i++)
        {
            if (lines[i].Class is not (LineClass.Signature or LineClass.DeviceTagline) && (!lines[i].IsBlank || (text.Count > 0 && text[^1].Length > 0)))
            {
                text.Add(lines[i].Text.Trim());
            }
        }

        while (text.Count > 0 && (text[^1].Length == 0 || IsDashedName(text)))
        {
            text.RemoveAt(text.Count - 1);
        }

        var closing = lines.Skip(end).TakeWhile(line => line.Class is LineClass.SignOff or LineClass.Text or LineClass.Blank);
        return new TrimmedText(text, [.. closing.Select(line => line.Text.Trim())], opensInsideQuote);
    }

    private static int SkipBanner(List<ClassifiedLine> lines)
    {
        var start = 0;
        while (start < lines.Count)
        {
            var next = start;
            while (next < lines.Count && lines[next].Class is LineClass.Blank or LineClass.Rule)
            {
                next++;
            }

            if (next == lines.Count || lines[next].Class != LineClass.Banner)
            {
                return start == 0 ? 0 : next;
            }

            start = EndOfBanner(lines, next);
        }

        return start;
    }

    private static int EndOfBanner(List<ClassifiedLine> lines, int banner)
    {
        var end = banner + 1;
        while (end < lines.Count && lines[end].Class == LineClass.Text && IsPartOfBanner(lines[end - 1].Text, lines[end].Text))
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfBanner(string before, string line) =>
        Array.Exists(ClosingVocabulary.BannerWords, word => line.Contains(word, StringComparison.OrdinalIgnoreCase))
        || (before.Length > LongLine && line.Length > 0 && char.IsLower(line[0]));

    private static int FindClosing(List<ClassifiedLine> lines, int start)
    {
        var hasText = false;
        for (var i = start; i < lines.Count; i++)
        {
            var isClosing = lines[i].Class switch
            {
                LineClass.SignatureDelimiter or LineClass.Reference => true,
                LineClass.DeviceTagline or LineClass.Footer or LineClass.Signature => hasText,
                LineClass.Rule => hasText && OpensFooter(lines, i),
                LineClass.SignOff => hasText && IsSignature(lines, i),
                _ => false,
            };
            if (isClosing)
            {
                return i;
            }

            hasText |= lines[i].Class is not (LineClass.Blank or LineClass.DeviceTagline or LineClass.Signature);
        }

        return lines.Count;
    }

    private static bool OpensFooter(List<ClassifiedLine> lines, int rule) =>
        rule + 1 == lines.Count
        || lines[rule + 1].Class == LineClass.Footer
        || lines[rule + 1].Text.Contains("mailing list", StringComparison.OrdinalIgnoreCase);

    // "Thanks" in the middle of a message is text; above a name and a telephone number it is its end.
    private static bool IsSignature(List<ClassifiedLine> lines, int signOff)
    {
        var below = 0;
        for (var i = signOff + 1; i < lines.Count; i++)
        {
            if (lines[i].Class is LineClass.DeviceTagline or LineClass.Footer or LineClass.SignatureDelimiter)
            {
                return true;
            }

            below += lines[i].IsBlank ? 0 : 1;
            if (below > MaxSignatureLines || (below is > 0 and <= 3 && lines[i].Text.Length > LongLine))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDashedName(List<string> text)
    {
        var name = text[^1].AsSpan().TrimStart('-');
        return text.Count > 1 && name.Length < text[^1].Length && name.Length is > 0 and < 40 && char.IsUpper(name[0]) && !text[^2].StartsWith('-')
            && !name.ContainsAny(SentenceMarks);
    }
}
