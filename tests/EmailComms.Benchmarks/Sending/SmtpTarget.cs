namespace EmailComms.Benchmarks.Sending;

/// <summary>A server that takes mail, directly or through a relay that makes it far away.</summary>
/// <param name="Port">The port of the server.</param>
/// <param name="IsSecured">STARTTLS and a login; else neither.</param>
/// <param name="User">Who logs in.</param>
/// <param name="Password">With what.</param>
/// <param name="CertificateAuthority">Who signs the server's certificate.</param>
internal sealed record SmtpTarget(int Port, bool IsSecured, string User, string Password, string? CertificateAuthority)
{
    public const string Host = "127.0.0.1";
    public const string Recipient = "ann@example.org";
}
