using EmailComms.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Tests.Outbox;

/// <summary>Settings as the services see them.</summary>
internal static class Settings
{
    public static CurrentSettings Of(Action<EmailCommunicationsOptions> change)
    {
        var factory = new OptionsFactory<EmailCommunicationsOptions>([new ConfigureOptions<EmailCommunicationsOptions>(options => { A.Fill(options); change(options); })], []);
        return new CurrentSettings(
            new OptionsMonitor<EmailCommunicationsOptions>(factory, [], new OptionsCache<EmailCommunicationsOptions>()),
            new ConfigurationPath(EmailCommunicationsOptions.SectionName),
            new AccessTokens([], new ServiceCollection().BuildServiceProvider(), TimeProvider.System));
    }
}
