using EmailComms.Diagnostics;
using EmailComms.Submission;
using EmailComms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Submission;

public sealed class SendingRateTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("smtp.office365.com", 30, 10_000, true)]
    [InlineData("SMTP.Office365.us", 30, 10_000, true)]
    [InlineData("smtp.gmail.com", null, 2_000, false)]
    [InlineData("smtp-relay.gmail.com", null, 10_000, true)]
    [InlineData("smtp.example.org", null, null, false)]
    public void The_limits_of_a_known_provider_are_the_default(string host, int? perMinute, int? perDay, bool countsRecipients)
    {
        var limits = SendingLimits.From(new SmtpOptions { Host = host });

        Assert.Equal(new SendingLimits { MessagesPerMinute = perMinute, PerDay = perDay, CountsRecipients = countsRecipients }, limits);
    }

    [Fact]
    public void Limits_of_the_configuration_take_their_place() => Assert.Equal(
        new SendingLimits { MessagesPerMinute = 100, PerDay = 50_000 },
        SendingLimits.From(new SmtpOptions { Host = "smtp.office365.com", MessagesPerMinute = 100, MessagesPerDay = 50_000 }));

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F52")]
    public async Task Messages_beyond_the_minutes_limit_wait_for_their_turn()
    {
        using var rate = new SendingRate(Settings(static smtp => smtp.MessagesPerMinute = 2), _time, minute: TimeSpan.FromMilliseconds(600));
        await rate.WaitAsync(1, Cancelled);
        await rate.WaitAsync(1, Cancelled);

        var third = rate.WaitAsync(1, Cancelled);

        Assert.False(third.IsCompleted);
        await third;
    }

    [Fact]
    public async Task A_caller_may_stop_waiting()
    {
        using var rate = new SendingRate(Settings(static smtp => smtp.MessagesPerMinute = 1), _time);
        await rate.WaitAsync(1, Cancelled);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var waiting = rate.WaitAsync(1, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Messages_beyond_the_days_limit_fail_at_once_and_nothing_is_sent()
    {
        await using var rig = await SendingRig.StartAsync(new FastTimers(), ("Smtp:MessagesPerDay", "2"));
        await rig.SendAsync(SendingRig.Ann);
        await rig.SendAsync(SendingRig.Ann);

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal((ErrorCodes.SendingLimitReached, SubmissionFailureKind.Quota, SubmissionStage.Preparation), (exception.Code, exception.Kind, exception.Stage));
        Assert.True(exception.IsTransient);
        Assert.Equal(2, rig.Server.Submissions.Count);
        Assert.DoesNotContain("SubmissionRepeated", rig.Events);
    }

    [Fact]
    public async Task Where_recipients_are_counted_a_message_counts_for_each_of_them()
    {
        using var rate = new SendingRate(Settings(static smtp => smtp.Host = "smtp-relay.gmail.com"), _time);

        await rate.WaitAsync(9_999, Cancelled);
        await Assert.ThrowsAsync<SubmissionException>(() => rate.WaitAsync(2, Cancelled));
        await rate.WaitAsync(1, Cancelled);
    }

    [Fact]
    public async Task What_was_sent_counts_on_after_another_setting_changed()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:MessagesPerDay", "1"));
        await rig.SendAsync(SendingRig.Ann);

        rig.Change("Smtp:LocalDomain", "app2.example.org");
        await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));
        rig.Change("Smtp:MessagesPerDay", "2");

        await rig.SendAsync(SendingRig.Ann);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F52")]
    public async Task A_pause_that_the_server_asks_for_holds_every_message_back()
    {
        await using var rig = await SendingRig.StartAsync(_time, ("Smtp:MaxAttempts", "1"));
        rig.Server.Faults.OnSmtp(SmtpPoint.Mail).Once().Reply("451 4.7.0 try again in 60 seconds");
        await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        var paused = _time.GetUtcNow();
        var next = rig.SendAsync(SendingRig.Bob);
        await Eventually.BecomesTrueAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                return next.IsCompleted;
            },
            TimeSpan.FromSeconds(20),
            static () => "The pause did not end.",
            Cancelled);

        Assert.InRange((await next).AcceptedAt - paused, TimeSpan.FromSeconds(60), TimeSpan.MaxValue);
        Assert.Contains("SendingPaused", rig.Events);
    }

    [Fact]
    public async Task A_pause_longer_than_a_call_can_wait_is_told()
    {
        using var rate = new SendingRate(Settings(static _ => { }), _time);
        rate.Pause(TimeSpan.FromMinutes(3));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rate.WaitAsync(1, Cancelled));

        Assert.Equal((ErrorCodes.SendingLimitReached, TimeSpan.FromMinutes(3)), (exception.Code, exception.RetryAfter));
    }

    private static EmailCommunicationsSettings Settings(Action<SmtpOptions> configure)
    {
        var options = new EmailCommunicationsOptions { Smtp = { Host = "smtp.example.org", FromAddress = "host@example.org" } };
        configure(options.Smtp);
        return EmailCommunicationsSettings.From(options);
    }
}
