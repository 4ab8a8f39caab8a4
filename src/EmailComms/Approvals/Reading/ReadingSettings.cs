namespace EmailComms.Approvals.Reading;

/// <summary>What a host adds to the reading, and what is known beforehand about a message.</summary>
internal sealed class ReadingSettings
{
    private readonly PhraseTable _banners;

    private ReadingSettings(IReadOnlyList<string> banners, PhraseTable bannerTable, AuthorName author)
    {
        Banners = banners;
        _banners = bannerTable;
        Author = author;
    }

    public static ReadingSettings Default { get; } = From([]);

    /// <summary>Openings of the texts that the host's gateway puts above a mail.</summary>
    public IReadOnlyList<string> Banners { get; }

    public AuthorName Author { get; }

    public static ReadingSettings From(ApprovalOptions options) => From([.. options.Banners.Select(static banner => banner.Trim())]);

    /// <summary>The settings for a message of that author.</summary>
    public ReadingSettings For(AuthorName author) => new(Banners, _banners, author);

    public bool OpensBanner(ReadOnlySpan<char> text) => _banners.FindOpening(text) is not null;

    private static ReadingSettings From(string[] banners) => new(banners, new PhraseTable(banners), AuthorName.Unknown);
}
