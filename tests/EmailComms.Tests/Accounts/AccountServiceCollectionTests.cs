using EmailComms.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmailComms.Tests.Accounts;

/// <summary>An account's services look as if they were alone and had no key, and are among the host's.</summary>
public sealed class AccountServiceCollectionTests
{
    private readonly ServiceCollection _host = [];
    private readonly AccountServiceCollection _services;

    public AccountServiceCollectionTests()
    {
        _host.AddSingleton<IPart, HostPart>();
        _services = new AccountServiceCollection(_host, "tenant-b");
        _host.AddSingleton<IPart, HostPart>();
    }

    [Fact]
    public void It_shows_what_is_the_account_s_alone()
    {
        new AccountServiceCollection(_host, "tenant-a").AddSingleton<IPart, HostPart>();
        _host.AddKeyedSingleton<IPart, HostPart>("tenant-c");
        var first = ServiceDescriptor.Scoped<IPart, Part>();
        _services.Add(first);
        _host.AddKeyedTransient<IPart, OtherPart>("tenant-b");

        Assert.Equal(2, _services.Count);
        Assert.Same(first, _services[0]);
        Assert.Equal((typeof(OtherPart), ServiceLifetime.Transient, false), (_services[1].ImplementationType, _services[1].Lifetime, _services[1].IsKeyedService));
        Assert.Equal(0, _services.IndexOf(first));
        Assert.Contains(first, _services);
        var copy = new ServiceDescriptor[3];
        _services.CopyTo(copy, 1);
        Assert.Same(first, copy[1]);
        Assert.False(_services.IsReadOnly);
    }

    [Fact]
    public void What_the_host_registered_under_the_account_s_name_is_made_as_the_host_said()
    {
        var part = new Part();
        _host.AddKeyedSingleton<IPart>("tenant-b", part);
        _host.AddKeyedScoped<IPart>("tenant-b", static (_, key) => new NamedPart((string)key!));

        Assert.Same(part, _services[0].ImplementationInstance);
        var named = Assert.IsType<NamedPart>(_services[1].ImplementationFactory!(_host.BuildServiceProvider()));
        Assert.Equal(("tenant-b", ServiceLifetime.Scoped), (named.Name, _services[1].Lifetime));
    }

    [Fact]
    public void Registering_if_there_is_none_looks_at_the_account_s_own()
    {
        _services.TryAddSingleton<IPart, Part>();
        _services.TryAddSingleton<IPart, OtherPart>();
        _services.TryAddEnumerable(ServiceDescriptor.Singleton<IPart, Part>());
        _services.TryAddEnumerable(ServiceDescriptor.Singleton<IPart, OtherPart>());

        Assert.Equal([typeof(Part), typeof(OtherPart)], _services.Select(static service => service.ImplementationType));
        using var provider = _host.BuildServiceProvider();
        Assert.Equal([typeof(Part), typeof(OtherPart)], provider.GetKeyedServices<IPart>("tenant-b").Select(static part => part.GetType()));
        Assert.Equal([typeof(HostPart), typeof(HostPart)], provider.GetServices<IPart>().Select(static part => part.GetType()));
    }

    [Fact]
    public void What_is_put_in_the_middle_replaced_and_removed_is_the_account_s()
    {
        var (a, b, c) = (ServiceDescriptor.Singleton<IPart, Part>(), ServiceDescriptor.Singleton<IPart, OtherPart>(), ServiceDescriptor.Singleton<IPart>(new NamedPart("c")));
        _services.Add(a);
        _services.Insert(1, b);
        _services.Insert(0, c);
        Assert.Equal([c, a, b], _services);

        _services[1] = b;
        Assert.Equal([c, b, b], _services);
        Assert.True(_services.Remove(b));
        Assert.False(_services.Remove(a));
        Assert.Equal([c, b], _services);
        _services.Replace(a);
        Assert.Equal([b, a], _services);
        _services.RemoveAll<IPart>();
        Assert.Empty(_services);
        _services.Add(a);
        _services.Add(b);
        _services.Clear();

        Assert.Empty(_services);
        Assert.Equal(2, _host.Count);
    }

    [Fact]
    public void What_cannot_belong_to_one_account_is_refused_and_told_where_it_belongs()
    {
        var generic = Assert.Throws<NotSupportedException>(() => _services.AddSingleton(typeof(IComparer<>), typeof(Comparer<>)));
        var keyed = Assert.Throws<NotSupportedException>(() => _services.AddKeyedSingleton<IPart, Part>("key"));

        Assert.All([generic, keyed], static exception => Assert.Contains("Register it with the host's services", exception.Message, StringComparison.Ordinal));
        _services.AddOptions();
        Assert.Empty(_services);
    }

    [Fact]
    public void Of_several_constructors_the_one_that_the_account_s_services_fit_is_taken()
    {
        _host.AddEmailCommunications("tenant-b", A.Fill).Services.AddSingleton<Chooser>();
        using var provider = _host.BuildServiceProvider();

        var chooser = provider.GetRequiredKeyedService<Chooser>("tenant-b");

        Assert.Equal((true, true), (chooser.HasSender, chooser.HasHostPart));
    }

    private interface IPart;

    private sealed class Part : IPart;

    private sealed class OtherPart : IPart;

    private sealed class HostPart : IPart;

    private sealed class NamedPart(string name) : IPart
    {
        public string Name { get; } = name;
    }

    private sealed class Chooser
    {
        public Chooser(IPart part)
        {
            HasHostPart = part is HostPart;
        }

        public Chooser(IPart part, IEmailSender sender)
            : this(part)
        {
            HasSender = sender is not null;
        }

        public Chooser(IPart part, IEmailSender sender, Version nothing)
            : this(part, sender)
        {
            HasSender = nothing is not null;
        }

        public bool HasSender { get; }

        public bool HasHostPart { get; }
    }
}
