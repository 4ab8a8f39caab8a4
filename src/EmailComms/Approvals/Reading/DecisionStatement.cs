using System.Buffers;

namespace EmailComms.Approvals.Reading;

/// <summary>A line that opens with a decision, and the search for what else it says.</summary>
/// <remarks>
/// An approval lets something happen, so nothing in its sentence may limit it. A rejection is usually given with a reason
/// ("Reject wrong version, does not match"), so there only what belongs to the keyword itself counts.
/// </remarks>
internal sealed class DecisionStatement
{
    private static readonly SearchValues<char> FormMarks = SearchValues.Create("[]{}=<>|~^\\");

    private readonly List<DecisionWord> _words;
    private readonly int _behind;

    public DecisionStatement(DecisionLine line, int start, int length, ApprovalDecision decision, string language)
    {
        Line = line;
        Decision = decision;
        Language = language;
        _words = line.Words;
        _behind = start + length;
        ClauseEnd = FindEnd(_words, _behind, WordBreak.Clause);
        SentenceEnd = FindEnd(_words, _behind, WordBreak.Sentence);
    }

    public DecisionLine Line { get; }

    public ApprovalDecision Decision { get; }

    public string Language { get; }

    /// <summary>The word behind the clause that the phrase is in.</summary>
    public int ClauseEnd { get; }

    /// <summary>The word behind the sentence that the phrase is in.</summary>
    public int SentenceEnd { get; }

    /// <summary>Where the text behind the phrase begins, in characters.</summary>
    public int CommentStart => DropsObject ? _words[ClauseEnd - 1].End : _words[_behind - 1].End;

    private bool DropsObject => ClauseEnd > _behind && DecisionVocabulary.Objects.Match(_words, _behind, Language) == ClauseEnd - _behind;

    private PhraseSet Opposite => Decision == ApprovalDecision.Approve ? DecisionVocabulary.AnyReject : DecisionVocabulary.AnyApprove;

    public ApprovalReplyReason FindContradiction()
    {
        if (Opposite.IsIn(_words, 0, _words.Count, Language) || HasOppositeSign())
        {
            return ApprovalReplyReason.BothDecisions;
        }

        if (Line.IsQuestion)
        {
            return ApprovalReplyReason.Question;
        }

        if (IsTalkedAbout())
        {
            return ApprovalReplyReason.NoDecision;
        }

        if (IsNegated() || IsRetracted())
        {
            return ApprovalReplyReason.Negated;
        }

        return IsLimitedBy(DecisionVocabulary.Conditions) ? ApprovalReplyReason.Conditional
            : IsLimitedBy(DecisionVocabulary.Futures) ? ApprovalReplyReason.Future
            : Decision == ApprovalDecision.Approve && (IsLimitedBy(DecisionVocabulary.Limits) || Line.Text.Contains('%', StringComparison.Ordinal)) ? ApprovalReplyReason.Conditional
            : ApprovalReplyReason.None;
    }

    /// <summary>Where the sentences behind the first one begin, in words of the line.</summary>
    public IEnumerable<int> LaterSentences()
    {
        for (var i = SentenceEnd; i < _words.Count; i++)
        {
            if (_words[i].Before == WordBreak.Sentence)
            {
                yield return i;
            }
        }
    }

    private static int FindEnd(List<DecisionWord> words, int start, WordBreak atLeast)
    {
        var end = start;
        while (end < words.Count && words[end].Before < atLeast)
        {
            end++;
        }

        return end;
    }

    private bool HasOppositeSign() => Decision == ApprovalDecision.Approve
        ? ContainsAny("\U0001F44E", "\u274C", "\u274E", "\U0001F6AB", "\u26D4", "\u2716", "\u2717", "\u2718")
        : ContainsAny("\U0001F44D", "\u2705", "\u2714", "\u2611", "\U0001F197");

    private bool ContainsAny(params ReadOnlySpan<string> signs)
    {
        foreach (var sign in signs)
        {
            if (Line.Text.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "Approve is the wrong word", "Approve [ ]", "reject=false".
    private bool IsTalkedAbout() =>
        (_behind < _words.Count && _words[_behind].Before == WordBreak.None && DecisionVocabulary.Verbs.Match(_words, _behind, Language) > 0)
        || Line.Text.AsSpan().ContainsAny(FormMarks);

    private bool IsNegated() => IsDeniedRightBehind() || HasDenyingClause() || (Decision == ApprovalDecision.Approve
        ? DecisionVocabulary.Negations.IsIn(_words, _behind, SentenceEnd, Language) || HasUnlimitedDenial()
        : ClauseEnd > _behind && DecisionVocabulary.Negations.Match(_words, ClauseEnd - 1, Language) > 0);

    private bool IsDeniedRightBehind() =>
        _behind < ClauseEnd
        && (DecisionVocabulary.Negations.Match(_words, _behind, Language) > 0 || DecisionVocabulary.Denials.Match(_words, _behind, Language) > 0);

    private bool HasUnlimitedDenial()
    {
        for (var i = _behind; i < SentenceEnd; i++)
        {
            if (Denies(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause that only denies: ", no", ". Not really".</summary>
    private bool HasDenyingClause()
    {
        for (var i = _behind; i < _words.Count; i++)
        {
            if (_words[i].Before == WordBreak.None)
            {
                continue;
            }

            var end = FindEnd(_words, i + 1, WordBreak.Clause);
            var isWhole = end - i == 1 || (end - i == 2 && DecisionVocabulary.Hedges.Match(_words, i + 1, Language) > 0);
            if (isWhole && (Denies(i) || DecisionVocabulary.Negations.Match(_words, i, Language) > 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool Denies(int index) => Denials.IsAt(_words, index, Language);

    private bool IsRetracted() =>
        DecisionVocabulary.Retractions.IsIn(_words, _behind, _words.Count, Language)
        || (Decision == ApprovalDecision.Approve && DecisionVocabulary.Objections.IsIn(_words, _behind, SentenceEnd, Language));

    private bool IsLimitedBy(PhraseSet phrases)
    {
        if (Decision == ApprovalDecision.Approve)
        {
            return phrases.IsIn(_words, _behind, SentenceEnd, Language);
        }

        for (var i = _behind; i < SentenceEnd; i++)
        {
            if ((i < ClauseEnd || _words[i].Before != WordBreak.None) && phrases.Match(_words, i, Language) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
