namespace EmailComms.Benchmarks.Measuring;

/// <summary>One way to do the work.</summary>
internal sealed record Contender(string Name, Func<Task<Attempt>> PrepareAsync);
