namespace EmailComms.Mailbox;

/// <summary>The IMAP server that answers are read from (RFC 9051, RFC 3501).</summary>
public sealed class ImapOptions
{
    internal const int DefaultPort = 993;

    /// <summary>The server's host name or IP address. Required when approvals are enabled.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port, 1 to 65535.</summary>
    /// <value>The default is 993.</value>
    public int Port { get; set; } = DefaultPort;

    /// <summary>The user to log in as.</summary>
    /// <value>The default, null, means <c>Smtp:User</c>.</value>
    public string? User { get; set; }

    /// <summary>The user's password. Not needed when a provider of access tokens is registered.</summary>
    /// <value>The default, null, means <c>Smtp:Password</c>; it holds only while <see cref="User"/> is left out too.</value>
    public string? Password { get; set; }

    /// <summary>The scope that the registered provider of access tokens is asked for, or null for the provider's own.</summary>
    public string? AccessTokenScope { get; set; }

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

    /// <summary>The time allowed for connecting, TLS and login together.</summary>
    /// <value>The default is 30 seconds; from 1 second to 10 minutes.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time allowed for one command and its answer.</summary>
    /// <value>The default is 60 seconds; from 1 second to 10 minutes.</value>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
