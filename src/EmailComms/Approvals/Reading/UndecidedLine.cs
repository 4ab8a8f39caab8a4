namespace EmailComms.Approvals.Reading;

/// <summary>Says why a line that does not open with a decision decides nothing. It explains only; nothing becomes a decision here.</summary>
internal static class UndecidedLine
{
    public static ApprovalReplyReason Explain(DecisionLine line)
    {
        var words = line.Words;
        var approves = DecisionVocabulary.AnyApprove.IsIn(words, 0, words.Count, null);
        var rejects = DecisionVocabulary.AnyReject.IsIn(words, 0, words.Count, null);
        if (!approves && !rejects)
        {
            return ApprovalReplyReason.NoDecision;
        }

        return approves && rejects ? ApprovalReplyReason.BothDecisions
            : line.IsQuestion ? ApprovalReplyReason.Question
            : IsIn(DecisionVocabulary.Negations, words) || IsIn(DecisionVocabulary.Denials, words) ? ApprovalReplyReason.Negated
            : IsIn(DecisionVocabulary.Conditions, words) ? ApprovalReplyReason.Conditional
            : IsIn(DecisionVocabulary.Futures, words) || IsAnnounced(words) ? ApprovalReplyReason.Future
            : ApprovalReplyReason.NoDecision;
    }

    private static bool IsIn(PhraseSet phrases, List<DecisionWord> words) => phrases.IsIn(words, 0, words.Count, null);

    private static bool IsAnnounced(List<DecisionWord> words) =>
        words.Exists(word => word.Is("will") || word.Is("shall") || word.Text.EndsWith("'ll", StringComparison.OrdinalIgnoreCase));
}
