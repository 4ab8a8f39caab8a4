namespace EmailComms.Fuzz;

/// <summary>What became of a From field.</summary>
/// <param name="IsAccepted">Whether an author was found.</param>
/// <param name="Difference">In what another program sees it differently; null in nothing.</param>
internal sealed record FromVerdict(bool IsAccepted, string? Difference)
{
    public static readonly FromVerdict Refused = new(IsAccepted: false, null);
}
