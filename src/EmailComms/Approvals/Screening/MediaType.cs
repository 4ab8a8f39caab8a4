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

    /// <summary>The Content-Type of a header section; text/plain when there is none (RFC 2045 5.2), null when it cannot be read.</summary>
    public static ContentType? Of(HeaderBlock header)
    {
        var value = header["Content-Type"];
        if (value is null)
        {
            return new ContentType("text", "plain");
        }

        return TryParse(value, out var contentType) ? contentType : null;
    }
}
