namespace EmailComms.Testing;

/// <summary>Names the IMAP extensions that a <see cref="LoopbackMailServer"/> announces and obeys.</summary>
/// <remarks>A capability that is switched off is not announced, and its commands are answered with BAD.</remarks>
[Flags]
public enum LoopbackImapCapabilities
{
    /// <summary>Plain IMAP4rev1 (RFC 3501) with LOGIN as the only way in.</summary>
    None = 0,

    /// <summary>STARTTLS (RFC 3501 section 6.2.1).</summary>
    StartTls = 1 << 0,

    /// <summary>SASL-IR, the initial response on the AUTHENTICATE line (RFC 4959).</summary>
    SaslInitialResponse = 1 << 1,

    /// <summary>AUTH=PLAIN (RFC 4616).</summary>
    AuthPlain = 1 << 2,

    /// <summary>AUTH=LOGIN.</summary>
    AuthLogin = 1 << 3,

    /// <summary>AUTH=XOAUTH2, the mechanism of Google and Microsoft.</summary>
    AuthXOAuth2 = 1 << 4,

    /// <summary>IDLE (RFC 2177).</summary>
    Idle = 1 << 5,

    /// <summary>UIDPLUS: UID EXPUNGE, APPENDUID and COPYUID (RFC 4315).</summary>
    UidPlus = 1 << 6,

    /// <summary>MOVE (RFC 6851).</summary>
    Move = 1 << 7,

    /// <summary>LITERAL+ (RFC 7888).</summary>
    LiteralPlus = 1 << 8,

    /// <summary>NAMESPACE (RFC 2342).</summary>
    Namespace = 1 << 9,

    /// <summary>ID (RFC 2971).</summary>
    Id = 1 << 10,

    /// <summary>ESEARCH (RFC 4731).</summary>
    ExtendedSearch = 1 << 11,

    /// <summary>SPECIAL-USE (RFC 6154).</summary>
    SpecialUse = 1 << 12,

    /// <summary>UNSELECT (RFC 3691).</summary>
    Unselect = 1 << 13,

    /// <summary>CHILDREN (RFC 3348).</summary>
    Children = 1 << 14,

    /// <summary>ENABLE (RFC 5161).</summary>
    Enable = 1 << 15,

    /// <summary>X-GM-EXT-1, by which clients recognise Gmail. Only announced.</summary>
    GmailExtensions = 1 << 16,

    /// <summary>ACL, of which MYRIGHTS is served (RFC 4314).</summary>
    AccessControl = 1 << 17,

    /// <summary>AUTH=OAUTHBEARER (RFC 7628).</summary>
    AuthOAuthBearer = 1 << 18,

    /// <summary>CONDSTORE: mod-sequences and the conditional STORE (RFC 7162 section 3.1).</summary>
    ConditionalStore = 1 << 19,

    /// <summary>All four SASL mechanisms.</summary>
    AllMechanisms = AuthPlain | AuthLogin | AuthXOAuth2 | AuthOAuthBearer,

    /// <summary>Everything except <see cref="GmailExtensions"/> and <see cref="AccessControl"/>.</summary>
    Default = StartTls | SaslInitialResponse | AllMechanisms | Idle | UidPlus | Move | LiteralPlus | Namespace | Id
        | ExtendedSearch | SpecialUse | Unselect | Children | Enable | ConditionalStore,
}
