namespace EmailComms.Mailbox;

/// <summary>One text part: its MIME header fields (RFC 2045 section 3), and its content as transferred, perhaps cut.</summary>
internal sealed record FetchedPart(ReadOnlyMemory<byte> MimeHeader, ReadOnlyMemory<byte> Content, bool IsCut)
{
    /// <summary>A part of which so much was asked for: what fills it may have gone on.</summary>
    public static FetchedPart Of(ReadOnlyMemory<byte> mimeHeader, ReadOnlyMemory<byte> content, int maxBytes) =>
        new(mimeHeader, content, IsCut: maxBytes > 0 && content.Length >= maxBytes);
}
