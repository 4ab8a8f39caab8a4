using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms.Fuzz;

/// <summary>The words without which there is no decision.</summary>
internal static class Keyword
{
    /// <summary>Whether a phrase that decides stands anywhere in the text, over line ends too.</summary>
    public static bool IsIn(string text, PhraseKind kinds = PhraseKind.AnyApprove | PhraseKind.AnyReject)
    {
        var words = new DecisionWords(WellFormedText.Normalize(text.ReplaceLineEndings(" ")), DecisionVocabulary.BuiltIn);
        return words.IsIn(kinds, 0, words.Count, own: 0);
    }
}
