using Azure.Core;

namespace EmailComms.Azure;

/// <summary>
/// As whom the application gets its tokens: exactly one of <see cref="ClientSecret"/>, <see cref="ClientCertificatePath"/>,
/// <see cref="UseManagedIdentity"/> and <see cref="Credential"/>.
/// </summary>
public sealed class AzureAccessTokenOptions
{
    /// <summary>The directory (tenant) ID. Required with a secret or a certificate.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application (client) ID. Required with a secret or a certificate; with a managed identity, that of a user-assigned one.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret's value.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The path of a PEM or PFX file without a password that holds the application's certificate and its private key.</summary>
    public string? ClientCertificatePath { get; set; }

    /// <summary>Whether to use the managed identity of the machine in Azure.</summary>
    /// <value>The default is false.</value>
    public bool UseManagedIdentity { get; set; }

    /// <summary>A credential of the host's own. Whether it renews a token that a mail server refused is its own affair.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>The cloud that the tenant is in.</summary>
    /// <value>The default is <see cref="MicrosoftCloud.Public"/>.</value>
    public MicrosoftCloud Cloud { get; set; } = MicrosoftCloud.Public;

    /// <summary>The scope to ask for where <c>AccessTokenScope</c> of the server is not set, or null for the one of the <see cref="Cloud"/>.</summary>
    public string? Scope { get; set; }
}
