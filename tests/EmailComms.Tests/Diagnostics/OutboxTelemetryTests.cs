using System.Diagnostics;
using EmailComms.Diagnostics;
using EmailComms.Outbox;
using EmailComms.Testing;
using EmailComms.Tests.Submission;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Diagnostics;

/// <summary>What waits in the outbox, what becomes of it, and which call it came from.</summary>
public sealed class OutboxTelemetryTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_span_of_an_attempt_links_to_the_one_that_enqueued_the_message()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        using var recorder = new SpanRecorder();

        var entry = await EnqueueAsync(rig);
        await using var dispatcher = await DispatchAsync(rig);
        await SendingRig.UntilAsync(() => recorder.Named("send").Count == 1);

        var create = Assert.Single(recorder.Named("create"));
        var send = recorder.Named("send")[0];
        Assert.Equal(("create", ActivityKind.Producer), (create.DisplayName, create.Kind));
        Assert.Equal(create.Id, entry.TraceParent);
        Assert.Equal(create.SpanId, Assert.Single(send.Links).Context.SpanId);
        Assert.Equal(entry.MessageId, send.GetTagItem("messaging.message.id"));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public async Task What_tracing_systems_say_beside_a_span_goes_with_the_link_up_to_what_all_of_them_pass_on(int length, bool isKept)
    {
        var state = $"vendor={new string('a', length - "vendor=".Length)}";
        await using var rig = await SendingRig.StartAsync(_time);
        using var recorder = new SpanRecorder();
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C);
        request.TraceStateString = state;
        request.Start();

        var entry = await EnqueueAsync(rig);
        request.Stop();
        await using var dispatcher = await DispatchAsync(rig);
        await SendingRig.UntilAsync(() => recorder.Named("send").Count == 1);

        Assert.Equal(isKept ? state : null, entry.TraceState);
        Assert.Equal(isKept ? state : null, Assert.Single(recorder.Named("send")[0].Links).Context.TraceState);
    }

    [Fact]
    public async Task A_message_that_does_not_fit_in_fails_its_span()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Outbox:Capacity", "1"));
        using var recorder = new SpanRecorder();
        await EnqueueAsync(rig);

        await Assert.ThrowsAsync<OutboxFullException>(() => EnqueueAsync(rig));

        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], recorder.Named("create").Select(static span => span.Status));
        Assert.Equal("EmailComms.Outbox.OutboxFullException", recorder.Named("create")[1].GetTagItem("error.type"));
    }

    [Fact]
    public async Task Each_attempt_is_counted_by_what_became_of_it()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        using var attempts = new MetricCollector<long>(Metrics(rig), EmailCommsTelemetry.MeterName, EmailCommsMetrics.OutboxAttempts);
        using var messages = new MetricCollector<long>(Metrics(rig), EmailCommsTelemetry.MeterName, EmailCommsMetrics.SubmissionMessages);
        rig.Server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply("451 4.7.1 greylisted");
        rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).AfterExecution().Once().Drop();
        var entry = await EnqueueAsync(rig);

        await using var dispatcher = await DispatchAsync(rig);
        await BecomesAsync(rig, entry, OutboxState.Retry);
        _time.Advance(TimeSpan.FromMinutes(1));
        await BecomesAsync(rig, entry, OutboxState.Uncertain);
        _time.Advance(TimeSpan.FromMinutes(16));
        await BecomesAsync(rig, entry, OutboxState.Sent);

        Assert.Equal([("retry", "451"), ("uncertain", "uncertain"), ("sent", null)], Results(attempts));
        Assert.DoesNotContain("error.type", Assert.Single(messages.GetMeasurementSnapshot()).Tags.Keys);
    }

    [Fact]
    public async Task What_expires_and_what_waits_for_the_server_is_told_apart()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        using var attempts = new MetricCollector<long>(Metrics(rig), EmailCommsTelemetry.MeterName, EmailCommsMetrics.OutboxAttempts);
        await rig.Server.StopAsync();
        var entry = await EnqueueAsync(rig, new EnqueueOptions { ExpiresAt = _time.GetUtcNow().AddMinutes(10) });

        await using var dispatcher = await DispatchAsync(rig);
        await SendingRig.UntilAsync(() => Results(attempts).Count == 1);
        await BecomesAsync(rig, entry, OutboxState.Retry);
        _time.Advance(TimeSpan.FromMinutes(11));
        await BecomesAsync(rig, entry, OutboxState.Expired);

        Assert.Equal([("postponed", "connection_refused"), ("expired", null)], Results(attempts));
    }

    [Fact]
    public async Task The_gauges_show_what_waits_also_in_a_pause()
    {
        await using var rig = await SendingRig.StartAsync(_time);
        using var depth = new MetricCollector<long>(Metrics(rig), EmailCommsTelemetry.MeterName, EmailCommsMetrics.OutboxDepth);
        using var age = new MetricCollector<double>(Metrics(rig), EmailCommsTelemetry.MeterName, EmailCommsMetrics.OutboxOldestMessageAge);
        Assert.Null(Observed(depth));
        await rig.Server.StopAsync();

        await using var dispatcher = await DispatchAsync(rig);
        await SendingRig.UntilAsync(() => Observed(depth) == 0);
        Assert.Equal(0, Observed(age));
        await EnqueueAsync(rig);
        await SendingRig.UntilAsync(() => Observed(depth) == 1);
        await SendingRig.UntilAsync(() => rig.Events.Contains("OutboxPaused"));
        await EnqueueAsync(rig);
        await SendingRig.UntilAsync(() => Observed(depth) == 2);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Observed(age));
    }

    private static EmailCommsMetrics Metrics(SendingRig rig) => rig.Services.GetRequiredService<EmailCommsMetrics>();

    private static IReadOnlyList<(string?, string?)> Results(MetricCollector<long> attempts) =>
        [.. attempts.GetMeasurementSnapshot().Select(static measured => ((string?)measured.Tags["emailcomms.outbox.result"], (string?)measured.Tags.GetValueOrDefault("error.type")))];

    private static T? Observed<T>(MetricCollector<T> gauge)
        where T : struct
    {
        gauge.RecordObservableInstruments();
        return gauge.LastMeasurement?.Value;
    }

    private static async Task<OutboxEntry> EnqueueAsync(SendingRig rig, EnqueueOptions? options = null)
    {
        var receipt = await rig.Services.GetRequiredService<IEmailOutbox>().EnqueueAsync(SendingRig.To(SendingRig.Ann), options: options, cancellationToken: Cancelled);
        return Assert.Single(receipt.Entries);
    }

    private static async Task<Running> DispatchAsync(SendingRig rig)
    {
        var dispatcher = rig.Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();
        await dispatcher.StartAsync(Cancelled);
        return new Running(dispatcher);
    }

    private async Task BecomesAsync(SendingRig rig, OutboxEntry entry, OutboxState state)
    {
        var outbox = rig.Services.GetRequiredService<IEmailOutbox>();
        var current = entry.State;
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                current = (await outbox.FindAsync(entry.OutboxId, Cancelled))!.State;
                if (current != state)
                {
                    // A wait that begins just behind a step of the test's time would not end before the next one.
                    _time.Advance(TimeSpan.FromMilliseconds(10));
                }

                return current == state;
            },
            TimeSpan.FromSeconds(20),
            () => $"The entry is {current}, not {state}.",
            Cancelled);
    }

    private sealed class Running(OutboxDispatcher dispatcher) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await dispatcher.StopAsync(new CancellationToken(canceled: true));
    }
}
