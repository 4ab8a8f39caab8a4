using System.Drawing;
using System.Globalization;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>A colour as red, green, blue and opacity, each from 0 to 255.</summary>
internal readonly record struct HtmlColor(int Red, int Green, int Blue, int Opacity = 255)
{
    private const int MaxNameLength = 24;

    public static readonly HtmlColor Black = new(0, 0, 0);

    public static readonly HtmlColor White = new(255, 255, 255);

    public static readonly HtmlColor Link = new(0, 0, 238);

    /// <summary>How far two colours are from each other, from 0 to 765.</summary>
    public int DistanceTo(HtmlColor other) => Math.Abs(Red - other.Red) + Math.Abs(Green - other.Green) + Math.Abs(Blue - other.Blue);

    /// <summary>The colour that is seen when this one lies above another.</summary>
    public HtmlColor Over(HtmlColor below) =>
        Opacity == 255 ? this : new(Mix(Red, below.Red), Mix(Green, below.Green), Mix(Blue, below.Blue));

    public static bool TryRead(ReadOnlySpan<char> text, out HtmlColor color)
    {
        text = text.Trim();
        color = default;
        if (text.IsEmpty)
        {
            return false;
        }

        if (text[0] == '#')
        {
            return TryReadHex(text[1..], out color);
        }

        var open = text.IndexOf('(');
        return open > 0 ? TryReadFunction(text[..open], text[(open + 1)..], out color) : TryReadName(text, out color);
    }

    /// <summary>The colour of an HTML attribute, where the sharp sign may be missing.</summary>
    public static bool TryReadAttribute(ReadOnlySpan<char> text, out HtmlColor color) =>
        TryRead(text, out color) || (text.Trim().Length is 3 or 6 && TryReadHex(text.Trim(), out color));

    private int Mix(int above, int below) => ((above * Opacity) + (below * (255 - Opacity))) / 255;

    private static bool TryReadHex(ReadOnlySpan<char> digits, out HtmlColor color)
    {
        color = default;
        if (digits.Length is not (3 or 4 or 6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        if (digits.Length is 3 or 6)
        {
            value = digits.Length == 3 ? (value << 4) | 0xF : (value << 8) | 0xFF;
        }

        color = digits.Length <= 4
            ? new((int)(value >> 12) * 17, (int)(value >> 8 & 15) * 17, (int)(value >> 4 & 15) * 17, (int)(value & 15) * 17)
            : new((int)(value >> 24), (int)(value >> 16 & 255), (int)(value >> 8 & 255), (int)(value & 255));
        return true;
    }

    private static bool TryReadName(ReadOnlySpan<char> name, out HtmlColor color)
    {
        color = default;
        if (name.Length > MaxNameLength)
        {
            return false;
        }

        if (name.Equals("transparent", StringComparison.OrdinalIgnoreCase))
        {
            color = White with { Opacity = 0 };
            return true;
        }

        // The runtime knows the names of CSS, but spells grey in one way only.
        var known = Color.FromName(name.ToString().Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        color = new(known.R, known.G, known.B);
        return known.IsKnownColor;
    }

    private static bool TryReadFunction(ReadOnlySpan<char> name, ReadOnlySpan<char> arguments, out HtmlColor color)
    {
        Span<float> values = stackalloc float[4];
        values[3] = 1;
        var count = ReadArguments(arguments, values, name.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) ? 255 : 1);
        var opacity = Channel(values[3]);
        HtmlColor? read = name switch
        {
            _ when Starts(name, "rgb") => new(Channel(values[0] / 255), Channel(values[1] / 255), Channel(values[2] / 255), opacity),
            _ when Starts(name, "color") && name.Length == 5 => new(Channel(values[0]), Channel(values[1]), Channel(values[2]), opacity),
            _ when Starts(name, "hsl") => FromHsl(values[0], Fraction(values[1]), Fraction(values[2]), opacity),

            // Whether such a colour can be seen is a question of its lightness.
            _ when Starts(name, "lab") || Starts(name, "lch") => Grey(Fraction(values[0]), opacity),
            _ when Starts(name, "oklab") || Starts(name, "oklch") => Grey(values[0], opacity),
            _ => null,
        };
        color = read ?? default;
        return count >= 3 && read is not null;
    }

    private static int ReadArguments(ReadOnlySpan<char> arguments, Span<float> values, float whole)
    {
        var close = arguments.IndexOf(')');
        arguments = close < 0 ? arguments : arguments[..close];
        var count = 0;
        foreach (var range in arguments.SplitAny(" ,/"))
        {
            if (count < values.Length && HtmlLength.TryRead(arguments[range], out var value))
            {
                values[count] = value.IsRelative && count < 3 ? value.Value * whole : value.Value;
                count++;
            }
        }

        return count;
    }

    private static float Fraction(float value) => value > 1 ? value / 100 : value;

    private static int Channel(float fraction) => (int)Math.Clamp((fraction * 255) + 0.5f, 0, 255);

    private static HtmlColor Grey(float lightness, int opacity) => new(Channel(lightness), Channel(lightness), Channel(lightness), opacity);

    private static HtmlColor FromHsl(float hue, float saturation, float lightness, int opacity)
    {
        var amplitude = saturation * Math.Min(lightness, 1 - lightness);
        return new(At(0), At(8), At(4), opacity);

        int At(int shift)
        {
            var step = (shift + (hue / 30)) % 12;
            step = step < 0 ? step + 12 : step;
            return Channel(lightness - (amplitude * Math.Clamp(Math.Min(step - 3, 9 - step), -1, 1)));
        }
    }

    private static bool Starts(ReadOnlySpan<char> text, string value) => text.StartsWith(value, StringComparison.OrdinalIgnoreCase);
}
