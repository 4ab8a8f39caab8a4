using EmailComms.Approvals;
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
    public void A_refused_login_is_not_repeated_within_the_minute()
    {
        var backoff = new Backoff();
        var refused = new MailServerAuthenticationException("EC1101", "refused");

        var delays = Enumerable.Range(0, 8).Select(_ => backoff.NextDelay(refused)).ToList();

        Assert.InRange(delays[0], TimeSpan.FromSeconds(48), TimeSpan.FromSeconds(72));
        Assert.InRange(delays[^1], TimeSpan.FromMinutes(24), TimeSpan.FromMinutes(36));
    }
}
