namespace EmailComms.Approvals.Reading;

/// <summary>What a host adds to the reading.</summary>
internal sealed class ReadingSettings
{
    private readonly PhraseTable _banners;

    private ReadingSettings(IEnumerable<string> banners, DecisionVocabulary vocabulary)
    {
        _banners = new PhraseTable([.. banners]);
        Vocabulary = vocabulary;
    }

    public static ReadingSettings Default { get; } = new([], DecisionVocabulary.BuiltIn);

    /// <summary>The phrases that decide, and those that speak against a decision.</summary>
    public DecisionVocabulary Vocabulary { get; }

    public static ReadingSettings From(ApprovalOptions options) =>
        new(options.Banners.Select(static banner => banner.Trim()), VocabularyOf(options.Vocabulary));

    /// <summary>Whether the text opens as those do that the host's gateway puts above a mail.</summary>
    public bool OpensBanner(ReadOnlySpan<char> text) => _banners.FindOpening(text) is not null;

    private static DecisionVocabulary VocabularyOf(ApprovalVocabularyOptions options) =>
        options.Approve.Count + options.Reject.Count == 0 ? DecisionVocabulary.BuiltIn : new DecisionVocabulary(options.Approve, options.Reject);
}
