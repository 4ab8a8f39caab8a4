namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>Says why a line that does not open with a decision decides nothing. It explains only; nothing becomes a decision here.</summary>
internal static class UndecidedLine
{
    public static ApprovalReplyReason Explain(DecisionWords words)
    {
        var approve = LanguagesOf(words, PhraseKind.AnyApprove);
        var reject = LanguagesOf(words, PhraseKind.AnyReject);
        var own = approve | reject;
        return own == 0 ? ApprovalReplyReason.NoDecision
            : (approve != 0 && (reject != 0 || DecisionSigns.Reject(words.Line))) || (reject != 0 && DecisionSigns.Approve(words.Line)) ? ApprovalReplyReason.BothDecisions
            : QuestionMarks.IsIn(words.Line) || words.IsIn(PhraseKind.Question, 0, words.Count, own) ? ApprovalReplyReason.Question
            : words.IsIn(PhraseKind.Negation | PhraseKind.Denial, 0, words.Count, own) ? ApprovalReplyReason.Negated
            : words.IsIn(PhraseKind.Condition, 0, words.Count, own) ? ApprovalReplyReason.Conditional
            : words.IsIn(PhraseKind.Future, 0, words.Count, own) || IsAnnounced(words) ? ApprovalReplyReason.Future
            : ApprovalReplyReason.NoDecision;
    }

    private static ulong LanguagesOf(DecisionWords words, PhraseKind kinds)
    {
        var languages = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            languages |= words.Match(kinds, i, DecisionVocabulary.AllLanguages).Languages;
        }

        return languages;
    }

    private static bool IsAnnounced(DecisionWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.TextOf(i) is var word
                && (word.Equals("will", StringComparison.OrdinalIgnoreCase) || word.Equals("shall", StringComparison.OrdinalIgnoreCase) || word.EndsWith("'ll", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
