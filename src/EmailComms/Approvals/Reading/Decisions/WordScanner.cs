using System.Buffers;
using System.Globalization;
using System.Text;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>Finds the end of a word, and takes out of it what people write or leave out as they like.</summary>
internal static class WordScanner
{
    private const char NumeroSign = '\u2116';
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>How long the word at that place is, or 0.</summary>
    public static int LengthAt(string line, int start, out bool isSymbol)
    {
        isSymbol = false;
        if (!TryRead(line, start, out var first, out var length))
        {
            return 0;
        }

        if (Rune.GetUnicodeCategory(first) == UnicodeCategory.OtherSymbol && first.Value != NumeroSign)
        {
            isSymbol = true;
            return LengthOfSymbol(line, start, length);
        }

        return StandsAlone(first.Value) ? length : LengthOfWord(line, start);
    }

    /// <summary>The word as it is looked up when that is not the word as written.</summary>
    public static string? Clean(ReadOnlySpan<char> word, bool isSymbol)
    {
        if (isSymbol)
        {
            Rune.DecodeFromUtf16(word, out var symbol, out var length);
            return length == word.Length ? null : symbol.ToString();
        }

        if (Ascii.IsValid(word))
        {
            return null;
        }

        Span<char> cleaned = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var count = 0;
        foreach (var c in word)
        {
            if (!IsOptional(c))
            {
                cleaned[count++] = c switch { '\u2019' => '\'', '\u2010' or '\u2011' => '-', '\u0130' => 'I', _ => c };
            }
        }

        // Marks that stand on no letter stay: a word has a character at least.
        return count == 0 || cleaned[..count].SequenceEqual(word) ? null : cleaned[..count].ToString();
    }

    private static int LengthOfWord(string line, int start)
    {
        var end = start;

        // "+1" is a word, and another one than "1".
        if (line[start] is '+' or '-' && start + 1 < line.Length && char.IsAsciiDigit(line[start + 1]))
        {
            end++;
        }

        while (end < line.Length)
        {
            var length = LengthOfLetter(line, end);
            if (length == 0 && end > start && IsJoiner(line[end]))
            {
                length = LengthOfLetter(line, end + 1) > 0 && !EndsSentence(line, end) ? 1 : 0;
            }

            if (length == 0)
            {
                break;
            }

            end += length;
        }

        return end - start;
    }

    // A sequence of emoji is looked up by its first: a thumb of any colour is a thumb.
    private static int LengthOfSymbol(string line, int start, int length)
    {
        var end = start + length;
        while (TryRead(line, end, out var rune, out length))
        {
            if (rune.Value == ZeroWidthJoiner && TryRead(line, end + 1, out _, out var joined))
            {
                end += 1 + joined;
            }
            else if (rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF))
            {
                end += length;
            }
            else
            {
                break;
            }
        }

        return end - start;
    }

    private static int LengthOfLetter(string line, int index) =>
        TryRead(line, index, out var rune, out var length) && rune.Value is not (>= 0xFE00 and <= 0xFE0F) && !StandsAlone(rune.Value) && IsLetter(rune) ? length : 0;

    private static bool IsLetter(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    private static bool TryRead(string line, int index, out Rune rune, out int length)
    {
        rune = default;
        length = 0;
        return index < line.Length && Rune.DecodeFromUtf16(line.AsSpan(index), out rune, out length) == OperationStatus.Done;
    }

    // "Approved.Thanks"; the next word of a name such as "approve.exe" is small.
    private static bool EndsSentence(string line, int index) =>
        line[index] == '.' && index + 2 < line.Length && char.IsLower(line[index - 1]) && char.IsUpper(line[index + 1]) && char.IsLower(line[index + 2]);

    private static bool IsJoiner(char c) =>
        c is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '.' or '@' or '+' or '&' or ZeroWidthNonJoiner or ZeroWidthJoiner;

    // Ideographs and kana.
    private static bool StandsAlone(int value) =>
        value is (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x30FF and not 0x30FB) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    // Vowel points of Hebrew and Arabic, the Arabic stroke that makes a word longer, joiners.
    private static bool IsOptional(char c) =>
        c is (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7' or '\u0640' or (>= '\u064B' and <= '\u0652')
            or '\u0670' or ZeroWidthNonJoiner or ZeroWidthJoiner;
}
