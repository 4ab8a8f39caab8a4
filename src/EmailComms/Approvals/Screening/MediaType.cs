using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;

namespace EmailComms.Approvals.Screening;

/// <summary>Reads Content-Type (RFC 2045 5) within <see cref="ScreeningLimits"/>.</summary>
internal static class MediaType
{
    public static bool TryParse(string value, [NotNullWhen(true)] out ContentType? contentType)
    {
        contentType = null;
        return value.Length <= ScreeningLimits.ContentTypeOctets
            && ContentType.TryParse(Encoding.Latin1.GetBytes(value), out contentType);
    }

    /// <summary>What a Content-Type says; text/plain when there is none (RFC 2045 5.2), null when it cannot be read.</summary>
    public static ContentType? Of(string? value) =>
        value is null ? new ContentType("text", "plain")
        : TryParse(value, out var contentType) ? contentType
        : null;

    /// <summary>
    /// Whether every program takes the same boundary and charset from the field. A parameter that is written twice, or once
    /// as it is and once in the form of RFC 2231, has as many values as there are programs; so has one in a quoted string that
    /// does not end.
    /// </summary>
    public static bool IsUnambiguous(string? value)
    {
        if (value is null)
        {
            return true;
        }

        if (HasOpenQuote(value))
        {
            return false;
        }

        string? boundary = null;
        string? charset = null;
        foreach (var parameter in ParametersOf(value))
        {
            var text = value.AsSpan(parameter).Trim();
            if (IsSecond(text, "boundary", ref boundary) || IsSecond(text, "charset", ref charset))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOpenQuote(string value)
    {
        var isQuoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            isQuoted ^= value[i] == '"';
            i += isQuoted && value[i] == '\\' ? 1 : 0;
        }

        return isQuoted;
    }

    private static bool IsSecond(ReadOnlySpan<char> parameter, string name, ref string? seen)
    {
        if (!parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = parameter[name.Length..].TrimStart();
        if (!rest.StartsWith('=') && !rest.StartsWith('*'))
        {
            return false;
        }

        // The sections of a long value (RFC 2231 3) are one parameter.
        var isSame = seen is null || rest.SequenceEqual(seen) || (rest.StartsWith('*') && seen.StartsWith('*'));
        seen ??= rest.ToString();
        return !isSame;
    }

    // Splits at the semicolons outside of quoted strings.
    private static IEnumerable<Range> ParametersOf(string value)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (value[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (value[i] == ';' && !isQuoted)
            {
                yield return start..i;
                start = i + 1;
            }
        }

        yield return start..;
    }
}
