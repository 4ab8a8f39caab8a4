namespace EmailComms.Credentials;

/// <summary>The registered provider of access tokens; it is made when the first token is needed.</summary>
internal sealed class AccessTokenProviderRegistration(Func<IServiceProvider, IEmailAccessTokenProvider> resolve)
{
    public IEmailAccessTokenProvider Resolve(IServiceProvider services) => resolve(services);
}
