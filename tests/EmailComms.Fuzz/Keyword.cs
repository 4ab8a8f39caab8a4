using EmailComms.Approvals.Reading;

namespace EmailComms.Fuzz;

/// <summary>The words without which there is no decision.</summary>
internal static class Keyword
{
    /// <summary>Whether a phrase that decides stands anywhere in the text, over line ends too.</summary>
    public static bool IsIn(string text)
    {
        var words = DecisionWord.Split(WellFormedText.Normalize(text.ReplaceLineEndings(" ")));
        return DecisionVocabulary.AnyApprove.IsIn(words, 0, words.Count, null) || DecisionVocabulary.AnyReject.IsIn(words, 0, words.Count, null);
    }
}
