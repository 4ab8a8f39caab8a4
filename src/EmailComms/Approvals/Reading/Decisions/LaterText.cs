using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>Looks at how each later sentence opens: people change their mind at the beginning of a sentence, or in a short one.</summary>
internal sealed class LaterText(DecisionStatement statement, DecisionVocabulary vocabulary)
{
    // The opening of a sentence is in here; what comes after it is the comment.
    private const int MaxLineRead = 400;
    private const int MaxShortSentence = 6;

    private readonly ulong _languages = statement.Languages;
    private readonly bool _isApproval = statement.IsApproval;

    // One line is looked at after the other, and there may be as many as a text has characters.
    private readonly List<DecisionWord> _words = [];

    public ApprovalReplyReason FindContradiction(IReadOnlyList<string> lines, IReadOnlyList<string> closing)
    {
        var reason = CheckSentences(statement.Words, statement.SentenceEnd, isSameParagraph: true);
        var isSameParagraph = true;
        for (var i = statement.Line.NextLine; i < lines.Count && reason == ApprovalReplyReason.None; i++)
        {
            isSameParagraph &= lines[i].Length > 0;
            reason = CheckLine(lines[i], isSameParagraph);
        }

        // Below a sign-off an address may begin like a sentence: "No. 5".
        for (var i = 0; i < closing.Count && reason == ApprovalReplyReason.None; i++)
        {
            reason = closing[i].AsSpan().ContainsAnyInRange('0', '9') && !OpensWithOpposite(Words(closing[i]), 0)
                ? ApprovalReplyReason.None
                : CheckLine(closing[i], isSameParagraph: false);
        }

        return reason;
    }

    private ApprovalReplyReason CheckLine(string line, bool isSameParagraph) =>
        line.Length == 0 ? ApprovalReplyReason.None
            : line.AsSpan().Trim() is "?" or "??" or "???" ? ApprovalReplyReason.Question
            : CheckSentences(Words(line), 0, isSameParagraph);

    private ApprovalReplyReason CheckSentences(DecisionWords words, int first, bool isSameParagraph)
    {
        if (words.Kinds == PhraseKind.None)
        {
            return ApprovalReplyReason.None;
        }

        for (var i = first; i < words.Count; i = words.FindEnd(i + 1, WordBreak.Sentence))
        {
            var reason = Check(words, i, isSameParagraph);
            if (reason != ApprovalReplyReason.None)
            {
                return reason;
            }
        }

        return ApprovalReplyReason.None;
    }

    private DecisionWords Words(string line) => new(WellFormedText.Normalize(line.Length <= MaxLineRead ? line : line[..MaxLineRead]), vocabulary, _words);

    private ApprovalReplyReason Check(DecisionWords words, int sentence, bool isSameParagraph)
    {
        var end = words.FindEnd(sentence + 1, WordBreak.Sentence);
        if (OpensWithOpposite(words, sentence) || SaysOppositeShortly(words, sentence, end))
        {
            return ApprovalReplyReason.BothDecisions;
        }

        if (NegatesDecision(words, sentence, end) || TakesBackShortly(words, sentence, end) || words.IsIn(PhraseKind.Slip, sentence, end, _languages) || IsDraft(words, sentence))
        {
            return ApprovalReplyReason.Negated;
        }

        if (words.IsIn(PhraseKind.Postponement, sentence, end, _languages))
        {
            return ApprovalReplyReason.Future;
        }

        // "Approved. I think."
        if (isSameParagraph && words.Match(PhraseKind.Doubt, sentence, _languages).Length == end - sentence)
        {
            return ApprovalReplyReason.Conditional;
        }

        var start = SkipLeads(words, sentence);
        for (var i = sentence; i <= start; i++)
        {
            if (words.Has(PhraseKind.Innocent, i, _languages))
            {
                break;
            }

            if (words.Has(PhraseKind.Retraction, i, _languages)
                || (_isApproval && words.Has(PhraseKind.Objection, i, _languages))
                || Denies(words, i))
            {
                return ApprovalReplyReason.Negated;
            }

            if (_isApproval && Limits(words, i, isSameParagraph))
            {
                return ApprovalReplyReason.Conditional;
            }
        }

        return _isApproval && isSameParagraph && words.Has(PhraseKind.Future, sentence, _languages)
            ? ApprovalReplyReason.Future
            : ApprovalReplyReason.None;
    }

    private bool OpensWithOpposite(DecisionWords words, int sentence)
    {
        var start = SkipLeads(words, sentence);
        for (var i = sentence; i <= start && words.SkipMention(i, _languages) == i; i++)
        {
            if (SaysOpposite(words, ref i))
            {
                return true;
            }
        }

        return false;
    }

    // "My decision: reject", "Actually approve"; but "Rejected. I cannot approve this" says one thing twice.
    private bool SaysOppositeShortly(DecisionWords words, int sentence, int end)
    {
        for (var i = sentence; i < end && Length(words, sentence, end) <= MaxShortSentence; i++)
        {
            var told = words.SkipMention(i, _languages);
            if (told > i)
            {
                i = told - 1;
            }
            else if (SaysOpposite(words, ref i))
            {
                return true;
            }
        }

        return false;
    }

    private bool SaysOpposite(DecisionWords words, ref int index) =>
        _isApproval ? words.Has(PhraseKind.Reject, index, _languages) : StatedApproval.IsAt(words, ref index, _languages);

    // "I changed my mind"; but "Kim had rejected it by mistake" takes back something else.
    private bool TakesBackShortly(DecisionWords words, int sentence, int end) =>
        Length(words, sentence, end) <= MaxShortSentence && words.TakesBack(sentence, end, _languages);

    // "(Draft - not to go out)", "Sorry, just a test."
    private bool IsDraft(DecisionWords words, int sentence)
    {
        var start = SkipLeads(words, sentence);
        for (var i = sentence; i <= start; i++)
        {
            if (words.OpensDraft(i, _languages))
            {
                return true;
            }
        }

        return false;
    }

    // "I do not approve" below an approval.
    private bool NegatesDecision(DecisionWords words, int sentence, int end) =>
        words.IsIn(_isApproval ? PhraseKind.AnyApprove : PhraseKind.AnyReject, sentence, end, _languages)
        && words.IsIn(PhraseKind.Negation | PhraseKind.Denial, sentence, end, _languages);

    // Where every character is a word, a word has about two.
    private static int Length(DecisionWords words, int start, int end)
    {
        var isDense = words[end - 1].End - words[start].Start < 2 * (end - start);
        return isDense ? (end - start) / 2 : end - start;
    }

    private int SkipLeads(DecisionWords words, int start)
    {
        while (start + 1 < words.Count && words[start + 1].Before < WordBreak.Sentence
            && words.Has(PhraseKind.Lead | PhraseKind.Assent | PhraseKind.Dissent | PhraseKind.Regret, start, _languages))
        {
            start++;
        }

        return start;
    }

    // "No." takes either decision back; "No budget" is a ground for a rejection, "No, the other one" for none.
    private bool Denies(DecisionWords words, int index)
    {
        var negation = words.Match(PhraseKind.Negation, index, _languages);
        if (!negation.IsFound && !words.Denies(index, _languages))
        {
            return false;
        }

        return _isApproval || words.IsClauseStart(index + Math.Max(1, negation.Length));
    }

    private bool Limits(DecisionWords words, int index, bool isSameParagraph) =>
        words.Has(PhraseKind.Condition, index, _languages)
        || (isSameParagraph && words.Has(PhraseKind.Limit, index, _languages));
}
