using System.Text;
using System.Text.Unicode;

namespace EmailComms.Tool.Explain;

/// <summary>Makes a message of what a file holds.</summary>
internal static class MessageContent
{
    // RFC 5322 2.1.1: no line is longer, so no field name is.
    private const int MaxFieldName = 998;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    /// <exception cref="InvalidDataException">It is not a message.</exception>
    public static byte[] ToMessage(ReadOnlyMemory<byte> octets, MessageFormat format) => format switch
    {
        MessageFormat.PlainText => Wrap("text/plain", octets.Span),
        MessageFormat.Html => Wrap("text/html", octets.Span),
        MessageFormat.Unknown when !BeginsLikeMessage(WithoutUtf8Mark(octets.Span)) =>
            throw new InvalidDataException("This is neither a message, which begins with a header field, nor a .txt, .html or .htm file."),
        _ => WithoutUtf8Mark(octets.Span).ToArray(),
    };

    // An mbox file (RFC 4155) begins with "From ".
    private static bool BeginsLikeMessage(ReadOnlySpan<byte> octets)
    {
        var name = octets[..Math.Min(octets.Length, MaxFieldName + 1)].IndexOf((byte)':');
        return octets.StartsWith("From "u8) || (name > 0 && !octets[..name].ContainsAnyExceptInRange((byte)'!', (byte)'~'));
    }

    private static byte[] Wrap(string mediaType, ReadOnlySpan<byte> octets)
    {
        // In a decoded body, any line end is a line end and NUL is a character: only on the wire are they suspicious.
        var body = Decode(octets).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
        return Encoding.UTF8.GetBytes($"MIME-Version: 1.0\nContent-Type: {mediaType}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}");
    }

    private static string Decode(ReadOnlySpan<byte> octets)
    {
        if (octets.StartsWith(LittleEndianMark))
        {
            return Encoding.Unicode.GetString(octets[LittleEndianMark.Length..]);
        }

        if (octets.StartsWith(BigEndianMark))
        {
            return Encoding.BigEndianUnicode.GetString(octets[BigEndianMark.Length..]);
        }

        octets = WithoutUtf8Mark(octets);
        return (Utf8.IsValid(octets) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!).GetString(octets);
    }

    private static ReadOnlySpan<byte> WithoutUtf8Mark(ReadOnlySpan<byte> octets) => octets.StartsWith(Utf8Mark) ? octets[Utf8Mark.Length..] : octets;
}
