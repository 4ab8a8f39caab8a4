using System.Net.Http.Json;
using EmailComms.Credentials;

namespace Snippets;

public sealed class CompanyTokenProvider(HttpClient login) : IEmailAccessTokenProvider
{
    public async Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default)
    {
        var path = $"tokens?mailbox={Uri.EscapeDataString(request.Mailbox)}&fresh={request.ForceRefresh}";
        var answer = await login.GetFromJsonAsync<Answer>(path, cancellationToken);
        return new EmailAccessToken(answer!.AccessToken, DateTimeOffset.UtcNow.AddSeconds(answer.ExpiresIn));
    }

    private sealed record Answer(string AccessToken, int ExpiresIn);
}
