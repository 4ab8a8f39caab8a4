using System.Globalization;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>Signs that mail programs write as letters of a picture font or as images.</summary>
internal static class HtmlPictures
{
    private const int MaxEmojiLength = 24;
    private const char Other = '\u2022';

    /// <summary>What an eye sees of letters in Wingdings: Outlook writes its faces, arrows and ticks so.</summary>
    public static string Read(string letters) => string.Create(letters.Length, letters, static (signs, text) =>
    {
        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] = text[i] switch
            {
                'J' => '\u263A',
                'K' => '\u2014',
                'L' => '\u2639',
                '\u00FC' => '\u2714',
                '\u00FB' => '\u2718',
                '\u00E0' or '\u00E8' => '\u2192',
                '\u00DF' => '\u2190',
                '\u00F3' => '\u2194',
                var c when char.IsWhiteSpace(c) => c,
                _ => Other,
            };
        }
    });

    /// <summary>Whether the text that stands for an image is one sign, and not a description.</summary>
    public static bool IsEmoji(string? alternative)
    {
        if (alternative is not { Length: > 0 and <= MaxEmojiLength })
        {
            return false;
        }

        var hasSign = false;
        foreach (var rune in alternative.EnumerateRunes())
        {
            var category = System.Text.Rune.GetUnicodeCategory(rune);
            if (System.Text.Rune.IsLetterOrDigit(rune))
            {
                return false;
            }

            hasSign |= category == UnicodeCategory.OtherSymbol;
        }

        return hasSign;
    }
}
