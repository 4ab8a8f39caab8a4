using System.Buffers;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>
/// Companies, departments and roles in the scripts of China, Japan and Korea. No capital tells them from what is said, so that
/// below a name they are known by their words; above the name of who works there they stand as well.
/// </summary>
internal static class OfficeText
{
    private const int MaxLength = 40;

    private static readonly SearchValues<string> Offices = SearchValues.Create(ClosingVocabulary.UncasedOffices, StringComparison.Ordinal);

    private static readonly SearchValues<char> AddressSigns = SearchValues.Create(ClosingVocabulary.UncasedAddressSigns);

    /// <summary>Whether the line is the name of a company or department.</summary>
    public static bool IsOffice(ReadOnlySpan<char> text) =>
        text.Length is > 2 and <= MaxLength
        && LineText.IsWithoutBlanks(text[^1])
        && (text.ContainsAny(Offices) || EndsInOffice(text))
        && !SignatureText.IsSpoken(text)
        && SignatureText.IsPart(text);

    /// <summary>Whether a line of these scripts can be of a signature.</summary>
    public static bool IsPart(ReadOnlySpan<char> text) =>
        text.ContainsAny(Offices)
        || EndsInOffice(text)
        || PersonName.WithoutUncasedTitle(text).Length < text.Length
        || (text.ContainsAnyInRange('0', '9') && text.ContainsAny(AddressSigns));

    private static bool EndsInOffice(ReadOnlySpan<char> text)
    {
        if (!ClosingVocabulary.UncasedOfficeEnds.Contains(text[^1], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var other in ClosingVocabulary.NotOffices)
        {
            if (text.EndsWith(other))
            {
                return false;
            }
        }

        return true;
    }
}
