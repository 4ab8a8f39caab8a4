namespace EmailComms.Approvals.Reading.Content;

/// <summary>One body part as a server delivers it.</summary>
/// <param name="MimeHeader">The MIME header of the part, or the message's own header when it has one part (RFC 9051 6.4.5).</param>
/// <param name="Content">The part's octets, still in their transfer encoding.</param>
/// <param name="IsTruncated">Whether octets are missing at the end.</param>
internal readonly record struct ReceivedPart(ReadOnlyMemory<byte> MimeHeader, ReadOnlyMemory<byte> Content, bool IsTruncated);
