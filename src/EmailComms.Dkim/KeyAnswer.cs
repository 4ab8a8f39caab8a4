using EmailComms.Approvals;

namespace EmailComms.Dkim;

/// <summary>What the DNS says about a key.</summary>
/// <param name="Record">The text of the record; null when there is none.</param>
/// <param name="Refusal">What a signature without it comes to.</param>
internal readonly record struct KeyAnswer(string? Record, DkimVerdict Refusal)
{
    public static readonly KeyAnswer None = new(null, DkimVerdict.Fail);

    public static readonly KeyAnswer Unavailable = new(null, DkimVerdict.Unavailable);
}
