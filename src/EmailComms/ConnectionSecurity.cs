namespace EmailComms;

/// <summary>How a connection to a mail server is secured. None of the modes is opportunistic.</summary>
public enum ConnectionSecurity
{
    /// <summary>Implicit TLS on ports 465 and 993; STARTTLS, required, on every other port.</summary>
    Auto = 0,

    /// <summary>TLS from the first byte (RFC 8314 section 3).</summary>
    ImplicitTls = 1,

    /// <summary>An upgrade by STARTTLS (RFC 3207; RFC 9051 section 6.2.1); a server that does not offer it is refused.</summary>
    StartTls = 2,

    /// <summary>Clear text. Everything, the password included, can be read on the way: for a relay on the same machine only.</summary>
    None = 3,
}
