using System.Buffers;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What the characters of a line give away: a date, an address, a telephone number, the end of a sentence.</summary>
internal static class LineText
{
    // Programs of right-to-left languages put marks around names and addresses, others leave a byte order mark.
    private const string Edges = " \t\u00A0\u3000\u202F\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\u00AD";
    private const int MinPhoneDigits = 6;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\u2026\u3002\uFF01\uFF1F\u061F\u0964\u06D4");

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<string> Links =
        SearchValues.Create(["http://", "https://", "www.", "mailto:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The line without blanks and invisible characters at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) =>
        text.IsEmpty || (IsPlain(text[0]) && IsPlain(text[^1])) ? text : text.Trim().Trim(Edges).Trim();

    public static bool EndsSentence(ReadOnlySpan<char> text) => !text.IsEmpty && SentenceEnds.Contains(text[^1]);

    public static bool EndsInColon(ReadOnlySpan<char> text) => !text.IsEmpty && text[^1] is ':' or '\uFF1A';

    /// <summary>Whether digits stand as in a date or a time: a year, "10:12", "20.11.".</summary>
    public static bool HasDate(ReadOnlySpan<char> text)
    {
        var run = 0;
        var hasPart = false;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                run++;
                if (hasPart && run == 2)
                {
                    return true;
                }
            }
            else if (run is 4 || (run is 1 or 2 && c is '\u5E74' or '\u6708' or '\uB144' or '\uC6D4'))
            {
                return true;
            }
            else
            {
                hasPart = run is 1 or 2 && c is ':' or '.' or '/' or '-' or 'h';
                run = 0;
            }
        }

        return run == 4;
    }

    public static bool HasLink(ReadOnlySpan<char> text) => text.ContainsAny(Links);

    /// <summary>Whether the line tells how to reach somebody.</summary>
    public static bool HasContact(ReadOnlySpan<char> text) => text.Contains('@') || HasPhone(text) || HasLink(text);

    /// <summary>Whether a line is the name of a host and nothing else, as signatures have it: "example.org".</summary>
    public static bool IsHost(ReadOnlySpan<char> text) =>
        text.LastIndexOf('.') is > 0 and var dot && text.Length - dot > 2 && !text.ContainsAnyExcept(HostCharacters) && !text[(dot + 1)..].ContainsAnyExceptInRange('a', 'z');

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var isInside = false;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            count += !isBlank && !isInside ? 1 : 0;
            isInside = !isBlank;
        }

        return count;
    }

    /// <summary>Whether the letter is of a script that puts no blanks between words: Chinese, Japanese, and Korean names.</summary>
    public static bool IsWithoutBlanks(char c) => c is >= '\u3040' and < '\uD800';

    private static bool HasPhone(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (c is not (' ' or '-' or '.' or '/' or '(' or ')' or '+' or '\u00A0' or '\u2011' or '\u2013'))
            {
                if (digits >= MinPhoneDigits)
                {
                    return true;
                }

                digits = 0;
            }
        }

        return digits >= MinPhoneDigits;
    }

    private static bool IsPlain(char c) => c is > ' ' and < '\u00A0';
}
