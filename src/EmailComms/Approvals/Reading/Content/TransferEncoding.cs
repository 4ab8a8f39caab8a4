using System.Runtime.InteropServices;
using EmailComms.Approvals.Screening;
using MimeKit.Encodings;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>Undoes a Content-Transfer-Encoding (RFC 2045 6).</summary>
internal static class TransferEncoding
{
    private static readonly string[] Identities = ["7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits"];

    private static readonly byte[] Padding = "=="u8.ToArray();

    /// <summary>
    /// The decoded octets; false for an encoding that RFC 2045 does not know, and for a field or a content that one program
    /// decodes and the next one does not.
    /// </summary>
    /// <param name="content">The octets as transferred.</param>
    /// <param name="encoding">The field's value, or null when there is no such field.</param>
    /// <param name="decoded">The octets as they were meant; those of <paramref name="content"/> themselves where nothing is to be undone.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> content, string? encoding, out ReadOnlyMemory<byte> decoded)
    {
        decoded = content;
        var name = HeaderValue.FirstToken(encoding ?? string.Empty);
        if (HasMoreWords(encoding, name))
        {
            return false;
        }

        if (name.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            return IsUnambiguousBase64(content.Span) && Decode(new Base64Decoder(), content, out decoded);
        }

        if (name.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase))
        {
            return Decode(new QuotedPrintableDecoder(), content, out decoded);
        }

        return name.IsEmpty || IsIdentity(name);
    }

    private static bool IsIdentity(ReadOnlySpan<char> name)
    {
        foreach (var identity in Identities)
        {
            if (name.Equals(identity, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "7bit base64": whether the second word counts is every program's own opinion. A stray semicolon or a comment is harmless.
    private static bool HasMoreWords(string? encoding, ReadOnlySpan<char> name)
    {
        if (encoding is null)
        {
            return false;
        }

        var start = encoding.AsSpan().IndexOf(name, StringComparison.Ordinal);
        var rest = encoding.AsSpan(start + name.Length).Trim(" \t;,");
        return !rest.IsEmpty && !(rest[0] == '(' && rest[^1] == ')' && rest.Count('(') == 1);
    }

    // Some decoders stop at the padding, some go on behind it; and some take the two characters of the other alphabet
    // (RFC 4648 5) for content, where the rest drop them.
    private static bool IsUnambiguousBase64(ReadOnlySpan<byte> content)
    {
        if (content.ContainsAny((byte)'-', (byte)'_'))
        {
            return false;
        }

        var padding = content.IndexOf((byte)'=');
        return padding < 0 || content[padding..].TrimEnd("= \t\r\n"u8).IsEmpty;
    }

    private static bool Decode(IMimeDecoder decoder, ReadOnlyMemory<byte> content, out ReadOnlyMemory<byte> decoded)
    {
        var input = MemoryMarshal.TryGetArray(content, out var segment) ? segment : new ArraySegment<byte>(content.ToArray());
        var output = new byte[decoder.EstimateOutputLength(input.Count + Padding.Length)];
        var length = decoder.Decode(input.Array!, input.Offset, input.Count, output);

        // A sender may leave the padding off, and a cut takes it; the decoder waits for it with the last characters in hand.
        if (decoder is Base64Decoder)
        {
            var last = new byte[decoder.EstimateOutputLength(Padding.Length)];
            var count = decoder.Decode(Padding, 0, Padding.Length, last);
            last.AsSpan(0, count).CopyTo(output.AsSpan(length));
            length += count;
        }

        decoded = output.AsMemory(0, length);
        return true;
    }
}
