using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Makes received text fit for the string functions that throw on lone surrogates.</summary>
internal static class WellFormedText
{
    public static string Normalize(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            wellFormed.Append(rune);
        }

        return wellFormed.ToString().Normalize(NormalizationForm.FormC);
    }
}
