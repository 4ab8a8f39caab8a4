using System.Globalization;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>A length of CSS in pixels, or as a multiple of what is inherited.</summary>
internal readonly record struct HtmlLength(float Value, bool IsRelative)
{
    private const int MaxDigits = 24;

    public float Pixels(float inherited) => IsRelative ? Value * inherited : Value;

    /// <summary>Reads the length at the beginning of the text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out HtmlLength length)
    {
        length = default;
        text = text.Trim();
        var end = 0;
        while (end < text.Length && end < MaxDigits && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-' or '+'))
        {
            end++;
        }

        if (!float.TryParse(text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var unit = text[end..];
        var stop = unit.IndexOfAny(" ,/)");
        length = Convert(number, stop < 0 ? unit : unit[..stop]);
        return true;
    }

    private static HtmlLength Convert(float number, ReadOnlySpan<char> unit) => unit switch
    {
        "%" => new(number / 100, IsRelative: true),
        _ when Is(unit, "em") => new(number, IsRelative: true),
        _ when Is(unit, "ex") || Is(unit, "ch") => new(number / 2, IsRelative: true),
        _ when Is(unit, "rem") => new(number * HtmlLook.DefaultFontSize, IsRelative: false),
        _ when Is(unit, "pt") => new(number * 4 / 3, IsRelative: false),
        _ when Is(unit, "pc") => new(number * 16, IsRelative: false),
        _ when Is(unit, "in") => new(number * 96, IsRelative: false),
        _ when Is(unit, "cm") => new(number * 37.8f, IsRelative: false),
        _ when Is(unit, "mm") => new(number * 3.78f, IsRelative: false),
        _ when unit.StartsWith("v", StringComparison.OrdinalIgnoreCase) => new(number * 8, IsRelative: false),
        _ => new(number, IsRelative: false),
    };

    private static bool Is(ReadOnlySpan<char> text, string value) => text.Equals(value, StringComparison.OrdinalIgnoreCase);
}
