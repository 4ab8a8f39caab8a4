namespace EmailComms.Submission;

/// <summary>The SMTP server that messages are submitted to (RFC 6409).</summary>
public sealed class SmtpOptions
{
    internal const int DefaultPort = 587;

    /// <summary>The server's host name or IP address. Required without a <see cref="PickupFolder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port, 1 to 65535.</summary>
    /// <value>The default is 587.</value>
    public int Port { get; set; } = DefaultPort;

    /// <summary>The user to log in as, or null to send without authentication.</summary>
    public string? User { get; set; }

    /// <summary>The user's password. Required with a <see cref="User"/>, unless a provider of access tokens is registered.</summary>
    public string? Password { get; set; }

    /// <summary>The scope that the registered provider of access tokens is asked for, or null for the provider's own.</summary>
    public string? AccessTokenScope { get; set; }

    /// <summary>The address that messages come from, with or without a display name. Required.</summary>
    public string? FromAddress { get; set; }

    /// <summary>How the connection is secured.</summary>
    /// <value>The default is <see cref="ConnectionSecurity.Auto"/>.</value>
    public ConnectionSecurity Security { get; set; }

    /// <summary>
    /// A private certificate authority that signs the server's certificate: the PEM text itself, or the path of a PEM file.
    /// Null trusts what the machine trusts.
    /// </summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>Whether a server certificate is refused when its revocation state says revoked or cannot be learnt.</summary>
    /// <value>The default is true. Certificates of a <see cref="CertificateAuthority"/> are checked when they name a revocation list.</value>
    public bool CheckCertificateRevocation { get; set; } = true;

    /// <summary>
    /// Public keys of which the server's certificate, or an authority in its chain, must hold one besides being trusted: each
    /// <c>sha256/</c> and the base64 of SHA-256 over the SubjectPublicKeyInfo (RFC 7469). Without any, every trusted one will do.
    /// </summary>
    public IList<string> PinnedCertificates { get; } = [];

    /// <summary>The host name given in EHLO, or null for this machine's own.</summary>
    public string? LocalDomain { get; set; }

    /// <summary>The time allowed for connecting, TLS and login together.</summary>
    /// <value>The default is 30 seconds; from 1 second to 10 minutes.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time allowed for one command and its answer, and for each block of a message.</summary>
    /// <value>The default is 2 minutes; from 1 second to 10 minutes.</value>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The time allowed for handing over one message once connected, and then again for the server's final answer.</summary>
    /// <value>The default is 10 minutes, as RFC 5321 section 4.5.3.2.6 asks; from 1 second to 1 hour.</value>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many connections are open at most; further messages wait for their turn.</summary>
    /// <value>The default is 2; from 1 to 100.</value>
    public int MaxConnections { get; set; } = 2;

    /// <summary>How many messages one connection carries before a new one takes its place.</summary>
    /// <value>The default is 100; from 1 to 10000.</value>
    public int MaxMessagesPerConnection { get; set; } = 100;

    /// <summary>How long one connection is used before a new one takes its place.</summary>
    /// <value>The default is 20 minutes; from 1 second to 1 day.</value>
    public TimeSpan MaxConnectionAge { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>How long a connection without work is kept open.</summary>
    /// <value>The default is 1 minute; from 1 second to 1 hour.</value>
    public TimeSpan ConnectionIdleTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often one call tries to submit a message while it fails in a way that passes; 1 for never again.</summary>
    /// <value>The default is 3; from 1 to 10.</value>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>How many messages are submitted in a minute at most; further ones wait. Null means what the recognised provider allows.</summary>
    /// <value>The default is null; from 1 to 100000.</value>
    public int? MessagesPerMinute { get; set; }

    /// <summary>How many messages are submitted in 24 hours at most; further ones are refused. Null means what the recognised provider allows.</summary>
    /// <value>The default is null; from 1 to 10000000.</value>
    public int? MessagesPerDay { get; set; }

    /// <summary>
    /// The one address that every message goes to instead of its recipients, for development and test systems. Null sends to the
    /// recipients. Header fields stay as they are. The host does not start with it in the environment Production.
    /// </summary>
    public string? RedirectAllTo { get; set; }

    /// <summary>
    /// The full path of a folder that messages are written to as <c>.eml</c> files, instead of being submitted to the server. Null
    /// submits them. It is created when it is missing.
    /// </summary>
    public string? PickupFolder { get; set; }
}
