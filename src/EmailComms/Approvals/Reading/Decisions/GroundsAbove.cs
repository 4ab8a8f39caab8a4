namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The grounds of a rejection in front of it: "I cannot approve this. Rejected.", "Over budget, so rejected".</summary>
internal static class GroundsAbove
{
    private const int MaxWords = 16;

    /// <summary>The word that the rejection begins with, or -1 when no grounds of one stand there.</summary>
    public static int FindRejection(DecisionWords words, int start)
    {
        var isNegated = false;
        var hasApprove = false;
        for (var i = start; i < words.Count && i < start + MaxWords; i++)
        {
            if (i > start && words.Has(PhraseKind.Reject, i, 0))
            {
                var isSaid = words[i].Before == WordBreak.Sentence || (words[i].Before == WordBreak.Clause && (IsDense(words, start, i) || words.Match(PhraseKind.Reject, i, 0).Use > PhraseUse.Infinitive));
                var isOwnSentence = hasApprove && isNegated && isSaid;
                var isGround = !hasApprove && (IsReason(words, i) || (words[i].Before == WordBreak.Clause && IsDense(words, start, i)));
                return isOwnSentence || isGround ? i : -1;
            }

            isNegated |= words.Has(PhraseKind.Negation | PhraseKind.Denial, i, DecisionVocabulary.AllLanguages);
            hasApprove |= words.Has(PhraseKind.AnyApprove, i, 0);
            if (words.Has(PhraseKind.RejectForm | PhraseKind.Condition | PhraseKind.Question | PhraseKind.Retraction, i, 0))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsReason(DecisionWords words, int end)
    {
        if (words[end].Before == WordBreak.Sentence)
        {
            return false;
        }

        for (var length = 1; length <= 3 && length <= end; length++)
        {
            if (words.Match(PhraseKind.Reason, end - length, 0).Length == length)
            {
                return true;
            }
        }

        return words.TextOf(end - 1)[^1] is '\uB85C' or '\uC11C';
    }

    // Chinese: one character is a word.
    private static bool IsDense(DecisionWords words, int start, int end) => words[end - 1].End - words[start].Start == end - start;
}
