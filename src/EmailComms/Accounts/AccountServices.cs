using System.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Accounts;

/// <summary>
/// What the classes of an account are made of: the account's own services, and the host's where the account has none. A service of
/// this library is never the host's: that would be another account's.
/// </summary>
internal sealed class AccountServices(IServiceProvider host, string account) : IKeyedServiceProvider, IServiceProviderIsKeyedService
{
    public object? GetService(Type serviceType)
    {
        if (IsThis(serviceType))
        {
            return this;
        }

        if (serviceType == typeof(IServiceScopeFactory))
        {
            return new AccountScopeFactory(host.GetRequiredService<IServiceScopeFactory>(), account);
        }

        var own = host.GetKeyedService(serviceType, account);
        return IsOfThisLibrary(serviceType) || (own is not null && !IsEmptyList(serviceType, own)) ? own : host.GetService(serviceType);
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey) => host.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => host.GetRequiredKeyedService(serviceType, serviceKey);

    public bool IsService(Type serviceType) =>
        IsThis(serviceType)
        || IsKeyedService(serviceType, account)
        || (!IsOfThisLibrary(serviceType) && host.GetRequiredService<IServiceProviderIsService>().IsService(serviceType));

    public bool IsKeyedService(Type serviceType, object? serviceKey) =>
        host.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(serviceType, serviceKey);

    private static bool IsThis(Type serviceType) =>
        serviceType == typeof(IServiceProvider) || serviceType == typeof(IServiceProviderIsService) || serviceType == typeof(IServiceProviderIsKeyedService);

    private static bool IsOfThisLibrary(Type serviceType) =>
        serviceType.Assembly == typeof(AccountServices).Assembly || serviceType.GenericTypeArguments.Any(IsOfThisLibrary);

    private static bool IsEmptyList(Type serviceType, object services) =>
        serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>) && !((IEnumerable)services).Cast<object>().Any();
}
