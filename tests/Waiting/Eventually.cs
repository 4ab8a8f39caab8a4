namespace EmailComms.Waiting;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="deadline">When to give up.</param>
    /// <param name="failure">What to say then.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">The condition did not hold in time.</exception>
    public static async Task BecomesTrueAsync(Func<Task<bool>> condition, TimeSpan deadline, Func<string> failure, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Pace, clock);
        while (!await condition())
        {
            if (clock.GetElapsedTime(start) > deadline)
            {
                throw new TimeoutException(failure());
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <inheritdoc cref="BecomesTrueAsync(Func{Task{bool}}, TimeSpan, Func{string}, CancellationToken)"/>
    public static Task BecomesTrueAsync(Func<bool> condition, TimeSpan deadline, Func<string> failure, CancellationToken cancellationToken) =>
        BecomesTrueAsync(() => Task.FromResult(condition()), deadline, failure, cancellationToken);
}
