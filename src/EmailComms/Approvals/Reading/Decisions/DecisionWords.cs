namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The words of a line, and which phrases of the vocabulary stand where.</summary>
internal sealed class DecisionWords
{
    private const int MaxAnyWords = 5;

    private readonly DecisionVocabulary _vocabulary;
    private readonly List<DecisionWord> _words;
    private bool _isInAny;

    /// <param name="line">The line, well-formed.</param>
    /// <param name="vocabulary">The phrases.</param>
    /// <param name="words">The list of another line that is done with, and is used again; null for a new one.</param>
    public DecisionWords(string line, DecisionVocabulary vocabulary, List<DecisionWord>? words = null)
    {
        Line = line;
        _vocabulary = vocabulary;
        _words = DecisionWord.Split(line, words);
        for (var i = 0; i < _words.Count; i++)
        {
            _words[i] = _words[i] with { Node = vocabulary.Find(TextOf(i)) };
            Kinds |= KindsAt(i);
        }
    }

    public string Line { get; }

    public int Count => _words.Count;

    /// <summary>What the phrases do that may be in the line.</summary>
    public PhraseKind Kinds { get; }

    public DecisionWord this[int index] => _words[index];

    public ReadOnlySpan<char> TextOf(int index) => _words[index].TextIn(Line);

    /// <summary>Whether a line holds what is said and signs no mail: a word that decides, or speaks about a decision.</summary>
    public static bool AreSpoken(ReadOnlySpan<char> line)
    {
        var words = new DecisionWords(line.ToString(), DecisionVocabulary.BuiltIn);
        return words.IsIn(PhraseKind.Spoken, 0, words.Count, own: 0);
    }

    /// <summary>Whether a phrase of the vocabulary begins with that word.</summary>
    public bool IsKnown(int index) => _words[index].Node is not null;

    public bool IsClauseStart(int index) => index == 0 || index >= Count || _words[index].Before != WordBreak.None;

    /// <summary>The word behind the clause or sentence that the word at <paramref name="start"/> belongs to.</summary>
    public int FindEnd(int start, WordBreak atLeast)
    {
        var end = start;
        while (end < Count && _words[end].Before < atLeast)
        {
            end++;
        }

        return end;
    }

    /// <summary>The longest phrase of these kinds at that place. Words that count only in their own language need it among <paramref name="own"/>.</summary>
    public PhraseMatch Match(PhraseKind kinds, int index, ulong own)
    {
        if (index < 0 || index >= Count || (KindsAt(index) & kinds) == 0 || _words[index].Node is not { } node)
        {
            return default;
        }

        var best = default(PhraseMatch);
        if ((node.Kinds & kinds) != 0)
        {
            Walk(node, kinds, index, 1, DecisionVocabulary.AllLanguages, own, ref best);
        }

        // What begins with the name of something belongs to the name here: "the leave request" in "the leave request is approved".
        if ((_vocabulary.AfterObject.Kinds & kinds) != 0 && !_isInAny)
        {
            WalkObject(_vocabulary.AfterObject, kinds, index, 0, DecisionVocabulary.AllLanguages, own, ref best);
        }

        return best;
    }

    public bool Has(PhraseKind kinds, int index, ulong own) => Match(kinds, index, own).IsFound;

