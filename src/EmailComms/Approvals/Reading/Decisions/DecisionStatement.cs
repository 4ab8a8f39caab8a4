using System.Buffers;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>A line that opens with a decision, and the search for what else it says.</summary>
/// <remarks>
/// An approval lets something happen, so nothing in its sentence may limit it. A rejection is usually given with a reason
/// ("Reject wrong version, does not match"), so there only what belongs to the keyword itself counts.
/// </remarks>
internal sealed class DecisionStatement
{
    private const int MaxNegatedDistance = 4;

    private static readonly SearchValues<char> FormMarks = SearchValues.Create("[]{}=<>|~^\\");

    private readonly DecisionWords _words;
    private readonly DecisionPhrase _phrase;
    private readonly int _behind;
    private readonly int _clauseEnd;

    public DecisionStatement(DecisionLine line, int start, DecisionPhrase phrase)
    {
        Line = line;
        _words = line.Words!;
        _phrase = phrase;
        _behind = start + phrase.Length;
        _clauseEnd = _words.FindEnd(_behind, WordBreak.Clause);
        SentenceEnd = _words.FindEnd(_behind, WordBreak.Sentence);
    }

    public DecisionLine Line { get; }

    public DecisionWords Words => _words;

    public ApprovalDecision Decision => _phrase.Decision;

    public bool IsApproval => Decision == ApprovalDecision.Approve;

    /// <summary>The languages of the phrase, one bit each.</summary>
    public ulong Languages => _phrase.Languages;

    /// <summary>The word behind the sentence that the phrase is in.</summary>
    public int SentenceEnd { get; }

    /// <summary>Where the phrase ends, in characters.</summary>
    public int PhraseEnd => _words[_behind - 1].End;

    /// <summary>Where the text behind the phrase begins, in characters.</summary>
    public int CommentStart => DropsObject ? _words[_clauseEnd - 1].End : PhraseEnd;

    private bool DropsObject => _clauseEnd > _behind && _words.Match(PhraseKind.Object | PhraseKind.Continuation, _behind, Languages).Length == _clauseEnd - _behind;

    public ApprovalReplyReason FindContradiction()
    {
        if (HasOpposite() || HasOppositeSign())
        {
            return ApprovalReplyReason.BothDecisions;
        }

        if (QuestionMarks.IsIn(Line.Text) || _words.IsIn(PhraseKind.Question, _behind, SentenceEnd, Languages))
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

        return IsDoubted() || IsLimitedBy(PhraseKind.Condition) ? ApprovalReplyReason.Conditional
            : IsLimitedBy(PhraseKind.Future) ? ApprovalReplyReason.Future
            : IsApproval && (IsLimitedBy(PhraseKind.Limit) || Line.Text.Contains('%', StringComparison.Ordinal)) ? ApprovalReplyReason.Conditional
            : BelongsToWhatFollows() ? ApprovalReplyReason.NoDecision
            : ApprovalReplyReason.None;
    }

