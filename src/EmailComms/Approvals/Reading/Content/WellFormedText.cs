using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Makes received text fit for the string functions that throw on lone surrogates.</summary>
internal static class WellFormedText
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    public static string Normalize(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var wellFormed = text.AsSpan().ContainsAnyInRange(FirstSurrogate, LastSurrogate) ? string.Create(text.Length, text, CopyRunes) : text;
        return wellFormed.Normalize(NormalizationForm.FormC);
    }

    // What takes the place of a lone surrogate has its length.
    private static void CopyRunes(Span<char> wellFormed, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            wellFormed = wellFormed[rune.EncodeToUtf16(wellFormed)..];
        }
    }
}
