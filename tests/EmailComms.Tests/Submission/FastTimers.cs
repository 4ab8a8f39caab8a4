namespace EmailComms.Tests.Submission;

/// <summary>The machine's clock with timers that run off a hundred times as fast: back-off takes milliseconds, and sockets have their time.</summary>
internal sealed class FastTimers : TimeProvider
{
    private const int Factor = 100;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / Factor, period);
}