    // The grounds of a rejection may name an approval: "no approval of the finance team", "cannot be approved like this".
    private bool HasOpposite()
    {
        if (IsApproval)
        {
            return _words.IsIn(PhraseKind.AnyReject, _behind, _words.Count, Languages);
        }

        for (var i = _behind; i < _words.Count; i++)
        {
            if (_words.Has(PhraseKind.Approve, i, Languages) && !IsNegatedInClause(_words, i, Languages))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a negation stands shortly before that word: "cannot be approved".</summary>
    public static bool IsNegatedInClause(DecisionWords words, int index, ulong own)
    {
        for (var i = index; i > 0 && i > index - MaxNegatedDistance && words[i].Before == WordBreak.None; i--)
        {
            if (words.Has(PhraseKind.Negation, i - 1, own))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOppositeSign() => IsApproval ? DecisionSigns.Reject(Line.Text) : DecisionSigns.Approve(Line.Text);

    // "Approve is the wrong word", "'Approve' said Kim", "Approve [ ]", "reject=false".
    private bool IsTalkedAbout() => IsCited() || HasVerb() || AsksSomebodyElse() || Line.Text.AsSpan().ContainsAny(FormMarks);

    // "aprobado está" is talk, "apruebo esta solicitud" is not.
    private bool HasVerb() =>
        IsFollowedBy(PhraseKind.Verb)
        && _words.Match(PhraseKind.Object, _behind, Languages).Length <= _words.Match(PhraseKind.Verb, _behind, Languages).Length;

    // "Rechazar todo no es la solución", "Godkänn gärna före sex".
    private bool AsksSomebodyElse() =>
        _phrase.Use == PhraseUse.Infinitive && (_words.IsIn(PhraseKind.Verb, _behind, _clauseEnd, Languages) || _words.IsIn(PhraseKind.Plea, _behind, SentenceEnd, Languages));

    private bool IsCited()
    {
        var behind = Line.Text.AsSpan(_words[_behind - 1].End);
        return behind.Length > 2 && behind[0] is ('"' or '\'' or '\u201C' or '\u201D' or '\u2019' or '\u00BB' or '\u00AB' or '\u300D')
            && char.IsLetter(behind[1..].TrimStart().Length > 0 ? behind[1..].TrimStart()[0] : ' ');
    }

    // "Approved requests are listed below", "Rejected by the build server".
    private bool BelongsToWhatFollows() =>
        _phrase.Use > PhraseUse.Infinitive && _behind < _clauseEnd
        && (!IsFollowedBy(PhraseKind.Continuation | PhraseKind.Thanks | PhraseKind.Innocent | (_phrase.Use == PhraseUse.Bound ? PhraseKind.Object : PhraseKind.None))
            || _words.IsIn(PhraseKind.Report, _behind, _clauseEnd, Languages));

    private bool IsFollowedBy(PhraseKind kinds) => !_words.IsClauseStart(_behind) && _words.Has(kinds, _behind, Languages);

    private bool IsNegated() => IsFollowedBy(PhraseKind.Negation) || (IsFollowedBy(PhraseKind.Denial) && !_words.Has(PhraseKind.Innocent, _behind, Languages)) || HasDenyingClause() || (IsApproval
        ? _words.IsIn(PhraseKind.Negation, _behind, SentenceEnd, Languages) || HasUnlimitedDenial()
        : _clauseEnd > _behind && _words.Has(PhraseKind.Negation, _clauseEnd - 1, Languages));

    private bool HasUnlimitedDenial()
    {
        for (var i = _behind; i < SentenceEnd; i++)
        {
            if (_words.Denies(i, Languages))
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

            var length = _words.FindEnd(i + 1, WordBreak.Clause) - i;
            var denial = _words.Match(PhraseKind.Negation | PhraseKind.Denial, i, Languages).Length;
            var isWhole = denial > 0 && (length == denial || (length == denial + 1 && _words.Has(PhraseKind.Hedge, i + denial, Languages)));
            if (isWhole && (_words.Denies(i, Languages) || _words.Has(PhraseKind.Negation, i, Languages)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRetracted() =>
        _words.IsIn(PhraseKind.Retraction, _behind, _words.Count, Languages)
        || (IsApproval && _words.IsIn(PhraseKind.Objection, _behind, SentenceEnd, Languages));

    // ", I think" at the end of a clause; what goes on behind it is somebody's opinion of something else.
    private bool IsDoubted()
    {
        for (var i = _behind; i < SentenceEnd; i++)
        {
            if (_words.Match(PhraseKind.Doubt, i, Languages) is { IsFound: true } doubt && _words.IsClauseStart(i + doubt.Length))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLimitedBy(PhraseKind kind)
    {
        if (IsApproval)
        {
            return _words.IsIn(kind, _behind, SentenceEnd, Languages);
        }

        for (var i = _behind; i < SentenceEnd; i++)
        {
            // "Rejected, tomorrow is a holiday" gives a reason.
            var isOpening = _words[i].Before != WordBreak.None && (kind != PhraseKind.Future || _words.IsClauseStart(i + _words.Match(kind, i, Languages).Length));
            if ((i < _clauseEnd || isOpening) && _words.IsIn(kind, i, i + 1, Languages))
            {
                return true;
            }
        }

        return false;
    }
}
