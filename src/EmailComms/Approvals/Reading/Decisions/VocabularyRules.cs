using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What a host's phrase has to be, so that it is found in an answer and cannot mean two things.</summary>
internal static class VocabularyRules
{
    private const int MaxPhrases = 100;
    private const int MaxLength = 60;

    private const PhraseKind Contrary = PhraseKind.Negation | PhraseKind.Condition | PhraseKind.Future | PhraseKind.Retraction;

    public static void Check(OptionsRules rules, ApprovalVocabularyOptions options)
    {
        Check(rules, "Approvals:Vocabulary:Approve", options.Approve, PhraseKind.AnyReject, PhraseKind.Dissent);
        Check(rules, "Approvals:Vocabulary:Reject", options.Reject, PhraseKind.AnyApprove, PhraseKind.Assent);
        var both = options.Approve.Select(Normalize).Intersect(options.Reject.Select(Normalize), StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in both)
        {
            rules.Fail("Approvals:Vocabulary:Reject", $"holds \"{HeaderText.Sanitize(phrase)}\", which approves", "Keep it in one of the two lists.");
        }
    }

    private static void Check(OptionsRules rules, string key, IList<string> phrases, PhraseKind opposite, PhraseKind oppositeAnswer)
    {
        if (phrases.Count > MaxPhrases)
        {
            rules.Fail(key, $"has {phrases.Count} phrases, more than {MaxPhrases}", "Keep those that people really write.");
        }

        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = Normalize(phrases[i]);
            var words = new DecisionWords(phrase, DecisionVocabulary.BuiltIn);
            if (phrase.Length is 0 or > MaxLength)
            {
                rules.Fail($"{key}:{i}", $"has {phrase.Length} characters", "Write a phrase of 1 to 60 characters.");
            }
            else if (!IsOneClause(words) || DeceptiveText.IsIn(phrase))
            {
                rules.Fail($"{key}:{i}", "is not a phrase of words or one symbol", "Write it without punctuation, such as \"yes\" or \"go ahead\".");
            }
            else if (Matches(words, opposite) || Matches(words, oppositeAnswer) || words.IsIn(Contrary, 0, words.Count, 0))
            {
                rules.Fail($"{key}:{i}", "means something else in an answer", "Leave it out: it says the other decision, or takes one back.");
            }
        }
    }

    private static bool IsOneClause(DecisionWords words) =>
        words.Count > 0 && words[0].Start == 0 && words[words.Count - 1].End == words.Line.Length && words.FindEnd(1, WordBreak.Clause) == words.Count;

    private static bool Matches(DecisionWords words, PhraseKind kinds) => words.Match(kinds, 0, 0).Length == words.Count;

    private static string Normalize(string? phrase) => WellFormedText.Normalize((phrase ?? string.Empty).Trim());
}
