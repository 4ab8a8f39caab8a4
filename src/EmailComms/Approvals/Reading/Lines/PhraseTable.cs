using System.Globalization;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Phrases, found by their first two characters, whatever their case: at the beginning of a text, or of its words.</summary>
internal sealed class PhraseTable
{
    private const int KeyLength = 2;

    private readonly Dictionary<int, string[]> _byOpening;

    /// <param name="phrases">Of two characters or more.</param>
    public PhraseTable(IEnumerable<string> phrases)
    {
        _byOpening = phrases
            .GroupBy(static phrase => KeyOf(phrase))
            .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static phrase => phrase.Length).ToArray());
    }

    /// <summary>The longest phrase that the text begins with, so that "Thanks" does not stand for "Thanks and regards".</summary>
    public string? FindOpening(ReadOnlySpan<char> text)
    {
        if (text.Length < KeyLength || !_byOpening.TryGetValue(KeyOf(text), out var candidates))
        {
            return null;
        }

        foreach (var phrase in candidates)
        {
            if (StartsWith(text, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Whether words of the text begin with that many phrases. A phrase may be the stem of a word.</summary>
    public bool IsIn(ReadOnlySpan<char> text, int count = 1)
    {
        for (var i = 0; i < text.Length && count > 0; i++)
        {
            if (IsWordStart(text, i) && FindOpening(text[i..]) is { } phrase)
            {
                count--;
                i += phrase.Length - 1;
            }
        }

        return count == 0;
    }

    /// <summary>Whether a word can begin there: anywhere in the scripts that do not know capitals, as some of them know no blanks.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int index) =>
        index == 0 || !char.IsLetter(text[index - 1]) || char.GetUnicodeCategory(text[index]) == UnicodeCategory.OtherLetter;

    private static bool StartsWith(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length)
        {
            return false;
        }

        for (var i = KeyLength; i < phrase.Length; i++)
        {
            if (text[i] != phrase[i] && Fold(text[i]) != Fold(phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int KeyOf(ReadOnlySpan<char> text) => (Fold(text[0]) << 16) | Fold(text[1]);

    // Programs exchange apostrophes and blanks for their typographic kin.
    private static char Fold(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '`' => '\'',
        '\u00A0' or '\u202F' or '\u2009' or '\u3000' => ' ',
        _ => char.ToUpperInvariant(c),
    };
}
