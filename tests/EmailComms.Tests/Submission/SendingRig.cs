using EmailComms.Approvals;
using EmailComms.Submission;
using EmailComms.Testing;
using EmailComms.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace EmailComms.Tests.Submission;

/// <summary>The library as a host has it, in front of a loopback server.</summary>
internal sealed class SendingRig : IAsyncDisposable
{
    public const string Ann = "ann@example.org";
    public const string Bob = "bob@example.org";
    public const string Eve = "eve@example.org";

    private readonly IConfigurationRoot _configuration;

    private SendingRig(LoopbackMailServer server, TimeProvider timeProvider, Action<IEmailCommunicationsBuilder>? configure, (string Key, string Value)[] settings)
    {
        Server = server;
        var values = new Dictionary<string, string?>
        {
            ["Smtp:Host"] = server.Host,
            ["Smtp:Port"] = server.SmtpPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Smtp:Security"] = nameof(ConnectionSecurity.None),
            ["Smtp:FromAddress"] = "host@example.org",
            ["Smtp:LocalDomain"] = "app1.example.org",
            ["Smtp:ConnectTimeout"] = "00:10:00",
            ["Smtp:CommandTimeout"] = "00:10:00",
            ["Smtp:SubmitTimeout"] = "01:00:00",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        _configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(static value => KeyValuePair.Create(Key(value.Key), value.Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton(timeProvider);
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging().AddFilter<FakeLoggerProvider>(ProtocolLogs.Category, LogLevel.None));
        var builder = services.AddEmailCommunications(_configuration).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
        configure?.Invoke(builder);
        Services = services.BuildServiceProvider();
    }

    public LoopbackMailServer Server { get; }

    public ServiceProvider Services { get; }

    public IEmailSender Sender => Services.GetRequiredService<IEmailSender>();

    public SmtpConnectionSource Connections => Services.GetRequiredService<SmtpConnectionSource>();

    public EmailCommunicationsSettings Settings => EmailCommunicationsSettings.From(Services.GetRequiredService<IOptionsMonitor<EmailCommunicationsOptions>>().CurrentValue);

    public IEnumerable<string?> Events => Services.GetFakeLogCollector().GetSnapshot().Select(static record => record.Id.Name);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Settings with which approvals can be asked for.</summary>
    public static (string Key, string Value)[] Approvals =>
    [
        ("Imap:Host", "imap.example.org"),
        ("Imap:User", "host@example.org"),
        ("Imap:Password", "pa55-imap"),
        ("Approvals:Enabled", "true"),
        ("Approvals:SigningKeys:0", A.SigningKey),
    ];

    public static Task<SendingRig> StartAsync(TimeProvider timeProvider, params (string Key, string Value)[] settings) =>
        StartAsync(timeProvider, configure: null, settings);

    public static async Task<SendingRig> StartAsync(TimeProvider timeProvider, Action<IEmailCommunicationsBuilder>? configure, params (string Key, string Value)[] settings) =>
        new(await LoopbackMailServer.StartAsync(cancellationToken: Cancelled), timeProvider, configure, settings);

    public static EmailMessage To(params string[] recipients) => new()
    {
        To = [.. recipients.Select(static recipient => new EmailAddress(recipient))],
        Subject = "Release 1.2",
        Body = EmailBody.FromText("It runs.\r\n.\r\n.. dots"),
    };

    public Task<SendReceipt> SendAsync(params string[] recipients) => Sender.SendAsync(To(recipients), Cancelled);

    public void Change(string key, string value)
    {
        _configuration[Key(key)] = value;
        _configuration.Reload();
    }

    /// <summary>Waits until something is so, and fails when it does not become so.</summary>
    public static Task UntilAsync(Func<bool> condition) =>
        Eventually.BecomesTrueAsync(condition, TimeSpan.FromSeconds(20), static () => "It did not become so.", Cancelled);

    public int Said(string command) => Server.Transcript.Lines.Count(line => line.Contains($"C: {command}", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Server.Faults.Clear();
        await Services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static string Key(string key) => $"{EmailCommunicationsOptions.SectionName}:{key}";
}
