using EmailComms.Submission;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Submission;

public sealed class CallRetriesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Waits_longer_each_time_and_ends()
    {
        var schedule = new CallRetries(4, _time);

        foreach (var seconds in new[] { 1.0, 3, 9 })
        {
            Assert.InRange(schedule.Next(SubmissionFailureKind.Transient, null)!.Value.TotalSeconds, seconds * 0.8, seconds * 1.2);
        }

        Assert.Null(schedule.Next(SubmissionFailureKind.Transient, null));
    }

    [Theory]
    [InlineData(SubmissionFailureKind.Quota)]
    [InlineData(SubmissionFailureKind.Permanent)]
    [InlineData(SubmissionFailureKind.Configuration)]
    [InlineData(SubmissionFailureKind.Authentication)]
    [InlineData(SubmissionFailureKind.Uncertain)]
    public void Does_not_repeat_what_does_not_pass(SubmissionFailureKind kind) => Assert.Null(new CallRetries(10, _time).Next(kind, null));

    [Theory]
    [InlineData(SubmissionFailureKind.Quota, 20, 20)]
    [InlineData(SubmissionFailureKind.Transient, 30, 30)]
    [InlineData(SubmissionFailureKind.Transient, 31, null)]
    [InlineData(SubmissionFailureKind.Permanent, 20, null)]
    public void Waits_as_long_as_the_server_asks_when_that_is_short(SubmissionFailureKind kind, int hint, int? expected) =>
        Assert.Equal(expected, new CallRetries(10, _time).Next(kind, TimeSpan.FromSeconds(hint))?.TotalSeconds);

    [Fact]
    public void Does_not_go_on_beyond_two_minutes()
    {
        var schedule = new CallRetries(10, _time);

        _time.Advance(TimeSpan.FromSeconds(119));

        Assert.Null(schedule.Next(SubmissionFailureKind.Transient, TimeSpan.FromSeconds(2)));
    }
}
