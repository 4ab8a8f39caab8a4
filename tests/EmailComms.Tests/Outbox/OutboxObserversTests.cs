using EmailComms.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Outbox;

public sealed class OutboxObserversTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<Exception> _failures = [];
    private readonly List<IOutboxObserver> _told = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_fails_does_not_keep_the_next_from_being_told()
    {
        IOutboxObserver failing = new Observer();
        IOutboxObserver next = new Observer();

        await TellAsync([failing, next], (observer, _) => observer == failing ? throw new InvalidOperationException("The pager is down.") : Task.CompletedTask, Cancellation);

        Assert.IsType<InvalidOperationException>(Assert.Single(_failures));
        Assert.Equal([failing, next], _told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_hangs_is_left_behind_after_its_time(bool obeysItsToken)
    {
        IOutboxObserver hanging = new Observer();
        IOutboxObserver next = new Observer();
        var begun = new TaskCompletionSource();
        var telling = TellAsync(
            [hanging, next],
            async (observer, token) =>
            {
                if (observer == hanging)
                {
                    begun.SetResult();
                    await Task.Delay(Timeout.InfiniteTimeSpan, obeysItsToken ? token : Cancellation);
                }
            },
            Cancellation);
        await begun.Task.WaitAsync(Cancellation);

        _time.Advance(OutboxObservers.MaxDuration - TimeSpan.FromSeconds(1));
        Assert.False(telling.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await telling.WaitAsync(Cancellation);

        Assert.IsType<TimeoutException>(Assert.Single(_failures));
        Assert.Equal([hanging, next], _told);
    }

    [Fact]
    public async Task The_end_of_the_host_waits_for_none()
    {
        using var host = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var telling = TellAsync(
            [new Observer()],
            async (_, _) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, Cancellation);
            },
            host.Token);
        await begun.Task.WaitAsync(Cancellation);

        await host.CancelAsync();
        await telling.WaitAsync(Cancellation);

        Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(_failures));
    }

    private Task TellAsync(IOutboxObserver[] observers, Func<IOutboxObserver, CancellationToken, Task> tell, CancellationToken cancellationToken) =>
        new OutboxObservers(observers, _time).TellAsync(
            (observer, token) =>
            {
                _told.Add(observer);
                return tell(observer, token);
            },
            (name, exception) =>
            {
                Assert.Equal(nameof(Observer), name);
                _failures.Add(exception);
            },
            cancellationToken);

    private sealed class Observer : IOutboxObserver
    {
        public Task OnFinishedAsync(OutboxEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
