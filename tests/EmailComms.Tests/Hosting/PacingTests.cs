using EmailComms.Approvals;
using EmailComms.Approvals.Passes;
using EmailComms.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Hosting;

public class PacingTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public void The_allowance_is_the_process_count_for_each_interval()
    {
        var time = new FakeTimeProvider(A.Morning);
        var allowance = new ProcessAllowance(30, Interval, time);

        allowance.Use(20);
        time.Advance(TimeSpan.FromMinutes(4));
        allowance.RenewWhenDue();
        Assert.Equal(10, allowance.Left);

        allowance.Use(15);
        Assert.Equal(0, allowance.Left);
        Assert.Equal(TimeSpan.FromMinutes(1), allowance.UntilRenewal);

        time.Advance(TimeSpan.FromMinutes(1));
        allowance.RenewWhenDue();
        Assert.Equal(30, allowance.Left);
    }

    [Fact]
    public void Failures_in_a_row_wait_longer_each_time_up_to_five_minutes()
    {
        var backoff = new Backoff();

        var delays = Enumerable.Range(0, 12).Select(_ => backoff.NextDelay(new TimeoutException())).ToList();

        Assert.InRange(delays[0], TimeSpan.FromSeconds(1.6), TimeSpan.FromSeconds(2.4));
        Assert.InRange(delays[1], TimeSpan.FromSeconds(3.2), TimeSpan.FromSeconds(4.8));
        Assert.All(delays.TakeLast(3), static delay => Assert.InRange(delay, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6)));
        Assert.True(backoff.Recover());
        Assert.False(backoff.Recover());
        Assert.InRange(backoff.NextDelay(new TimeoutException()), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
        backoff.Reset();
        Assert.InRange(backoff.NextDelay(new TimeoutException()), TimeSpan.FromSeconds(1.6), TimeSpan.FromSeconds(2.4));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F18")]
    public void A_refused_login_is_tried_three_times_and_then_every_quarter_of_an_hour()
    {
        var backoff = new Backoff();
        var refused = new MailServerAuthenticationException("EC1101", "refused");

        var delays = Enumerable.Range(0, 6).Select(_ => (Delay: backoff.NextDelay(refused), backoff.IsLoginSuspended)).ToList();

        Assert.InRange(delays[0].Delay, TimeSpan.FromSeconds(48), TimeSpan.FromSeconds(72));
        Assert.InRange(delays[1].Delay, TimeSpan.FromSeconds(96), TimeSpan.FromSeconds(144));
        Assert.All(delays.Skip(2), static delay => Assert.InRange(delay.Delay, TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(18)));
        Assert.Equal([false, false, true, true, true, true], delays.Select(static delay => delay.IsLoginSuspended));
        backoff.Reset();
        Assert.False(backoff.IsLoginSuspended);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F18")]
    public void A_fault_between_two_refused_logins_does_not_make_the_second_a_first()
    {
        var backoff = new Backoff();
        var refused = new MailServerAuthenticationException("EC1101", "refused");
        for (var i = 0; i < 2; i++)
        {
            backoff.NextDelay(refused);
            backoff.NextDelay(new TimeoutException());
        }

        Assert.InRange(backoff.NextDelay(refused), TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(18));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F17")]
    public void A_server_that_asks_for_less_is_left_alone_for_a_minute_and_then_longer_up_to_half_an_hour()
    {
        var backoff = new Backoff();

        var delays = Enumerable.Range(0, 8).Select(_ => backoff.NextDelay(new TimeoutException(), isAskedForRestraint: true)).ToList();

        foreach (var (delay, minutes) in delays.Zip([1, 2, 4, 8, 16, 30, 30, 30]))
        {
            Assert.InRange(delay, TimeSpan.FromMinutes(minutes * 0.8), TimeSpan.FromMinutes(minutes * 1.2));
        }

        Assert.True(delays.Distinct().Count() == delays.Count, "Without jitter, all clients of a server come back at once.");
    }

    [Fact]
    public void Waits_that_end_at_once_and_for_nothing_are_followed_by_rests()
    {
        var pace = new WakePace();

        var rests = Enumerable.Range(0, 8).Select(_ => pace.RestAfter(wasCutShort: true, foundSomething: false).TotalSeconds);

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], rests);
        Assert.Equal(TimeSpan.Zero, pace.RestAfter(wasCutShort: true, foundSomething: true));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.RestAfter(wasCutShort: true, foundSomething: false));
        Assert.Equal(TimeSpan.Zero, pace.RestAfter(wasCutShort: false, foundSomething: false));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F17")]
    public void An_alert_is_told_once_and_a_flood_of_them_not_at_all()
    {
        var alerts = new ServerAlerts();

        Assert.True(alerts.IsNew("down at noon"));
        Assert.False(alerts.IsNew("down at noon"));
        Assert.Equal(99, Enumerable.Range(0, 1000).Count(number => alerts.IsNew($"alert {number}")));
    }
}
