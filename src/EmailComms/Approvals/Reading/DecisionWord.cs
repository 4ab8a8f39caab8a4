using System.Globalization;
using System.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>What stands between two words.</summary>
internal enum WordBreak
{
    /// <summary>White space only.</summary>
    None = 0,

    /// <summary>A mark that separates clauses: comma, colon, dash, bracket, quotation mark.</summary>
    Clause = 1,

    /// <summary>A mark that ends a sentence.</summary>
    Sentence = 2,
}

/// <summary>One word of a line.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends in the line.</param>
/// <param name="Before">What stands between it and the word before.</param>
internal readonly record struct DecisionWord(string Text, int Start, int End, WordBreak Before)
{
    /// <summary>
    /// The words of a line: letters, digits and what joins them. "approve1", "approve@example.org" and "approve.exe" are one
    /// word each, and not the word "approve".
    /// </summary>
    public static List<DecisionWord> Split(string line)
    {
        var words = new List<DecisionWord>();
        var before = WordBreak.None;
        var position = 0;
        while (position < line.Length)
        {
            var length = LengthOfWord(line, position);
            if (length > 0)
            {
                words.Add(new DecisionWord(line.Substring(position, length).Replace('\u2019', '\''), position, position + length, before));
                before = WordBreak.None;
                position += length;
            }
            else
            {
                var mark = BreakOf(line[position]);
                before = mark > before ? mark : before;
                position++;
            }
        }

        return words;
    }

    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int LengthOfWord(string line, int start)
    {
        var end = start;
        while (end < line.Length)
        {
            var length = LengthOfLetter(line, end);
            if (length == 0 && end > start && IsJoiner(line[end]))
            {
                length = LengthOfLetter(line, end + 1) > 0 ? 1 : 0;
            }

            if (length == 0)
            {
                break;
            }

            end += length;
        }

        return end - start;
    }

    private static bool IsJoiner(char c) => c is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '.' or '@' or '+' or '&';

    private static int LengthOfLetter(string line, int index)
    {
        if (index >= line.Length || Rune.DecodeFromUtf16(line.AsSpan(index), out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        if (rune.Value is >= 0xFE00 and <= 0xFE0F)
        {
            return 0;
        }

        var isLetter = Rune.IsLetterOrDigit(rune) || rune.Value == '_'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;
        return isLetter ? length : 0;
    }

    private static WordBreak BreakOf(char c) => c switch
    {
        '.' or '!' or '?' or ';' or '\u2026' or '\n' or '\u3002' => WordBreak.Sentence,
        _ when char.IsWhiteSpace(c) => WordBreak.None,
        '*' or '_' => WordBreak.None,
        _ => WordBreak.Clause,
    };
}
