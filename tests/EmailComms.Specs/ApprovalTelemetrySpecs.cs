using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmailComms.Diagnostics;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>Passes and the calls of handlers are measured and traced, and neither shows whom it is about.</summary>
[Trait("Server", "Loopback")]
public sealed class ApprovalTelemetrySpecs_on_loopback() : WorkingApprovalSpecs(ServerKind.Loopback)
{
    private readonly ConcurrentQueue<Activity> _spans = new();

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private Activity Receive => Assert.Single(_spans, static span => span.OperationName.StartsWith("receive", StringComparison.Ordinal));

    private Activity Process => Assert.Single(_spans, static span => span.OperationName == "process");

    [Fact]
    public async Task A_pass_is_a_span_and_the_call_of_a_handler_one_below_it()
    {
        await StartAsync();
        await DeliverAsync("release-42");

        await TracedAsync(ProcessAsync);

        Assert.Equal(("receive INBOX", ActivityKind.Client, ActivityStatusCode.Unset), (Receive.DisplayName, Receive.Kind, Receive.Status));
        Assert.Equal(("INBOX", 1, Mail.Host), (Receive.GetTagItem("messaging.destination.name"), Receive.GetTagItem("messaging.batch.message_count"), Receive.GetTagItem("server.address")));
        Assert.Equal((ActivityKind.Consumer, Receive.SpanId), (Process.Kind, Process.ParentSpanId));
        Assert.All(_spans.SelectMany(static span => span.TagObjects), static tag => Assert.DoesNotContain("@", $"{tag.Value}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pass_and_a_call_that_fail_say_of_what()
    {
        await StartAsync();
        await DeliverAsync("release-42");
        Handler.NextThrows();
        await TracedAsync(ProcessAsync);
        Assert.Equal((ActivityStatusCode.Error, "System.InvalidOperationException"), (Process.Status, Process.GetTagItem("error.type")));
        Assert.Equal(ActivityStatusCode.Unset, Receive.Status);
        _spans.Clear();

        Server.Faults.OnImap("AUTHENTICATE").Once().Reply("NO [AUTHENTICATIONFAILED] wrong");
        await TracedAsync(() => Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync));

        Assert.Equal((ActivityStatusCode.Error, "authentication_failed"), (Receive.Status, Receive.GetTagItem("error.type")));
        Assert.Null(Receive.StatusDescription);
    }

    [Fact]
    public async Task A_folder_of_somebody_else_is_shown_without_the_address_in_its_name()
    {
        await StartAsync(static settings => settings["Approvals:ReplyFolder"] = "Other Users/ann@example.org");

        await TracedAsync(() => Assert.ThrowsAsync<MailboxException>(ProcessAsync));

        Assert.Equal("receive Other U***@example.org", Receive.DisplayName);
    }

    [Fact]
    public async Task An_outcome_is_counted_once_however_often_its_mail_comes_up()
    {
        await StartAsync();
        using var replies = Collect<long>(EmailCommsMetrics.ApprovalReplies);
        await DeliverAsync("release-42");
        Inbox.Deliver("From: ann@example.org\r\nSubject: hello\r\n\r\nx\r\n");
        Server.Faults.OnImap("UID STORE").Times(2).Reply("NO not now");

        for (var i = 0; i < 3; i++)
        {
            await ProcessAsync();
        }

        Assert.Equal(
            ["Applied/", "Unrelated/NoToken"],
            replies.GetMeasurementSnapshot().Select(static measured => $"{measured.Tags["emailcomms.approval.outcome"]}/{measured.Tags.GetValueOrDefault("emailcomms.approval.reason")}").Order());
    }

    [Fact]
    public async Task Passes_calls_and_quarantine_are_measured()
    {
        await StartAsync(static settings => settings["Approvals:MaxAttempts"] = "1");
        using var passes = Collect<double>(EmailCommsMetrics.ApprovalPassDuration);
        using var calls = Collect<double>(EmailCommsMetrics.ApprovalProcessDuration);
        using var quarantined = Collect<long>(EmailCommsMetrics.ApprovalQuarantined);
        await DeliverAsync("bad");
        Handler.NextThrows();
        await ProcessAsync();
        await DeliverAsync("good");
        await ProcessAsync();
        Server.Faults.OnImap("UID SEARCH").Once().Reply("NO not now");
        await Assert.ThrowsAsync<MailboxException>(ProcessAsync);

        Assert.Equal([null, null, "EmailComms.MailboxException"], passes.GetMeasurementSnapshot().Select(static measured => measured.Tags.GetValueOrDefault("error.type")));
        Assert.All(passes.GetMeasurementSnapshot(), measured => Assert.Equal(Mail.Host, measured.Tags["server.address"]));
        Assert.Equal(["System.InvalidOperationException", null], calls.GetMeasurementSnapshot().Select(static measured => measured.Tags.GetValueOrDefault("error.type")));
        Assert.Equal(1, quarantined.GetMeasurementSnapshot().EvaluateAsCounter());
    }

    [Fact]
    public async Task What_is_left_is_measured_and_goes_on_ageing()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "1", time);
        using var waiting = Collect<long>(EmailCommsMetrics.ApprovalWaiting);
        using var age = Collect<double>(EmailCommsMetrics.ApprovalOldestWaitingAge);
        using var held = Collect<long>(EmailCommsMetrics.ApprovalHeld);
        using var pending = Collect<long>(EmailCommsMetrics.ApprovalRemovalsPending);
        waiting.RecordObservableInstruments();
        Assert.Empty(waiting.GetMeasurementSnapshot());

        await DeliverAsync("first");
        await DeliverAsync("second");
        Server.Faults.OnImap("UID EXPUNGE").Once().Reply("NO not now");
        await ProcessAsync();
        time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((1, 600, 0, 1), (Observe(waiting), (int)Observe(age), Observe(held), Observe(pending)));
    }

