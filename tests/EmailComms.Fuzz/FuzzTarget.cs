namespace EmailComms.Fuzz;

/// <summary>What octets are fed to.</summary>
/// <param name="name">How it is called on the command line.</param>
internal abstract class FuzzTarget(string name)
{
    public static readonly IReadOnlyList<FuzzTarget> All =
        [new ReadingTarget("reply", null), new ReadingTarget("text", "text/plain"), new ReadingTarget("html", "text/html"), new EvaluationTarget("evaluation")];

    public string Name => name;

    /// <summary>What may be allocated for each octet; the worst shapes take half of it.</summary>
    public abstract int MaxAllocatedPerOctet { get; }

    /// <summary>What the mutations begin with.</summary>
    /// <param name="folder">Where more of it lies; null for nowhere.</param>
    public abstract List<byte[]> Seeds(string? folder);

    /// <summary>Does with the octets what has to be harmless.</summary>
    public abstract FuzzOutcome Run(ReadOnlyMemory<byte> octets);

    public override string ToString() => Name;
}
