using System.Text;

namespace EmailComms.Composition;

/// <summary>
/// Text as octets in the canonical form (RFC 2046 section 4.1.1): a lone CR or LF would reach the reader as something else than a
/// line end.
/// </summary>
internal static class CanonicalText
{
    public static byte[] Encode(string text)
    {
        var octets = new byte[Encoding.UTF8.GetByteCount(text) + CountLoneLineEnds(text)];
        var free = octets.AsSpan();
        var rest = text.AsSpan();
        while (rest.IndexOfAny('\r', '\n') is var end and >= 0)
        {
            free = free[Encoding.UTF8.GetBytes(rest[..end], free)..];
            "\r\n"u8.CopyTo(free);
            free = free[2..];
            rest = rest[(end + LengthOfLineEnd(rest[end..]))..];
        }

        Encoding.UTF8.GetBytes(rest, free);
        return octets;
    }

    private static int CountLoneLineEnds(ReadOnlySpan<char> text) => text.Count('\r') + text.Count('\n') - (2 * text.Count("\r\n"));

    private static int LengthOfLineEnd(ReadOnlySpan<char> text) => text.StartsWith("\r\n") ? 2 : 1;
}
