using Azure.Core;
using Azure.Identity;
using EmailComms.Credentials;
using Microsoft.Extensions.Options;

namespace EmailComms.Azure;

/// <summary>Gets tokens of Microsoft Entra ID, for the application itself and not for a person.</summary>
internal sealed class AzureAccessTokenProvider(IOptions<AzureAccessTokenOptions> options) : IEmailAccessTokenProvider
{
    private readonly AzureAccessTokenOptions _options = options.Value;
    private TokenCredential? _credential;

    public async Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default)
    {
        // A credential keeps its tokens to itself and gives the same one until it ends: only another credential gets another token.
        if (_credential is null || request.ForceRefresh)
        {
            _credential = _options.Credential ?? Create();
        }

        var context = new TokenRequestContext([request.Scope ?? _options.Scope ?? DefaultScope], tenantId: null);
        var token = await _credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        return new EmailAccessToken(token.Token, token.ExpiresOn);
    }

    private string DefaultScope => _options.Cloud switch
    {
        MicrosoftCloud.UsGovernment => "https://outlook.office365.us/.default",
        MicrosoftCloud.China => "https://partner.outlook.cn/.default",
        _ => "https://outlook.office365.com/.default",
    };

    private Uri AuthorityHost => _options.Cloud switch
    {
        MicrosoftCloud.UsGovernment => AzureAuthorityHosts.AzureGovernment,
        MicrosoftCloud.China => AzureAuthorityHosts.AzureChina,
        _ => AzureAuthorityHosts.AzurePublicCloud,
    };

    private TokenCredential Create()
    {
        if (_options.UseManagedIdentity)
        {
            return new ManagedIdentityCredential(string.IsNullOrEmpty(_options.ClientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(_options.ClientId));
        }

        return string.IsNullOrEmpty(_options.ClientSecret)
            ? new ClientCertificateCredential(_options.TenantId, _options.ClientId, _options.ClientCertificatePath, new ClientCertificateCredentialOptions { AuthorityHost = AuthorityHost })
            : new ClientSecretCredential(_options.TenantId, _options.ClientId, _options.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = AuthorityHost });
    }
}
