namespace EmailComms.Testing;

/// <summary>Names the moments of an IMAP session that are not commands, for <see cref="FaultScript.OnImap"/>.</summary>
public static class ImapPoint
{
    /// <summary>The connection is accepted; instead of, or after, the <c>* OK</c> greeting.</summary>
    public const string Greeting = "(greeting)";

    /// <summary>The TLS handshake, implicit or after STARTTLS. A reply cannot be sent here; drop, freeze or delay.</summary>
    public const string TlsHandshake = "(tls handshake)";

    /// <summary>News is about to be pushed to a client in IDLE. A reply replaces the news, which the client then never learns.</summary>
    public const string IdlePush = "(idle push)";

    /// <summary>Any command.</summary>
    public const string AnyCommand = "(any)";
}
