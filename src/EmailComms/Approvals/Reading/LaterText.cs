namespace EmailComms.Approvals.Reading;

/// <summary>Looks at how each later sentence opens: people change their mind at the beginning of a sentence, or in a short one.</summary>
internal static class LaterText
{
    // The opening of a sentence is in here; what comes after it is the comment.
    private const int MaxLineRead = 400;
    private const int MaxShortSentence = 6;

    public static ApprovalReplyReason FindContradiction(DecisionStatement statement, TrimmedText text, int nextLine)
    {
        foreach (var sentence in statement.LaterSentences())
        {
            var reason = Check(statement, statement.Line.Words, sentence, isSameParagraph: true);
            if (reason != ApprovalReplyReason.None)
            {
                return reason;
            }
        }

        var isSameParagraph = true;
        foreach (var line in text.Lines.Skip(nextLine))
        {
            isSameParagraph &= line.Length > 0;
            var reason = CheckLine(statement, line, isSameParagraph);
            if (reason != ApprovalReplyReason.None)
            {
                return reason;
            }
        }

        return text.Closing.Any(line => OpensWithOpposite(statement, Words(line), 0))
            ? ApprovalReplyReason.BothDecisions
            : ApprovalReplyReason.None;
    }

    private static ApprovalReplyReason CheckLine(DecisionStatement statement, string line, bool isSameParagraph)
    {
        if (line.Trim() is "?" or "??" or "???")
        {
            return ApprovalReplyReason.Question;
        }

        var words = Words(line);
        for (var i = 0; i < words.Count; i++)
        {
            if (i == 0 || words[i].Before == WordBreak.Sentence)
            {
                var reason = Check(statement, words, i, isSameParagraph);
                if (reason != ApprovalReplyReason.None)
                {
                    return reason;
                }
            }
        }

        return ApprovalReplyReason.None;
    }

    private static List<DecisionWord> Words(string line) =>
        DecisionWord.Split(WellFormedText.Normalize(line.Length <= MaxLineRead ? line : line[..MaxLineRead]));

    private static bool OpensWithOpposite(DecisionStatement statement, List<DecisionWord> words, int sentence)
    {
        var opposite = statement.Decision == ApprovalDecision.Approve ? DecisionVocabulary.Reject : DecisionVocabulary.Approve;
        var start = SkipLeads(words, sentence, statement.Language);
        for (var i = sentence; i <= start; i++)
        {
            if (opposite.Match(words, i, statement.Language) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "My decision: reject", "Actually approve".
    private static bool SaysOppositeShortly(DecisionStatement statement, List<DecisionWord> words, int sentence)
    {
        var opposite = statement.Decision == ApprovalDecision.Approve ? DecisionVocabulary.Reject : DecisionVocabulary.Approve;
        var end = FindEnd(words, sentence);
        return end - sentence <= MaxShortSentence && opposite.IsIn(words, sentence, end, statement.Language);
    }

    // "I changed my mind".
    private static bool TakesBackShortly(DecisionStatement statement, List<DecisionWord> words, int sentence)
    {
        var end = FindEnd(words, sentence);
        return end - sentence <= MaxShortSentence && DecisionVocabulary.Retractions.IsIn(words, sentence, end, statement.Language);
    }

    // "I do not approve" below an approval.
    private static bool NegatesDecision(DecisionStatement statement, List<DecisionWord> words, int sentence)
    {
        var same = statement.Decision == ApprovalDecision.Approve ? DecisionVocabulary.AnyApprove : DecisionVocabulary.AnyReject;
        var end = FindEnd(words, sentence);
        return same.IsIn(words, sentence, end, statement.Language)
            && (DecisionVocabulary.Negations.IsIn(words, sentence, end, statement.Language)
                || DecisionVocabulary.Denials.IsIn(words, sentence, end, statement.Language));
    }

    private static int FindEnd(List<DecisionWord> words, int sentence)
    {
        var end = sentence + 1;
        while (end < words.Count && words[end].Before != WordBreak.Sentence)
        {
            end++;
        }

        return end;
    }

    private static ApprovalReplyReason Check(DecisionStatement statement, List<DecisionWord> words, int sentence, bool isSameParagraph)
    {
        if (OpensWithOpposite(statement, words, sentence) || SaysOppositeShortly(statement, words, sentence))
        {
            return ApprovalReplyReason.BothDecisions;
        }

        if (NegatesDecision(statement, words, sentence) || TakesBackShortly(statement, words, sentence))
        {
            return ApprovalReplyReason.Negated;
        }

        var start = SkipLeads(words, sentence, statement.Language);
        var isApproval = statement.Decision == ApprovalDecision.Approve;
        for (var i = sentence; i <= start; i++)
        {
            if (DecisionVocabulary.Retractions.Match(words, i, statement.Language) > 0
                || (isApproval && DecisionVocabulary.Objections.Match(words, i, statement.Language) > 0)
                || Denies(statement, words, i))
            {
                return ApprovalReplyReason.Negated;
            }

            if (isApproval && Limits(words, i, statement.Language, isSameParagraph))
            {
                return ApprovalReplyReason.Conditional;
            }
        }

        return isApproval && isSameParagraph && DecisionVocabulary.Futures.Match(words, start, statement.Language) > 0
            ? ApprovalReplyReason.Future
            : ApprovalReplyReason.None;
    }

    private static int SkipLeads(List<DecisionWord> words, int start, string language)
    {
        while (start + 1 < words.Count && words[start + 1].Before < WordBreak.Sentence
            && (DecisionVocabulary.Leads.Match(words, start, language) > 0
                || DecisionVocabulary.Assents.Match(words, start, language) > 0
                || DecisionVocabulary.Dissents.Match(words, start, language) > 0))
        {
            start++;
        }

        return start;
    }

    // "No." takes either decision back; "No budget" is a ground for a rejection, "No, the other one" for none.
    private static bool Denies(DecisionStatement statement, List<DecisionWord> words, int index)
    {
        var denies = Denials.IsAt(words, index, statement.Language)
            || DecisionVocabulary.Negations.Match(words, index, statement.Language) > 0;
        var isAlone = index + 1 == words.Count || words[index + 1].Before != WordBreak.None;
        return denies && (isAlone || statement.Decision == ApprovalDecision.Approve);
    }

    // "If you have questions, call me" in a paragraph of its own is good manners.
    private static bool Limits(List<DecisionWord> words, int index, string language, bool isSameParagraph) =>
        (DecisionVocabulary.Conditions.Match(words, index, language) > 0
            && (isSameParagraph || DecisionVocabulary.Courtesies.Match(words, index, language) == 0))
        || (isSameParagraph && DecisionVocabulary.Limits.Match(words, index, language) > 0);
}
