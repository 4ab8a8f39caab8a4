using System.Globalization;
using System.Text;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>
/// Writes the patterns of the tables out: <c>(a|b)</c> is one of them, <c>[a|b]</c> one of them or none, <c>*</c> a word of
/// its own for an object of the language, <c>+</c> one for a few words of any kind, <c>0</c> one for a number.
/// </summary>
internal static class PhrasePattern
{
    public const string Object = "*";
    public const string Any = "+";
    public const string Number = "0";

    public static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
        {
            return [string.Join(' ', pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        }

        var close = FindClose(pattern, open);
        var head = pattern[..open];
        var tail = pattern[(close + 1)..];
        var choices = Choices(pattern[(open + 1)..close]);
        if (pattern[open] == '[')
        {
            choices.Add(string.Empty);
        }

        return choices.SelectMany(choice => Expand(head + choice + tail));
    }

    /// <summary>The phrase as people type it without accents: "zuruck" and "zurueck"; not when a word of one letter would lose its own.</summary>
    public static IEnumerable<string> WithoutAccents(string phrase)
    {
        if (Ascii.IsValid(phrase))
        {
            return [];
        }

        var plain = Plain(phrase);
        var spelled = Plain(phrase.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal));
        return new[] { plain, spelled }.Distinct().Where(text => text != phrase && !Array.Exists(text.Split(' '), static word => word.Length == 1));
    }

    private static string Plain(string phrase)
    {
        var plain = new StringBuilder(phrase.Length);
        foreach (var c in phrase.Normalize(NormalizationForm.FormD))
        {
            // In Indic scripts and kana the marks are letters of their own.
            var isMark = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c is not (>= '\u0900' and <= '\u0FFF') and not ('\u3099' or '\u309A');
            if (!isMark)
            {
                plain.Append(c switch { 'ł' => 'l', 'ø' => 'o', 'ı' => 'i', 'đ' => 'd', _ => c });
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static int FindClose(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] is '(' or '[' ? 1 : pattern[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"A bracket is not closed in the pattern \"{pattern}\".");
    }

    private static List<string> Choices(string alternatives)
    {
        var choices = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < alternatives.Length; i++)
        {
            depth += alternatives[i] is '(' or '[' ? 1 : alternatives[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && alternatives[i] == '|')
            {
                choices.Add(alternatives[start..i]);
                start = i + 1;
            }
        }

        choices.Add(alternatives[start..]);
        return choices;
    }
}
