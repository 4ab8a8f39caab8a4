namespace EmailComms.Testing;

/// <summary>Chooses the certificate that a <see cref="LoopbackMailServer"/> shows in its next TLS handshakes.</summary>
public enum LoopbackCertificate
{
    /// <summary>Valid, for <c>localhost</c>, <c>127.0.0.1</c> and <c>mail.example.test</c>, signed by the server's own authority.</summary>
    Trusted = 0,

    /// <summary>As <see cref="Trusted"/>, but it ran out the day before.</summary>
    Expired = 1,

    /// <summary>As <see cref="Trusted"/>, but for <c>elsewhere.example.test</c> only.</summary>
    WrongName = 2,

    /// <summary>The right names, but signed by itself instead of the authority.</summary>
    SelfSigned = 3,

    /// <summary>The right names, signed by another authority of the same name but with another key.</summary>
    UnknownAuthority = 4,
}
