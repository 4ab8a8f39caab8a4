namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>A line that opens with a decision, and the search for what else it says.</summary>
/// <remarks>
/// An approval lets something happen, so nothing in its sentence may limit it. A rejection is usually given with a reason
/// ("Reject wrong version, does not match"), so there only what belongs to the keyword itself counts.
/// </remarks>
internal sealed class DecisionStatement
{
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

    private bool DropsObject => _clauseEnd > _behind && _words.Match(PhraseKind.Object | PhraseKind.Continuation, _behind, Languages).Length == _clauseEnd - _behind && !_words.IsNumber(_clauseEnd - 1);

    public ApprovalReplyReason FindContradiction()
    {
        if (HasOpposite() || HasOppositeSign())
        {
            return ApprovalReplyReason.BothDecisions;
        }

        if (AskedQuestion.IsIn(_words, SentenceEnd, Languages) || _words.IsIn(PhraseKind.Question, _behind, SentenceEnd, Languages))
        {
            return ApprovalReplyReason.Question;
        }

        if (IsTalkedAbout())
        {
            return ApprovalReplyReason.NoDecision;
        }

        if (IsNegated() || IsRetracted() || IsDraft())
        {
            return ApprovalReplyReason.Negated;
        }

        return IsDoubted() || IsLimitedBy(PhraseKind.Condition) ? ApprovalReplyReason.Conditional
            : IsLimitedBy(PhraseKind.Future) ? ApprovalReplyReason.Future
            : IsApproval && (IsLimitedBy(PhraseKind.Limit) || HasTerm() || Line.Text.Contains('%', StringComparison.Ordinal)) ? ApprovalReplyReason.Conditional
            : BelongsToWhatFollows() ? ApprovalReplyReason.NoDecision
            : _words.IsIn(PhraseKind.Postponement, _behind, SentenceEnd, Languages) ? ApprovalReplyReason.Future
            : ApprovalReplyReason.None;
    }

    // The grounds of a rejection may name an approval: "no approval of the finance team", "cannot be approved like this".
    private bool HasOpposite()
    {
        for (var i = _behind; i < _words.Count; i++)
        {
            var told = _words.SkipMention(i, Languages);
            if (told > i)
            {
                i = told - 1;
            }
            else if (IsApproval ? _words.Has(PhraseKind.AnyReject, i, Languages) : StatedApproval.IsAt(_words, ref i, Languages))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOppositeSign() => IsApproval ? DecisionSigns.Reject(Line.Text) : DecisionSigns.Approve(Line.Text);

    // "Approve is the wrong word", "'Approve' said Kim", "Approve [ ]", "reject=false".
    private bool IsTalkedAbout() => IsCited() || HasVerb() || HasContent() || AsksSomebodyElse() || FormMarks.AreIn(Line.Text, SentenceEnd < _words.Count ? _words[SentenceEnd].Start : Line.Text.Length);

    // The verb that approves also confirms: "apstiprinu, ka esmu saņēmis" confirms that something was received.
    private bool HasContent() => _behind < SentenceEnd && _words.Has(PhraseKind.Content, _behind, Languages);

    // "aprobado está" is talk, "apruebo esta solicitud" is not.
    private bool HasVerb() =>
        IsFollowedBy(PhraseKind.Verb)
        && _words.Match(PhraseKind.Object | PhraseKind.Continuation, _behind, Languages).Length <= _words.Match(PhraseKind.Verb, _behind, Languages).Length;

    // "Rechazar todo no es la solución", "Godkänn gärna före sex".
    private bool AsksSomebodyElse() =>
        IsSubject()
        || (_phrase.Use == PhraseUse.Infinitive && (_words.IsIn(PhraseKind.Verb, _behind, _clauseEnd, Languages) || _words.IsIn(PhraseKind.Plea, _behind, SentenceEnd, Languages)));

    // "Rejecting this would cost us a week", "Approving it, however, is wrong".
    private bool IsSubject()
    {
        if (_phrase.Use != PhraseUse.Gerund)
        {
            return false;
        }

        if (IsInClauseOrOpensOne(PhraseKind.Verb | PhraseKind.Limit))
        {
            return true;
        }

        var behind = _behind + (_words.IsClauseStart(_behind) ? 0 : _words.Match(PhraseKind.Object, _behind, Languages).Length);
        return !_words.IsClauseStart(behind) && (!_words.Has(PhraseKind.Continuation, behind, Languages) || _words.Has(PhraseKind.Hedge | PhraseKind.Lead, behind, Languages));
    }

    private bool IsCited()
    {
        var behind = Line.Text.AsSpan(_words[_behind - 1].End);
        return behind.Length > 2 && behind[0] is ('"' or '\'' or '\u201C' or '\u201D' or '\u2019' or '\u00BB' or '\u00AB' or '\u300D')
            && char.IsLetter(behind[1..].TrimStart().Length > 0 ? behind[1..].TrimStart()[0] : ' ');
    }

    // "Approved requests are listed below", "Rejected by the build server".
    private bool BelongsToWhatFollows() =>
        _phrase.Use > PhraseUse.Infinitive && _behind < _clauseEnd
        && (!IsFollowedBy(PhraseKind.Continuation | PhraseKind.Thanks | PhraseKind.Innocent | (_phrase.Use is PhraseUse.Bound or PhraseUse.Gerund ? PhraseKind.Object : PhraseKind.None))
            || _words.IsIn(PhraseKind.Report, _behind, _clauseEnd, Languages));

    private bool IsFollowedBy(PhraseKind kinds) => !_words.IsClauseStart(_behind) && _words.Has(kinds, _behind, Languages);

    private bool IsNegated() => (IsFollowedBy(PhraseKind.Negation | PhraseKind.Denial) && !_words.Has(PhraseKind.Innocent, _behind, Languages)) || HasDenyingClause() || (IsApproval
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
        _words.IsIn(PhraseKind.Slip, _behind, SentenceEnd, Languages)
        || _words.TakesBack(_behind, _words.Count, Languages)
        || (IsApproval && _words.IsIn(PhraseKind.Objection, _behind, SentenceEnd, Languages));

    // "Approve (draft)".
    private bool IsDraft()
    {
        for (var i = _behind; i < SentenceEnd; i++)
        {
            if (_words.OpensDraft(i, Languages))
            {
                return true;
            }
        }

        return false;
    }

    // "Approved, with the changes we spoke about"; but "approved, the reports match what we agreed on with the regulator".
    private bool HasTerm() => IsInClauseOrOpensOne(PhraseKind.Term);

    private bool IsInClauseOrOpensOne(PhraseKind kinds)
    {
        for (var i = _behind; i < SentenceEnd; i++)
        {
            if ((i < _clauseEnd || _words[i].Before != WordBreak.None) && _words.Has(kinds, i, Languages))
            {
                return true;
            }
        }

        return false;
    }

    // ", I think" at the end of a clause; what goes on behind it is somebody's opinion of something else.
    private bool IsDoubted()
    {
        for (var i = _behind; i < SentenceEnd; i++)
        {
            if (_words.Match(PhraseKind.Innocent, i, Languages) is { IsFound: true } innocent)
            {
                i += innocent.Length - 1;
            }
            else if (_words.Match(PhraseKind.Doubt, i, Languages) is { IsFound: true } doubt && _words.IsClauseStart(i + doubt.Length))
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
