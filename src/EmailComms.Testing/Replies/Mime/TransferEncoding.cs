namespace EmailComms.Testing.Replies.Mime;

/// <summary>How a mail program makes a body fit for transport (RFC 2045 section 6).</summary>
internal enum TransferEncoding
{
    SevenBit = 1,
    QuotedPrintable = 2,
    Base64 = 3,

    /// <summary>Quoted-printable or base64, whichever is shorter.</summary>
    Shorter = 4,
}
