using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading;

/// <summary>What a host adds to the reading, and what is known of the message before it is read.</summary>
internal sealed class ReadingSettings
{
    private readonly PhraseTable _banners;

    private ReadingSettings(PhraseTable banners, DecisionVocabulary vocabulary, AuthorName author)
    {
        _banners = banners;
        Vocabulary = vocabulary;
        Author = author;
    }

    public static ReadingSettings Default { get; } = new(new PhraseTable([]), DecisionVocabulary.BuiltIn, AuthorName.Unknown);

    /// <summary>The phrases that decide, and those that speak against a decision.</summary>
    public DecisionVocabulary Vocabulary { get; }

    /// <summary>Who wrote the message, as far as its From field says.</summary>
    public AuthorName Author { get; }

    public static ReadingSettings From(ApprovalOptions options) =>
        new(new PhraseTable([.. options.Banners.Select(static banner => banner.Trim())]), VocabularyOf(options.Vocabulary), AuthorName.Unknown);

    /// <summary>The settings for a message of that author.</summary>
    public ReadingSettings For(AuthorName author) => new(_banners, Vocabulary, author);

    /// <summary>Whether the text opens as those do that the host's gateway puts above a mail.</summary>
    public bool OpensBanner(ReadOnlySpan<char> text) => _banners.FindOpening(text) is not null;

    private static DecisionVocabulary VocabularyOf(ApprovalVocabularyOptions options) =>
        options.Approve.Count + options.Reject.Count == 0 ? DecisionVocabulary.BuiltIn : new DecisionVocabulary(options.Approve, options.Reject);
}
