using EmailComms.Approvals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Dkim.Tests;

/// <summary>Mistakes in the registration come out when the host starts.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("resolver.example.org")]
    [InlineData("")]
    [InlineData("192.0.2.53:x")]
    public void A_name_server_that_is_no_address_is_refused(string server)
    {
        var failure = Assert.Single(Failures(options => options.NameServers.Add(server)));

        Assert.StartsWith("DkimOptions.NameServers[0] is not an IP address.", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corp.example", "*.corp.example")]
    [InlineData("@corp.example", "corp.example")]
    [InlineData("corp.example.", "corp.example")]
    public void A_signing_domain_that_is_no_domain_is_refused(string author, string signer)
    {
        Assert.StartsWith("DkimOptions.SigningDomains names what is not a domain.", Assert.Single(Failures(options => options.SigningDomains[author] = [signer])), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_servers_may_have_a_port_or_none()
    {
        Assert.Empty(Failures(static options =>
        {
            options.NameServers.Add("192.0.2.53");
            options.NameServers.Add("127.0.0.1:5353");
            options.NameServers.Add("[2001:db8::53]:53");
            options.SigningDomains["corp.example"] = ["mail.corp.example", "corp.onmicrosoft.com"];
        }));
    }

    [Fact]
    public void Registering_it_twice_keeps_one_verifier()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static _ => { }).AddDkimVerification().AddDkimVerification();

        Assert.Single(services, static service => service.ServiceType == typeof(IDkimVerifier));
    }

    [Fact]
    public void Each_named_account_verifies_with_its_own_options_or_not_at_all()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static _ => { }).AddDkimVerification(static options => options.NameServers.Add("192.0.2.53"));
        services.AddEmailCommunications("tenant-a", static _ => { }).AddDkimVerification(static options => options.AcceptShortRsaKeys = true);
        services.AddEmailCommunications("tenant-b", static _ => { }).AddDkimVerification();
        services.AddEmailCommunications("tenant-c", static _ => { });
        using var provider = services.BuildServiceProvider();

        string[] keys = ["tenant-a", "tenant-b"];
        Assert.Equal([true, false], keys.Select(key => provider.GetRequiredKeyedService<IOptions<DkimOptions>>(key).Value.AcceptShortRsaKeys));
        Assert.All(keys, key => Assert.Empty(provider.GetRequiredKeyedService<IOptions<DkimOptions>>(key).Value.NameServers));
        Assert.NotSame(provider.GetRequiredKeyedService<IDkimVerifier>("tenant-a"), provider.GetRequiredKeyedService<IDkimVerifier>("tenant-b"));
        Assert.Null(provider.GetKeyedService<IDkimVerifier>("tenant-c"));
    }

    private static IEnumerable<string> Failures(Action<DkimOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static _ => { }).AddDkimVerification(configure);
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<DkimOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
    }
}
