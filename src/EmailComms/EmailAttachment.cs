namespace EmailComms;

/// <summary>A file that goes with a message, or an image shown inside its HTML.</summary>
public sealed class EmailAttachment
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;

    private EmailAttachment(string fileName, string mediaType, Func<CancellationToken, ValueTask<Stream>> open, string? contentId = null)
    {
        FileName = fileName;
        MediaType = mediaType;
        ContentId = contentId;
        _open = open;
    }

    /// <summary>The file name that the recipient sees.</summary>
    public string FileName { get; }

    /// <summary>The media type, such as <c>application/pdf</c> (RFC 6838).</summary>
    public string MediaType { get; }

    /// <summary>
    /// When set, the part is shown inside the HTML where it says <c>cid:…</c> with this Content-ID (RFC 2392), instead of
    /// being listed as a file.
    /// </summary>
    public string? ContentId { get; }

    /// <summary>Creates an attachment from bytes in memory.</summary>
    /// <param name="fileName">The file name that the recipient sees.</param>
    /// <param name="mediaType">The media type, such as <c>application/pdf</c>.</param>
    /// <param name="content">The content; it is not copied.</param>
    public static EmailAttachment FromBytes(string fileName, string mediaType, ReadOnlyMemory<byte> content) =>
        new(Checked(fileName, nameof(fileName)), Checked(mediaType, nameof(mediaType)), _ => ValueTask.FromResult<Stream>(new ReadOnlyMemoryStream(content)));

    /// <summary>Creates an attachment whose content is opened when the message is composed, and closed after it.</summary>
    /// <param name="fileName">The file name that the recipient sees.</param>
    /// <param name="mediaType">The media type, such as <c>application/pdf</c>.</param>
    /// <param name="open">Opens a readable stream; called once for each composition.</param>
    public static EmailAttachment FromStream(string fileName, string mediaType, Func<CancellationToken, ValueTask<Stream>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new EmailAttachment(Checked(fileName, nameof(fileName)), Checked(mediaType, nameof(mediaType)), open);
    }

    /// <summary>Creates an attachment from a file, read when the message is composed.</summary>
    /// <param name="path">The path of the file; its last part is the file name that the recipient sees.</param>
    /// <param name="mediaType">The media type; <c>application/octet-stream</c> when it is not given.</param>
    public static EmailAttachment FromFile(string path, string mediaType = "application/octet-stream")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromStream(Path.GetFileName(path), mediaType, _ => ValueTask.FromResult<Stream>(File.OpenRead(path)));
    }

    /// <summary>Returns a copy that is shown inside the HTML, where it says <c>cid:</c> and this Content-ID.</summary>
    /// <param name="contentId">The Content-ID without angle brackets, such as <c>chart@example.org</c> or <c>chart</c>.</param>
    public EmailAttachment WithContentId(string contentId) =>
        new(FileName, MediaType, _open, Checked(contentId, nameof(contentId)));

    /// <summary>The media type alone: a file name may be confidential.</summary>
    public override string ToString() => MediaType;

    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);

    private static string Checked(string text, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameterName);
        HeaderText.ThrowIfUnsafe(text, parameterName);
        return text;
    }
}
