using EmailComms.Approvals;
using EmailComms.Approvals.Passes;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>T32: who guesses tokens is noticed.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T32")]
public class ForgeryAlarmThreats
{
    private readonly FakeTimeProvider _time = new(A.Morning);

    [Fact]
    public void Twenty_forged_tokens_within_a_minute_are_tolerated_and_one_more_is_not()
    {
        var alarm = new ForgeryAlarm(_time);

        Assert.DoesNotContain(true, Enumerable.Range(0, 20).Select(_ => alarm.Count()));
        Assert.True(alarm.Count());
        Assert.DoesNotContain(true, Enumerable.Range(0, 20).Select(_ => alarm.Count()));
        Assert.True(alarm.Count());
    }

    [Fact]
    public void Forged_tokens_that_come_slowly_raise_no_alarm()
    {
        var alarm = new ForgeryAlarm(_time);
        for (var i = 0; i < 200; i++)
        {
            Assert.False(alarm.Count());
            _time.Advance(TimeSpan.FromSeconds(3.1));
        }
    }
}
