namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>A question in the line of a decision, unless it is small talk behind it: "Approved. How was your holiday?"</summary>
internal static class AskedQuestion
{
    /// <param name="words">The line.</param>
    /// <param name="sentenceEnd">The word behind the sentence of the decision.</param>
    /// <param name="own">The languages of the decision.</param>
    public static bool IsIn(DecisionWords words, int sentenceEnd, ulong own)
    {
        var isGreek = QuestionMarks.IsGreek(words.Line);
        for (int i = 0, end; i < words.Count; i = end)
        {
            end = words.FindEnd(i + 1, WordBreak.Sentence);
            if (QuestionMarks.IsIn(TextOf(words, i, end), isGreek) && (i < sentenceEnd || !IsSmallTalk(words, i, end, own)))
            {
                return true;
            }
        }

        return false;
    }

    // A sentence with the marks behind it; what opens the next one belongs there.
    private static ReadOnlySpan<char> TextOf(DecisionWords words, int start, int end)
    {
        var from = start == 0 ? 0 : words[start].Start;
        var to = end < words.Count ? words[end].Start : words.Line.Length;
        return words.Line.AsSpan(from, to - from).TrimEnd(" \u00BF");
    }

    // "By the way, how was your holiday?"
    private static bool IsSmallTalk(DecisionWords words, int start, int end, ulong own)
    {
        while (words.Match(PhraseKind.Lead, start, own) is { IsFound: true } lead && start + lead.Length < end)
        {
            start += lead.Length;
        }

        return words.Match(PhraseKind.SmallTalk, start, DecisionVocabulary.AllLanguages).Length == end - start;
    }
}
