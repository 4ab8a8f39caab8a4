using System.Globalization;
using System.Security.Cryptography;
using EmailComms.Approvals;
using EmailComms.Secrets;
using EmailComms.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EmailComms.Specs.Servers;

/// <summary>A host application with EmailComms in it, set up for one account of a mail system as a user of the package would.</summary>
internal sealed class SpecHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly IConfigurationRoot _configuration;
    private readonly string[] _secrets;

    private SpecHost(IHost host, IConfigurationRoot configuration, string[] secrets)
    {
        _host = host;
        _configuration = configuration;
        _secrets = secrets;
        Logs = host.Services.GetFakeLogCollector();
    }

    public IServiceProvider Services => _host.Services;

    public IEmailSender Sender => Services.GetRequiredService<IEmailSender>();

    public IApprovalReplyProcessor Processor => Services.GetRequiredService<IApprovalReplyProcessor>();

    /// <summary>Everything that was logged, at any level, but not what was said on the connections.</summary>
    public FakeLogCollector Logs { get; }

    public static SpecHost Create(MailAccount account, Action<IDictionary<string, string?>>? settings, Action<IEmailCommunicationsBuilder>? configure)
    {
        var values = Settings(account);
        settings?.Invoke(values);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(values.Select(static value => KeyValuePair.Create(Key(value.Key), value.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace)
            .AddProvider(new SecretSinkLoggerProvider())
            .AddFakeLogging().AddFilter<FakeLoggerProvider>(ProtocolLogs.Category, LogLevel.None);
        var communications = builder.Services.AddEmailCommunications(builder.Configuration.GetSection(EmailCommunicationsOptions.SectionName));
        configure?.Invoke(communications);

        SecretRegister.AddLogin(values["Smtp:User"], values["Smtp:Password"]);
        SecretRegister.AddLogin(values["Imap:User"], values["Imap:Password"]);
        SecretRegister.Add(values.Where(static value => value.Key.StartsWith("Approvals:SigningKeys:", StringComparison.Ordinal)).Select(static value => value.Value));
        string?[] secrets = [values["Smtp:Password"], values["Imap:Password"], values["Approvals:SigningKeys:0"], account.Password];
        return new SpecHost(builder.Build(), builder.Configuration, [.. secrets.OfType<string>().Where(static secret => secret.Length > 0)]);
    }

    public Task StartAsync(CancellationToken cancellationToken) => _host.StartAsync(cancellationToken);

    /// <summary>Changes a setting while the host runs, as an edited configuration file does.</summary>
    public void Change(string key, string? value)
    {
        SecretRegister.Add(key.EndsWith(":Password", StringComparison.Ordinal) || key.Contains(":SigningKeys:", StringComparison.Ordinal) ? value : null);
        _configuration[Key(key)] = value;
        _configuration.Reload();
    }

    public void AssertNoSecretWasLogged() => Assert.All(
        Logs.GetSnapshot(),
        record => Assert.All(_secrets, secret => Assert.DoesNotContain(secret, $"{record.Message} {record.Exception}", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Settings that work: tests change what they are about. Approvals are off, and nothing happens by itself.</summary>
    public static Dictionary<string, string?> Settings(MailAccount account) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Smtp:Host"] = account.System.Host,
        ["Smtp:Port"] = account.System.SmtpPort.ToString(CultureInfo.InvariantCulture),
        ["Smtp:User"] = account.Address,
        ["Smtp:Password"] = account.Password,
        ["Smtp:FromAddress"] = $"Release Robot <{account.Address}>",
        ["Smtp:Security"] = nameof(ConnectionSecurity.StartTls),
        ["Smtp:CertificateAuthority"] = account.System.CertificateAuthorityPem,
        ["Imap:Host"] = account.System.Host,
        ["Imap:Port"] = account.System.ImapTlsPort.ToString(CultureInfo.InvariantCulture),
        ["Imap:User"] = account.Address,
        ["Imap:Password"] = account.Password,
        ["Imap:Security"] = nameof(ConnectionSecurity.ImplicitTls),
        ["Imap:CertificateAuthority"] = account.System.CertificateAuthorityPem,
        ["Approvals:Enabled"] = "false",
        ["Approvals:Worker"] = "false",
        ["Approvals:SigningKeys:0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };

    private static string Key(string key) => $"{EmailCommunicationsOptions.SectionName}:{key}";
}
