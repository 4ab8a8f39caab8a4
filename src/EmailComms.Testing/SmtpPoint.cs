namespace EmailComms.Testing;

/// <summary>Names the moments of an SMTP session at which <see cref="FaultScript"/> can interfere.</summary>
public enum SmtpPoint
{
    /// <summary>The connection is accepted; instead of, or after, the 220 greeting. The argument is empty.</summary>
    Greeting = 0,

    /// <summary>EHLO or HELO; the argument is the client's name.</summary>
    Ehlo = 1,

    /// <summary>STARTTLS.</summary>
    StartTls = 2,

    /// <summary>The TLS handshake, implicit or after STARTTLS. A reply cannot be sent here; drop, freeze or delay.</summary>
    TlsHandshake = 3,

    /// <summary>AUTH; the argument is the mechanism. After execution means after the credentials were judged.</summary>
    Auth = 4,

    /// <summary>MAIL; the argument is everything after <c>FROM:</c>.</summary>
    Mail = 5,

    /// <summary>RCPT; the argument is everything after <c>TO:</c>.</summary>
    Rcpt = 6,

    /// <summary>The DATA command, answered with 354.</summary>
    Data = 7,

    /// <summary>
    /// The message has arrived: the final dot of DATA or the last chunk of BDAT. Before execution the message is lost, after execution it
    /// is stored and only the reply is disturbed.
    /// </summary>
    EndOfData = 8,

    /// <summary>A BDAT chunk that is not the last; the argument is its size.</summary>
    Bdat = 9,

    /// <summary>RSET.</summary>
    Rset = 10,

    /// <summary>NOOP.</summary>
    Noop = 11,

    /// <summary>VRFY; the argument is what is asked about.</summary>
    Vrfy = 12,

    /// <summary>QUIT.</summary>
    Quit = 13,
}
