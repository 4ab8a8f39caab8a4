using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Accounts;

/// <summary>
/// The services of one account. They stand among the host's under the account's name as their key, and look here as if they were
/// alone and had none, so that what registers services need not know of accounts.
/// </summary>
internal sealed class AccountServiceCollection(IServiceCollection host, string account) : IServiceCollection
{
    public int Count => Own.Count();

    public bool IsReadOnly => host.IsReadOnly;

    private IEnumerable<ServiceDescriptor> Own => host.Select(Seen).OfType<ServiceDescriptor>();

    private List<int> Places => [.. Enumerable.Range(0, host.Count).Where(place => Seen(host[place]) is not null)];

    public ServiceDescriptor this[int index]
    {
        get => Own.ElementAt(index);
        set => host[Places[index]] = AccountServiceDescriptor.Of(value, account);
    }

    public void Add(ServiceDescriptor item)
    {
        // Whoever adds options wants to be sure that there are any: an account has them from its beginning.
        if (!item.ServiceType.IsGenericTypeDefinition || item.ServiceType.Assembly != typeof(IOptions<>).Assembly)
        {
            host.Add(AccountServiceDescriptor.Of(item, account));
        }
    }

    public void Insert(int index, ServiceDescriptor item)
    {
        var places = Places;
        host.Insert(index == places.Count ? host.Count : places[index], AccountServiceDescriptor.Of(item, account));
    }

    public void RemoveAt(int index) => host.RemoveAt(Places[index]);

    public bool Remove(ServiceDescriptor item)
    {
        var index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    public void Clear()
    {
        foreach (var place in Enumerable.Reverse(Places))
        {
            host.RemoveAt(place);
        }
    }

    public bool Contains(ServiceDescriptor item) => IndexOf(item) >= 0;

    public int IndexOf(ServiceDescriptor item) => Own.ToList().IndexOf(item);

    public void CopyTo(ServiceDescriptor[] array, int arrayIndex) => Own.ToList().CopyTo(array, arrayIndex);

    public IEnumerator<ServiceDescriptor> GetEnumerator() => Own.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The service as the account sees it; null when it is not the account's.</summary>
    private ServiceDescriptor? Seen(ServiceDescriptor service) => service switch
    {
        AccountServiceDescriptor known => known.Account == account ? known.Own : null,
        { IsKeyedService: true, ServiceKey: string key } when key == account => WithoutKey(service),
        _ => null,
    };

    // The host may register services under the account's name as well.
    private static ServiceDescriptor WithoutKey(ServiceDescriptor service) => service switch
    {
        { KeyedImplementationInstance: { } instance } => new ServiceDescriptor(service.ServiceType, instance),
        { KeyedImplementationFactory: { } factory } => new ServiceDescriptor(service.ServiceType, provider => factory(provider, service.ServiceKey), service.Lifetime),
        _ => new ServiceDescriptor(service.ServiceType, service.KeyedImplementationType!, service.Lifetime),
    };
}
