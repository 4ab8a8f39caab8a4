namespace EmailComms.Testing.Faults;

/// <summary>What the fault script made of one event.</summary>
/// <param name="IsAnswered">The fault has answered: the server must not act.</param>
/// <param name="After">Faults to play once the server has acted.</param>
/// <param name="OutputMark">Where the reply begins in the output.</param>
/// <param name="Tag">The tag of the command.</param>
internal sealed record Interception(bool IsAnswered, IReadOnlyList<Fault> After, long OutputMark, string Tag)
{
    public static Interception None { get; } = new(false, [], 0, "");
}
