using System.Text;
using EmailComms.Credentials;

namespace EmailComms.Transport;

/// <summary>How one mail server is reached: the options with every default filled in. A class, so that nothing prints the password.</summary>
internal sealed class MailServerSettings
{
    // A shorter one would be found in any text.
    private const int MinPasswordLength = 4;

    public required MailProtocol Protocol { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>Never <see cref="ConnectionSecurity.Auto"/>.</summary>
    public required ConnectionSecurity Security { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Where the access tokens for the login come from; null when it is made with the password.</summary>
    public AccessTokens? AccessTokens { get; init; }

    public string? AccessTokenScope { get; init; }

    public string? CertificateAuthority { get; init; }

    public bool CheckCertificateRevocation { get; init; } = true;

    /// <summary>The public keys of which the server's chain must hold one, in the form of <see cref="CertificatePin"/>; empty for any.</summary>
    public IReadOnlySet<string> PinnedCertificates { get; init; } = new HashSet<string>();

    public required TimeSpan ConnectTimeout { get; init; }

    /// <summary>The configuration section of this server, such as <c>EmailCommunications:Smtp</c>: errors name it.</summary>
    public required string Path { get; init; }

    /// <summary>A server's words without the password, as it is and as a login encodes it (RFC 4616, RFC 4954): some servers repeat it.</summary>
    public string WithoutPassword(string text)
    {
        if (Password is not { Length: >= MinPasswordLength } password)
        {
            return text;
        }

        return new[] { Base64($"\0{User}\0{password}"), Base64(password), password }
            .Aggregate(text, static (result, form) => result.Replace(form, "***", StringComparison.OrdinalIgnoreCase));
    }

    public static ConnectionSecurity Resolve(ConnectionSecurity security, int port) => security switch
    {
        ConnectionSecurity.Auto => port is 465 or 993 ? ConnectionSecurity.ImplicitTls : ConnectionSecurity.StartTls,
        _ => security,
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
