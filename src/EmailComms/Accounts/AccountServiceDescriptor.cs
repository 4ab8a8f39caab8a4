using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmailComms.Accounts;

/// <summary>A service of an account as the host's container sees it: under the account's name, and made of the account's services.</summary>
internal sealed class AccountServiceDescriptor : ServiceDescriptor
{
    private AccountServiceDescriptor(ServiceDescriptor own, string account, object? key, object instance)
        : base(own.ServiceType, key, instance) => (Own, Account) = (own, account);

    private AccountServiceDescriptor(ServiceDescriptor own, string account, object? key)
        : base(own.ServiceType, key, (provider, _) => Create(own, new AccountServices(provider, account)), own.Lifetime) => (Own, Account) = (own, account);

    /// <summary>The service as it was registered for the account.</summary>
    public ServiceDescriptor Own { get; }

    public string Account { get; }

    /// <exception cref="NotSupportedException">An account cannot have such a service.</exception>
    public static AccountServiceDescriptor Of(ServiceDescriptor own, string account)
    {
        if (own.IsKeyedService || own.ServiceType.IsGenericTypeDefinition)
        {
            throw new NotSupportedException(
                $"{own.ServiceType} has a key or is an open generic type, and neither can belong to a named account. Register it with the host's services, where every account finds it.");
        }

        // The host starts and stops what it finds without a key.
        var key = own.ServiceType == typeof(IHostedService) ? null : account;

        // An instance stays its maker's: the container must not dispose of it.
        return own.ImplementationInstance is { } instance
            ? new AccountServiceDescriptor(own, account, key, instance)
            : new AccountServiceDescriptor(own, account, key);
    }

    private static object Create(ServiceDescriptor own, AccountServices services) =>
        own.ImplementationFactory?.Invoke(services) ?? ActivatorUtilities.CreateInstance(services, own.ImplementationType!);
}
