using System.Globalization;
using System.Text;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>Characters that make a line read differently from what it holds.</summary>
internal static class DeceptiveText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Whether the text holds invisible, reordering or look-alike Latin characters that its script or an emoji has no use for.</summary>
    public static bool IsIn(string text)
    {
        var line = WithoutMarksAtEnds(text);
        var before = default(Rune);
        foreach (var rune in line.EnumerateRunes())
        {
            var isNeeded = rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner && NeedsJoiner(before);
            if (!isNeeded && (IsInvisible(rune.Value) || IsLookAlike(rune.Value) || (Rune.IsControl(rune) && rune.Value != '\t')))
            {
                return true;
            }

            before = rune;
        }

        return false;
    }

    /// <summary>Characters that have no business in text that is shown to somebody else.</summary>
    public static bool IsReordering(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || IsDirectionMark(c);

    // Mail programs put such marks around a line that is written from right to left.
    private static ReadOnlySpan<char> WithoutMarksAtEnds(ReadOnlySpan<char> text)
    {
        var line = text;
        if (line.ContainsAnyInRange('\u0590', '\u08FF'))
        {
            while (!line.IsEmpty && (IsDirectionMark(line[0]) || char.IsWhiteSpace(line[0])))
            {
                line = line[1..];
            }

            while (!line.IsEmpty && (IsDirectionMark(line[^1]) || char.IsWhiteSpace(line[^1])))
            {
                line = line[..^1];
            }
        }

        return line;
    }

    private static bool IsDirectionMark(char c) => c is '\u200E' or '\u200F' or '\u061C';

    // Arabic and Indic letters are joined or kept apart by them, and emoji are put together.
    private static bool NeedsJoiner(Rune before) =>
        before.Value is (>= 0x0620 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF)
        && Rune.GetUnicodeCategory(before) is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherPunctuation);

    // Zero-width characters, bidirectional controls, fillers, tags (Unicode 23.2, 23.9).
    private static bool IsInvisible(int value) =>
        value is 0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
            or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or 0xFEFF or 0xFFA0
            or (>= 0xFFF9 and <= 0xFFFD) or (>= 0xE0000 and <= 0xE0FFF);

    // Full-width forms, letters in circles and squares, mathematical alphabets.
    private static bool IsLookAlike(int value) =>
        value is (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) or (>= 0x249C and <= 0x24E9) or (>= 0x1D400 and <= 0x1D7FF)
            or (>= 0x1F110 and <= 0x1F189);
}
