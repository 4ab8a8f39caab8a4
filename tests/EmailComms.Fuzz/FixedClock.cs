namespace EmailComms.Fuzz;

/// <summary>The same time in every run: what was kept for later must not expire.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
