using System.Globalization;
using System.Text;

namespace EmailComms.Tool;

/// <summary>
/// Makes foreign text fit for a terminal: what would command it, reorder it or be invisible on it is named by its code
/// point.
/// </summary>
internal static class TerminalText
{
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append("    ");
            }
            else if (IsUnsafe(rune))
            {
                clean.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>Controls, line and paragraph separators, and marks without a shape, but for the joiners that emoji and several scripts need.</summary>
    public static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
