namespace EmailComms.Approvals.Reading;

/// <summary>What a host adds to the reading.</summary>
internal sealed class ReadingSettings
{
    private readonly PhraseTable _banners;

    private ReadingSettings(IReadOnlyList<string> banners)
    {
        Banners = banners;
        _banners = new PhraseTable(banners);
    }

    public static ReadingSettings Default { get; } = new([]);

    /// <summary>Openings of the texts that the host's gateway puts above a mail.</summary>
    public IReadOnlyList<string> Banners { get; }

    public static ReadingSettings From(ApprovalOptions options) => new([.. options.Banners.Select(static banner => banner.Trim())]);

    public bool OpensBanner(ReadOnlySpan<char> text) => _banners.FindOpening(text) is not null;
}