    [Fact]
    public async Task The_time_from_the_announcement_to_the_handler_is_measured_where_there_was_one()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        using var wakeUps = Collect<double>(EmailCommsMetrics.ApprovalWakeUpDuration);
        await PassesDoneAsync(1);
        await DeliverAsync("first");
        await HandledAsync(1);
        Assert.InRange(Assert.Single(wakeUps.GetMeasurementSnapshot()).Value, 0, 30);
        await PassesDoneAsync(2);

        using var state = Collect<long>(EmailCommsMetrics.ApprovalState);
        await Eventually.BecomesTrueAsync(() => StateOf(state) == "listening", Soon, () => StateOf(state), Cancellation);
        await Host.Services.GetRequiredService<Approvals.IApprovalReplyWorker>().PauseAsync(Cancellation);
        await Eventually.BecomesTrueAsync(() => StateOf(state) == "paused", Soon, () => StateOf(state), Cancellation);
        await DeliverAsync("second");
        await ProcessAsync();

        Assert.Equal(2, Handler.Calls.Count);
        Assert.Single(wakeUps.GetMeasurementSnapshot());
    }

    private LoopbackFolder Inbox => Server.Users.Single(user => user.Address == Robot.Address).Inbox;

    private MetricCollector<T> Collect<T>(string instrument)
        where T : struct => new(Host.Services.GetRequiredService<IMeterFactory>(), EmailCommsTelemetry.MeterName, instrument);

    private static T Observe<T>(MetricCollector<T> collector)
        where T : struct
    {
        collector.RecordObservableInstruments();
        return collector.LastMeasurement!.Value;
    }

    private static string StateOf(MetricCollector<long> collector)
    {
        collector.Clear();
        collector.RecordObservableInstruments();
        return string.Join(',', collector.GetMeasurementSnapshot().Where(static measured => measured.Value == 1).Select(static measured => measured.Tags["emailcomms.approval.state"]));
    }

    private async Task DeliverAsync(string approvalId)
    {
        var reply = ReplyTo(await AskAsync(Request(approvalId))).From(MailClient.ThunderbirdPlainText).Approve().ToMessage();
        Inbox.Deliver(reply.Content.Span);
    }

    // Other tests run at the same time: a span of this one is below its own.
    private async Task TracedAsync<T>(Func<Task<T>> action)
    {
        using var test = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == EmailCommsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == test.TraceId)
                {
                    _spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await action();
    }
}
