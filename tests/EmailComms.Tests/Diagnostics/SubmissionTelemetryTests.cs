using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmailComms.Diagnostics;
using EmailComms.Testing;
using EmailComms.Tests.Submission;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace EmailComms.Tests.Diagnostics;

/// <summary>Sending shows in metrics and traces how long it took and what it failed of, and never to whom or of what.</summary>
public sealed class SubmissionTelemetryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_taken_has_a_duration_a_count_and_a_span()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);
        using var durations = Collect<double>(rig, EmailCommsMetrics.SubmissionDuration);
        using var messages = Collect<long>(rig, EmailCommsMetrics.SubmissionMessages);
        using var recorder = new SpanRecorder();

        var receipt = await rig.SendAsync(SendingRig.Ann, SendingRig.Bob);

        var duration = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.InRange(duration.Value, 0.000_001, 60);
        Assert.Equal(["server.address", "server.port"], duration.Tags.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((rig.Server.Host, rig.Server.SmtpPort), (duration.Tags["server.address"], duration.Tags["server.port"]));
        var count = Assert.Single(messages.GetMeasurementSnapshot());
        Assert.Equal((1, rig.Server.Host, 1), (count.Value, count.Tags["server.address"], count.Tags.Count));
        var span = Assert.Single(recorder.Spans);
        Assert.Equal(($"send {rig.Server.Host}:{rig.Server.SmtpPort}", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(receipt.MessageId, span.GetTagItem("messaging.message.id"));
    }

    [Theory]
    [InlineData(SmtpPoint.Rcpt, "550 5.1.1 unknown", "550", 550)]
    [InlineData(SmtpPoint.Mail, "451 4.3.0 later", "451", 451)]
    [InlineData(SmtpPoint.Greeting, "421 4.3.2 busy", "421", 421)]
    [InlineData(SmtpPoint.EndOfData, null, "uncertain", null)]
    public async Task A_failure_is_the_same_on_metric_and_span(SmtpPoint point, string? reply, string expected, int? replyCode)
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, ("Smtp:MaxAttempts", "1"));
        using var durations = Collect<double>(rig, EmailCommsMetrics.SubmissionDuration);
        using var messages = Collect<long>(rig, EmailCommsMetrics.SubmissionMessages);
        using var recorder = new SpanRecorder();
        var fault = rig.Server.Faults.OnSmtp(point).AfterExecution().Once();
        _ = reply is null ? fault.Drop() : fault.Reply(reply);

        await Assert.ThrowsAnyAsync<EmailCommsException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(expected, Assert.Single(durations.GetMeasurementSnapshot()).Tags["error.type"]);
        Assert.Equal(expected, Assert.Single(messages.GetMeasurementSnapshot()).Tags["error.type"]);
        var span = Assert.Single(recorder.Spans);
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
        Assert.Equal(expected, span.GetTagItem("error.type"));
        Assert.Equal(replyCode, span.GetTagItem("emailcomms.smtp.reply_code"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_has_refused_the_connection()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, ("Smtp:MaxAttempts", "1"));
        using var messages = Collect<long>(rig, EmailCommsMetrics.SubmissionMessages);
        await rig.Server.StopAsync();

        await Assert.ThrowsAsync<MailServerConnectionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal("connection_refused", Assert.Single(messages.GetMeasurementSnapshot()).Tags["error.type"]);
    }

    [Fact]
    public async Task Each_attempt_has_its_duration_and_the_message_is_counted_once()
    {
        await using var rig = await SendingRig.StartAsync(new FastTimers());
        using var durations = Collect<double>(rig, EmailCommsMetrics.SubmissionDuration);
        using var messages = Collect<long>(rig, EmailCommsMetrics.SubmissionMessages);
        rig.Server.Faults.OnSmtp(SmtpPoint.Mail).Once().Reply("451 4.3.0 later");

        await rig.SendAsync(SendingRig.Ann);

        Assert.Equal(["451", null], durations.GetMeasurementSnapshot().Select(static measured => measured.Tags.GetValueOrDefault("error.type")));
        Assert.DoesNotContain("error.type", Assert.Single(messages.GetMeasurementSnapshot()).Tags.Keys);
    }

    [Fact]
    public async Task No_metric_and_no_span_names_a_person_or_a_subject()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);
        using var durations = Collect<double>(rig, EmailCommsMetrics.SubmissionDuration);
        using var messages = Collect<long>(rig, EmailCommsMetrics.SubmissionMessages);
        using var recorder = new SpanRecorder();
        rig.Server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply("550 5.1.1 <ann@example.org> unknown");

        await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        var values = recorder.Spans.SelectMany(static span => span.TagObjects.Select(static tag => $"{tag.Value}").Append(span.DisplayName))
            .Concat(durations.GetMeasurementSnapshot().SelectMany(static measured => measured.Tags.Values.Select(static value => $"{value}")))
            .Concat(messages.GetMeasurementSnapshot().SelectMany(static measured => measured.Tags.Values.Select(static value => $"{value}")))
            .ToList();
        Assert.NotEmpty(values);
        Assert.DoesNotContain(values, static value => value.Contains("ann", StringComparison.Ordinal) || value.Contains("host@", StringComparison.Ordinal) || value.Contains("Release", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hosts_factory_makes_the_meter()
    {
        await using var services = new ServiceCollection()
            .AddMetrics()
            .AddEmailCommunications(static options => options.Smtp.Host = "mail.example.org").Services
            .BuildServiceProvider();
        using var messages = new MetricCollector<long>(services.GetRequiredService<IMeterFactory>(), EmailCommsTelemetry.MeterName, EmailCommsMetrics.SubmissionMessages);

        services.GetRequiredService<EmailCommsMetrics>().MessageSubmitted("mail.example.org", errorType: null);

        Assert.Single(messages.GetMeasurementSnapshot());
    }

    // Without a factory the metrics are the scope of their own meter.
    private static MetricCollector<T> Collect<T>(SendingRig rig, string instrument)
        where T : struct => new(rig.Services.GetRequiredService<EmailCommsMetrics>(), EmailCommsTelemetry.MeterName, instrument);
}
