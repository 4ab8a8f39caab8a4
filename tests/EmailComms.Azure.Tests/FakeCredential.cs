using Azure.Core;

namespace EmailComms.Azure.Tests;

/// <summary>A credential of the host's own.</summary>
internal sealed class FakeCredential : TokenCredential
{
    public const string Token = "eyJ0eXAiOiJKV1QifQ.of.a-test";

    public static readonly DateTimeOffset ExpiresOn = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);

    public List<TokenRequestContext> Requests { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Requests.Add(requestContext);
        return ValueTask.FromResult(new AccessToken(Token, ExpiresOn));
    }
}
