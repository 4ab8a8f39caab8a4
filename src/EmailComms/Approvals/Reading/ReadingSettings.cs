namespace EmailComms.Approvals.Reading;

/// <summary>What a host adds to the reading.</summary>
internal sealed class ReadingSettings
{
    private ReadingSettings(DecisionVocabulary vocabulary) => Vocabulary = vocabulary;

    public static ReadingSettings Default { get; } = new(DecisionVocabulary.BuiltIn);

    public DecisionVocabulary Vocabulary { get; }

    public static ReadingSettings From(ApprovalOptions options) => new(VocabularyOf(options.Vocabulary));

    private static DecisionVocabulary VocabularyOf(ApprovalVocabularyOptions options) =>
        options.Approve.Count + options.Reject.Count == 0 ? DecisionVocabulary.BuiltIn : new DecisionVocabulary(options.Approve, options.Reject);
}
