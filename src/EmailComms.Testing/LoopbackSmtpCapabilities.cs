namespace EmailComms.Testing;

/// <summary>Names the SMTP extensions that a <see cref="LoopbackMailServer"/> announces and obeys.</summary>
/// <remarks>A capability that is switched off is not announced, and its command or parameter is refused.</remarks>
[Flags]
public enum LoopbackSmtpCapabilities
{
    /// <summary>No extension; EHLO answers with the host name only.</summary>
    None = 0,

    /// <summary>STARTTLS (RFC 3207).</summary>
    StartTls = 1 << 0,

    /// <summary>SASL PLAIN (RFC 4616).</summary>
    AuthPlain = 1 << 1,

    /// <summary>The LOGIN mechanism, never standardised and widely used.</summary>
    AuthLogin = 1 << 2,

    /// <summary>XOAUTH2, the mechanism of Google and Microsoft.</summary>
    AuthXOAuth2 = 1 << 3,

    /// <summary>PIPELINING (RFC 2920).</summary>
    Pipelining = 1 << 4,

    /// <summary>SIZE (RFC 1870), with the limit <see cref="LoopbackSmtpOptions.MaxMessageBytes"/>.</summary>
    Size = 1 << 5,

    /// <summary>8BITMIME (RFC 6152).</summary>
    EightBitMime = 1 << 6,

    /// <summary>SMTPUTF8 (RFC 6531).</summary>
    SmtpUtf8 = 1 << 7,

    /// <summary>ENHANCEDSTATUSCODES (RFC 2034); without it replies carry the reply code only.</summary>
    EnhancedStatusCodes = 1 << 8,

    /// <summary>CHUNKING, the BDAT command (RFC 3030).</summary>
    Chunking = 1 << 9,

    /// <summary>BINARYMIME (RFC 3030); it needs <see cref="Chunking"/>.</summary>
    BinaryMime = 1 << 10,

    /// <summary>DSN, the parameters RET, ENVID, NOTIFY and ORCPT (RFC 3461).</summary>
    DeliveryStatusNotifications = 1 << 11,

    /// <summary>OAUTHBEARER (RFC 7628).</summary>
    AuthOAuthBearer = 1 << 12,

    /// <summary>All four SASL mechanisms.</summary>
    AllMechanisms = AuthPlain | AuthLogin | AuthXOAuth2 | AuthOAuthBearer,

    /// <summary>Everything except <see cref="BinaryMime"/>: what a well-kept submission server offers.</summary>
    Default = StartTls | AllMechanisms | Pipelining | Size | EightBitMime | SmtpUtf8 | EnhancedStatusCodes | Chunking
        | DeliveryStatusNotifications,
}
