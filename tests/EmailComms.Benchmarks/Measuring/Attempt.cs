namespace EmailComms.Benchmarks.Measuring;

/// <summary>One run that is ready to begin: what is measured, and what is put away and looked at after it.</summary>
internal sealed record Attempt(Func<Task> Run, Func<Task> End);