    /// <summary>Whether a phrase of these kinds stands in that range, outside of what only looks like one: "no problem at all".</summary>
    public bool IsIn(PhraseKind kinds, int start, int end, ulong own)
    {
        for (var i = start; i < end && (Kinds & kinds) != 0; i++)
        {
            var innocent = (kinds & PhraseKind.Decision) == 0 ? Match(PhraseKind.Innocent, i, own).Length : 0;
            if (innocent > 0)
            {
                i += innocent - 1;
            }
            else if (Has(kinds, i, own))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word at that place can belong to the name of what is decided, in one of these languages.</summary>
    public bool IsName(int index, ulong languages)
    {
        var wasInAny = _isInAny;
        _isInAny = true;
        var isName = !Has(PhraseKind.Weighty, index, languages) && (Match(PhraseKind.NoObject, index, languages).Languages & languages) == 0;
        _isInAny = wasInAny;
        return isName;
    }

    /// <summary>Tells "no" from "no objections".</summary>
    public bool Denies(int index, ulong own)
    {
        if (!Has(PhraseKind.Denial, index, own) || Has(PhraseKind.Innocent, index, own))
        {
            return false;
        }

        for (var i = index + 1; i <= index + 2 && !IsClauseStart(i); i++)
        {
            if (Has(PhraseKind.Harmless, i, own))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the word at that place goes on with its clause and is a number, or a reference that has one: "4711", "2026.4", "RE-15".</summary>
    public bool IsNumber(int index) => !IsClauseStart(index) && TextOf(index).ContainsAnyInRange('0', '9');

    /// <summary>The word behind what only speaks of a decision at that place, or that place: "I had rejected the first one".</summary>
    public int SkipMention(int index, ulong own)
    {
        var mention = Match(PhraseKind.Mention, index, own);
        return mention.IsFound && !IsIn(PhraseKind.Negation | PhraseKind.Denial, index, FindEnd(index + 1, WordBreak.Sentence), own) ? index + mention.Length : index;
    }

    /// <summary>Whether something in that range takes the decision back, and not another one: "Kim had rejected it by mistake".</summary>
    public bool TakesBack(int start, int end, ulong own)
    {
        var from = start;
        for (var i = start; i < end && (Kinds & PhraseKind.Mention) != 0; i++)
        {
            var told = SkipMention(i, own);
            if (told > i)
            {
                if (IsIn(PhraseKind.Retraction, from, i, own))
                {
                    return true;
                }

                from = told;
                i = told - 1;
            }
        }

        return IsIn(PhraseKind.Retraction, from, end, own);
    }

    /// <summary>Whether a clause begins at that place that only declares the answer to be none: ", draft", "(just a test)".</summary>
    public bool OpensDraft(int index, ulong own) =>
        IsClauseStart(index) && !IsQuoted(index) && Match(PhraseKind.Draft, index, own) is { IsFound: true } draft && IsClauseStart(index + draft.Length);

    private bool IsQuoted(int index) => _words[index].Start is > 0 and var start && Line[start - 1] is '"' or '\'' or '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or '\u300C';

    private PhraseKind KindsAt(int index) =>
        _words[index].Node is not { } node ? PhraseKind.None
            : (node.Kinds & PhraseKind.Object) != 0 ? node.Kinds | _vocabulary.AfterObject.Kinds
            : node.Kinds;

    private void Walk(PhraseNode node, PhraseKind kinds, int index, int length, ulong languages, ulong own, ref PhraseMatch best)
    {
        foreach (var end in node.Ends)
        {
            var common = end.Languages & languages & (end.IsOwnOnly ? own : DecisionVocabulary.AllLanguages);
            if ((end.Kind & kinds) == 0 || common == 0 || length < best.Length)
            {
                continue;
            }

            best = length > best.Length
                ? new PhraseMatch(length, common, end.Use)
                : best with { Languages = best.Languages | common, Use = end.Use < best.Use ? end.Use : best.Use };
        }

        // A phrase does not run across a comma or a full stop.
        var next = index + length;
        if (next >= Count || _words[next].Before != WordBreak.None)
        {
            return;
        }

        if (node.Find(TextOf(next)) is { } further && (further.Kinds & kinds) != 0)
        {
            Walk(further, kinds, index, length + 1, languages, own, ref best);
        }

        if (node.AfterObject is { } afterObject && (afterObject.Kinds & kinds) != 0)
        {
            WalkObject(afterObject, kinds, index, length, languages, own, ref best);
        }

        if (node.AfterNumber is { } afterNumber && (afterNumber.Kinds & kinds) != 0 && IsNumber(next))
        {
            Walk(afterNumber, kinds, index, length + 1, languages, own, ref best);
        }

        if (node.AfterAny is { } afterAny && (afterAny.Kinds & kinds) != 0 && !_isInAny)
        {
            WalkAny(afterAny, kinds, index, length, languages, own, ref best);
        }
    }

    // A few words that only name something.
    private void WalkAny(PhraseNode afterAny, PhraseKind kinds, int index, int length, ulong languages, ulong own, ref PhraseMatch best)
    {
        var spoken = afterAny.Languages & languages;
        for (var i = 0; i < MaxAnyWords && !IsClauseStart(index + length + i) && IsName(index + length + i, spoken); i++)
        {
            // Words of any kind at the end of a phrase go up to a comma, or to where the grounds begin.
            var next = index + length + i + 1;
            if (afterAny.Ends.Count == 0 || IsClauseStart(next) || (HasWithoutAny(PhraseKind.Continuation, next, spoken) && !HasWithoutAny(PhraseKind.Negation, next, spoken)))
            {
                Walk(afterAny, kinds, index, length + i + 1, languages, own, ref best);
            }
        }
    }

    private bool HasWithoutAny(PhraseKind kinds, int index, ulong own)
    {
        _isInAny = true;
        var isFound = Has(kinds, index, own);
        _isInAny = false;
        return isFound;
    }

    // No object has an object in it.
    private void WalkObject(PhraseNode afterObject, PhraseKind kinds, int index, int length, ulong languages, ulong own, ref PhraseMatch best)
    {
        var found = Match(PhraseKind.Object, index + length, DecisionVocabulary.AllLanguages);
        if (found.IsFound && (found.Languages & languages) != 0)
        {
            Walk(afterObject, kinds, index, length + found.Length, found.Languages & languages, own, ref best);

            // "the release 2026.4"
            if (IsNumber(index + length + found.Length))
            {
                Walk(afterObject, kinds, index, length + found.Length + 1, found.Languages & languages, own, ref best);
            }
        }
    }
}
