using System.Globalization;
using System.Text;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>
/// What stays of a name however its owner writes it: without case, accents and vowel marks, with the digraphs that stand for a
/// letter of another alphabet made one, so that "Röder" is "Roeder" and "Юлия" is "Yulia". Only good for comparing.
/// </summary>
internal static class NameLetters
{
    private const string Marks = "\u0640\u2019\u02BC'";

    private static readonly string[] Greek =
        ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "ks", "o", "p", "r", "s", "s", "t", "i", "f", "ch", "ps", "o"];

    private static readonly string[] Cyrillic =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia"];

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in WellFormedText.Normalize(word.ToString()).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) && !Marks.Contains(c, StringComparison.Ordinal))
            {
                Append(folded, char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark || IsIndicVowel(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        foreach (var letter in Latin(c, folded.Length > 0 ? folded[^1] : '\0'))
        {
            AppendLatin(folded, letter);
        }
    }

    // Doubled letters and the second ones of digraphs differ between transliterations.
    private static void AppendLatin(StringBuilder folded, char letter)
    {
        var last = folded.Length > 0 ? folded[^1] : '\0';
        if (last == letter && letter < '\u0100')
        {
            return;
        }

        switch (last, letter)
        {
            case ('a' or 'o' or 'u', 'e') or ('c' or 's' or 'z', 'h'):
                return;
            case ('k', 'h') or ('t', 's'):
                folded[^1] = letter == 'h' ? 'h' : 'c';
                return;
            default:
                folded.Append(letter);
                return;
        }
    }

    private static string Latin(char c, char last) => c switch
    {
        'y' => "i",
        'x' => "ks",
        'w' => "v",
        '\u00DF' => "s",
        '\u00E6' => "a",
        '\u0153' or '\u00F8' => "o",
        '\u0111' or '\u00F0' => "d",
        '\u0142' => "l",
        '\u0131' => "i",
        '\u00FE' => "th",
        '\u0127' => "h",
        '\u03C5' => last == 'o' ? "u" : "i",
        >= '\u03B1' and <= '\u03C9' => Greek[c - '\u03B1'],
        >= '\u0430' and <= '\u044F' => Cyrillic[c - '\u0430'],
        '\u0451' or '\u0454' => "ie",
        '\u0456' or '\u0458' => "i",
        '\u0452' => "d",
        '\u045B' => "c",
        '\u0459' => "li",
        '\u045A' => "ni",
        '\u045F' => "dz",
        '\u0455' => "dz",
        '\u0491' => "g",
        'j' => last == 'd' ? string.Empty : "i",
        '\u0649' or '\u06CC' => "\u064A",
        '\u06A9' => "\u0643",
        '\u0629' => "\u0647",
        _ => c.ToString(),
    };

    // Of these scripts a vowel sign is a letter, and no accent.
    private static bool IsIndicVowel(char c) => c is >= '\u0900' and <= '\u0EFF' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

}
