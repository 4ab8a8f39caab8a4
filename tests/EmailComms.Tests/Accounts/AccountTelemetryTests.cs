using System.Diagnostics.Metrics;
using EmailComms.Diagnostics;
using EmailComms.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EmailComms.Tests.Accounts;

/// <summary>What accounts show of themselves can be told apart.</summary>
public sealed class AccountTelemetryTests
{
    [Fact]
    public async Task Measurements_of_a_named_account_carry_its_name_and_others_none()
    {
        await using var provider = Build();
        var factory = provider.GetRequiredService<IMeterFactory>();
        using var messages = new MetricCollector<long>(factory, EmailCommsTelemetry.MeterName, EmailCommsMetrics.SubmissionMessages);
        using var attempts = new MetricCollector<long>(factory, EmailCommsTelemetry.MeterName, EmailCommsMetrics.OutboxAttempts);
        using var durations = new MetricCollector<double>(factory, EmailCommsTelemetry.MeterName, EmailCommsMetrics.SubmissionDuration);
        var gauges = new List<(string Name, string? Account)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener, factory) };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => gauges.Add((instrument.Name, Account(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => gauges.Add((instrument.Name, Account(tags))));
        listener.Start();

        foreach (var metrics in new[] { provider.GetRequiredService<EmailCommsMetrics>(), provider.GetRequiredKeyedService<EmailCommsMetrics>("tenant-b") })
        {
            metrics.MessageSubmitted("smtp.example.org", errorType: null);
            metrics.OutboxAttempted("sent", errorType: null);
            metrics.SubmissionAttempted("smtp.example.org", 587, TimeSpan.FromSeconds(1), "timeout");
            metrics.OutboxMeasured(3, TimeSpan.FromMinutes(1));
        }

        listener.RecordObservableInstruments();

        string?[] expected = [null, "tenant-b"];
        Assert.Equal(expected, messages.GetMeasurementSnapshot().Select(Account));
        Assert.Equal(expected, attempts.GetMeasurementSnapshot().Select(Account));
        Assert.Equal(expected, durations.GetMeasurementSnapshot().Select(Account));
        Assert.Equal(expected, gauges.Where(static gauge => gauge.Name == EmailCommsMetrics.OutboxDepth).Select(static gauge => gauge.Account));
        Assert.Equal(expected, gauges.Where(static gauge => gauge.Name == EmailCommsMetrics.OutboxOldestMessageAge).Select(static gauge => gauge.Account));
    }

    [Fact]
    public async Task The_category_of_a_log_entry_ends_with_the_account_s_name()
    {
        await using var provider = Build();

        provider.GetRequiredService<ILogger<CurrentSettings>>().LogInformation("one");
        provider.GetRequiredKeyedService<ILogger<CurrentSettings>>("tenant-b").LogInformation("two");
        provider.GetRequiredKeyedService<ILoggerFactory>("tenant-b").CreateLogger(ProtocolLogs.Category).LogInformation("three");
        _ = provider.GetRequiredKeyedService<CurrentSettings>("tenant-b").Value;

        Assert.Equal(
            ["EmailComms.CurrentSettings", "EmailComms.CurrentSettings[tenant-b]", "EmailComms.Protocol[tenant-b]", "EmailComms.CurrentSettings[tenant-b]"],
            provider.GetFakeLogCollector().GetSnapshot().Select(static record => record.Category));
    }

    [Fact]
    public async Task A_filter_covers_all_accounts_or_one()
    {
        await using var provider = Build(static logging => logging
            .AddFilter("EmailComms", LogLevel.Warning)
            .AddFilter("EmailComms.*[tenant-b]", LogLevel.Debug));

        Assert.False(provider.GetRequiredService<ILogger<CurrentSettings>>().IsEnabled(LogLevel.Information));
        Assert.False(provider.GetRequiredKeyedService<ILogger<CurrentSettings>>("tenant-a").IsEnabled(LogLevel.Information));
        Assert.True(provider.GetRequiredKeyedService<ILogger<CurrentSettings>>("tenant-b").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public void Without_logging_an_account_logs_nothing()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications("tenant-b", Fill);
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredKeyedService<CurrentSettings>("tenant-b").Value.Sending.RedirectAllTo);
    }

    private static string? Account<T>(CollectedMeasurement<T> measurement)
        where T : struct => measurement.Tags.TryGetValue("emailcomms.account", out var account) ? (string?)account : null;

    private static string? Account(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.IsEmpty ? null : (string?)tags[0].Value;

    private static void Listen(Instrument instrument, MeterListener listener, IMeterFactory factory)
    {
        if (instrument.IsObservable && ReferenceEquals(instrument.Meter.Scope, factory))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static ServiceProvider Build(Action<ILoggingBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            logging.AddFakeLogging();
            configure?.Invoke(logging);
        });
        services.AddMetrics();
        services.AddEmailCommunications(Fill);
        services.AddEmailCommunications("tenant-a", Fill);
        services.AddEmailCommunications("tenant-b", Fill);
        return services.BuildServiceProvider();
    }

    private static void Fill(EmailCommunicationsOptions options)
    {
        A.Fill(options);
        options.Approvals.Enabled = false;
        options.Smtp.RedirectAllTo = "developers@example.org";
    }
}
