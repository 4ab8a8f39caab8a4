using EmailComms.Outbox;

namespace EmailComms.Tests.Outbox;

public class RetryScheduleTests
{
    private const double NoJitter = 0.5;

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 120)]
    [InlineData(3, 300)]
    [InlineData(4, 900)]
    [InlineData(5, 1800)]
    [InlineData(6, 3600)]
    [InlineData(40, 3600)]
    public void Waits_longer_after_each_failed_attempt(int attempts, int seconds)
    {
        var settlement = Next(Entry(attempts), Refused(SubmissionFailureKind.Transient, 451));

        Assert.Equal((OutboxState.Retry, TimeSpan.FromSeconds(seconds), true), (settlement.State, settlement.Delay, settlement.CountsAttempt));
        Assert.Equal(("EC1201", 451), (settlement.Failure?.Code, settlement.Failure?.ReplyCode));
    }

    [Fact]
    public void Spreads_what_failed_together_by_a_fifth()
    {
        Assert.Equal(TimeSpan.FromSeconds(24), Next(Entry(1), Refused(SubmissionFailureKind.Transient, 451), jitter: 0).Delay);
        Assert.Equal(TimeSpan.FromSeconds(36), Next(Entry(1), Refused(SubmissionFailureKind.Transient, 451), jitter: 1).Delay);
    }

    [Fact]
    public void Gives_up_what_is_refused_for_good() =>
        Assert.Equal(OutboxState.Failed, Next(Entry(1), Refused(SubmissionFailureKind.Permanent, 550)).State);

    [Fact]
    public void Sends_what_is_uncertain_three_times_more_a_quarter_of_an_hour_apart()
    {
        for (var before = 0; before < 3; before++)
        {
            var settlement = Next(Entry(before + 1) with { UncertainAttempts = before }, Uncertain());

            Assert.Equal((OutboxState.Uncertain, TimeSpan.FromMinutes(15)), (settlement.State, settlement.Delay));
        }

        Assert.Equal(OutboxState.Failed, Next(Entry(4) with { UncertainAttempts = 3 }, Uncertain()).State);
    }

    [Fact]
    public void Waits_as_long_as_the_server_asks() =>
        Assert.Equal(TimeSpan.FromMinutes(20), Next(Entry(1), Refused(SubmissionFailureKind.Quota, 452, TimeSpan.FromMinutes(20))).Delay);

    [Fact]
    public void What_every_message_fails_of_burns_none()
    {
        var refused = Refused(SubmissionFailureKind.Configuration, 550);

        Assert.Equal(OutboxState.Retry, Next(Entry(9), refused, isAboutTheAccount: true).State);
        Assert.Equal(OutboxState.Failed, Next(Entry(1), refused).State);
    }

    [Fact]
    public void What_expires_before_the_next_attempt_comes_up_when_it_expires()
    {
        var entry = Entry(6) with { ExpiresAt = A.Morning + TimeSpan.FromMinutes(7) };

        Assert.Equal(TimeSpan.FromMinutes(7), Next(entry, Refused(SubmissionFailureKind.Transient, 451)).Delay);
        Assert.Equal(TimeSpan.FromMinutes(7), Next(entry, Uncertain()).Delay);
    }

    private static OutboxEntry Entry(int attempts) => new()
    {
        OutboxId = new Guid("0193a0aa-0000-8000-8000-000000000001"),
        MessageId = "m@example.org",
        EnvelopeSender = new EmailAddress("robot@example.org"),
        Recipient = new EmailAddress("ann@example.org"),
        Octets = ReadOnlyMemory<byte>.Empty,
        EnqueuedAt = A.Morning,
        DueAt = A.Morning,
        ExpiresAt = A.Morning + TimeSpan.FromDays(2),
        State = OutboxState.Leased,
        Attempts = attempts,
    };

    private static OutboxSettlement Next(OutboxEntry entry, SubmissionException exception, double jitter = NoJitter, bool isAboutTheAccount = false) =>
        RetrySchedule.Next(entry, exception, isAboutTheAccount, A.Morning, jitter);

    private static SubmissionException Refused(SubmissionFailureKind kind, int replyCode, TimeSpan? retryAfter = null) =>
        new("EC1201", "Refused.", kind, SubmissionStage.Content, replyCode, retryAfter: retryAfter);

    private static SubmissionException Uncertain() => new("EC1204", "No answer.", SubmissionFailureKind.Uncertain, SubmissionStage.Acceptance);
}
