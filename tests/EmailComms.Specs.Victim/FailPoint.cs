namespace EmailComms.Specs.Victim;

/// <summary>The point at which the process stands still, waiting to be killed.</summary>
internal sealed class FailPoint(string name)
{
    public async Task PassAsync(string point)
    {
        if (point == name)
        {
            Console.WriteLine($"AT {point}");
            await Task.Delay(Timeout.InfiniteTimeSpan);
        }
    }
}
