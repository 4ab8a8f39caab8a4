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
