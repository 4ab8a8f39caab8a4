namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What is decided, in words that no list has, where it opens its sentence: "the renewal of the contract" is approved.</summary>
internal static class DecidedSubject
{
    private const int MaxWords = 6;

    /// <summary>The word behind it, or -1 when something else stands there.</summary>
    public static int Skip(DecisionWords words, int start)
    {
        for (var i = start + 1; i <= start + MaxWords && !words.IsClauseStart(i); i++)
        {
            var predicate = words.Match(PhraseKind.Predicate, i, 0);
            if (predicate.IsFound)
            {
                return IsSubject(words, start, i, predicate.Languages) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsSubject(DecisionWords words, int start, int end, ulong languages)
    {
        for (var i = start; i < end; i++)
        {
            // The negation of any language: people mix them.
            var isCondition = (languages & DecisionLanguages.TurkishBit) != 0 && IsTurkishCondition(words.TextOf(i));
            if (isCondition || !words.IsName(i, languages) || words.Has(PhraseKind.Negation | PhraseKind.Denial, i, DecisionVocabulary.AllLanguages))
            {
                return false;
            }
        }

        // In Korean the ending tells what is decided from who decides, and from a condition.
        return words.TextOf(end - 1)[^1] is not (>= '\uAC00' and <= '\uD7A3') or '\uC744' or '\uB97C' or '\uAC74';
    }

    // "Fiyat aynı kalırsa onaylıyorum".
    private static bool IsTurkishCondition(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word.EndsWith("sa", StringComparison.OrdinalIgnoreCase) || word.EndsWith("se", StringComparison.OrdinalIgnoreCase));
}
