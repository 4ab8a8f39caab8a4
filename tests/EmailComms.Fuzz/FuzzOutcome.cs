namespace EmailComms.Fuzz;

/// <summary>What became of octets.</summary>
/// <param name="Way">What tells one way through the code from another; null when the octets were refused before anything was read.</param>
/// <param name="FindContradiction">Says what is wrong with the outcome, whatever the octets are; null when nothing is.</param>
internal sealed record FuzzOutcome(object? Way, Func<string?> FindContradiction);
