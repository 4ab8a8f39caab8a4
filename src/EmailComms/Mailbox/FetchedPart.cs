namespace EmailComms.Mailbox;

/// <summary>One text part: its MIME header fields (RFC 2045 section 3), and its content as transferred, perhaps cut.</summary>
internal sealed record FetchedPart(ReadOnlyMemory<byte> MimeHeader, ReadOnlyMemory<byte> Content, bool IsCut);
