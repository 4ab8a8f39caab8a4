namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>One word of a line.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends in the line.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Cleaned">The word as it is looked up, where that differs from what was written.</param>
/// <param name="Node">Where the phrases that begin with it go on, once it was looked up.</param>
internal readonly record struct DecisionWord(int Start, int End, WordBreak Before, string? Cleaned, PhraseNode? Node = null)
{
    // With the blank behind it; a line of longer words leaves room, one of shorter words makes the list grow once.
    private const int UsualWord = 4;

    /// <summary>
    /// The words of a line: letters, digits and what joins them. "approve1", "approve@example.org" and "approve.exe" are one
    /// word each, and not the word "approve". Scripts without blanks have a word for each character, and so has an emoji.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="words">A list that is used again, and loses what was in it; null for a new one.</param>
    public static List<DecisionWord> Split(string line, List<DecisionWord>? words = null)
    {
        words ??= new List<DecisionWord>((line.Length / UsualWord) + 1);
        words.Clear();
        var before = WordBreak.None;
        var position = 0;
        while (position < line.Length)
        {
            var length = WordScanner.LengthAt(line, position, out var isSymbol);
            if (length > 0)
            {
                before = isSymbol && before == WordBreak.None ? WordBreak.Clause : before;
                words.Add(new DecisionWord(position, position + length, before, WordScanner.Clean(line.AsSpan(position, length), isSymbol)));
                before = isSymbol ? WordBreak.Clause : WordBreak.None;
                position += length;
            }
            else
            {
                var mark = IsNumberSign(line, position) ? WordBreak.None : BreakOf(line[position]);
                before = mark > before ? mark : before;
                position++;
            }
        }

        return words;
    }

    /// <summary>The word of that line as it is looked up.</summary>
    public ReadOnlySpan<char> TextIn(string line) => Cleaned ?? line.AsSpan(Start, End - Start);

    // "Invoice #4711": the sign belongs to the number.
    private static bool IsNumberSign(string line, int index) => line[index] is '#' or '\u2116' && line.AsSpan(index + 1).TrimStart(' ') is [var first, ..] && char.IsAsciiDigit(first);

    private static WordBreak BreakOf(char c) => c switch
    {
        '.' or '!' or '?' or ';' or '\u2026' or '\n' or '\u3002' or '\uFF61' or '\uFF0E' or '\uFF01' or '\uFF1F' or '\uFF1B' or '\u061F' or '\u061B' or '\u06D4'
            or '\u0964' or '\u0965' => WordBreak.Sentence,
        _ when char.IsWhiteSpace(c) || DeceptiveText.IsReordering(c) => WordBreak.None,
        '*' or '_' or '\uFEFF' => WordBreak.None,
        _ => WordBreak.Clause,
    };
}
