using System.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>Characters that make a line read differently from what it holds.</summary>
internal static class DeceptiveText
{
    /// <summary>Whether the text holds invisible, reordering or look-alike Latin characters.</summary>
    public static bool IsIn(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune.Value) || IsLookAlike(rune.Value) || (Rune.IsControl(rune) && rune.Value != '\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters that have no business in text that is shown to somebody else.</summary>
    public static bool IsReordering(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

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
