using System.Collections;
using System.Globalization;

namespace EmailComms.Templates.Liquid;

/// <summary>A value as text and as a number.</summary>
internal static class ValueText
{
    /// <summary>Null when it has none: an object written by its type's name helps nobody.</summary>
    public static string? Of(object? value, CultureInfo culture) => value switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "true" : "false",
        char c => c.ToString(),
        Uri uri => uri.OriginalString,
        EmailAddress address => address.Address,
        Verbatim verbatim => verbatim.Text,
        Quotation quotation => quotation.Text,
        IFormattable formattable => formattable.ToString(null, culture),
        _ => null,
    };

    public static decimal? Number(object? value)
    {
        try
        {
            return value is sbyte or byte or short or ushort or int or uint or long or ulong or decimal or float or double
                ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
                : null;
        }
        catch (OverflowException)
        {
            // Infinity, and what is no number.
            return null;
        }
    }

    public static bool IsBlank(object? value) => value switch
    {
        null or Missing or false => true,
        string text => string.IsNullOrWhiteSpace(text),
        ICollection list => list.Count == 0,
        _ => false,
    };
}
