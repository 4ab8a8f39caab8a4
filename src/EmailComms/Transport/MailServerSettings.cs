namespace EmailComms.Transport;

/// <summary>How one mail server is reached: the options with every default filled in. A class, so that nothing prints the password.</summary>
internal sealed class MailServerSettings
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>Never <see cref="ConnectionSecurity.Auto"/>.</summary>
    public required ConnectionSecurity Security { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    public string? CertificateAuthority { get; init; }

    public bool CheckCertificateRevocation { get; init; } = true;

    public required TimeSpan ConnectTimeout { get; init; }

    /// <summary>The configuration section of this server, such as <c>EmailCommunications:Smtp</c>: errors name it.</summary>
    public required string Path { get; init; }

    public static ConnectionSecurity Resolve(ConnectionSecurity security, int port) => security switch
    {
        ConnectionSecurity.Auto => port is 465 or 993 ? ConnectionSecurity.ImplicitTls : ConnectionSecurity.StartTls,
        _ => security,
    };
}
