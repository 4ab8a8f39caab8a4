namespace EmailComms.Approvals.Reading;

/// <summary>Tells "no" from "no objections".</summary>
internal static class Denials
{
    public static bool IsAt(IReadOnlyList<DecisionWord> words, int index, string language)
    {
        if (DecisionVocabulary.Denials.Match(words, index, language) == 0)
        {
            return false;
        }

        for (var i = index + 1; i <= index + 2 && i < words.Count && words[i].Before == WordBreak.None; i++)
        {
            if (DecisionVocabulary.Harmless.Match(words, i, language) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
