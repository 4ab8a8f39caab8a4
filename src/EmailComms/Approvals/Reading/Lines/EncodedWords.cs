using System.Text;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>
/// Decodes the encoded-words of a field (RFC 2047) with the charsets that bodies are read with: mail of China and Russia names
/// its authors in charsets that the framework has no decoder for unless a program registers one.
/// </summary>
internal static class EncodedWords
{
    private const string Opening = "=?";
    private const string Closing = "?=";

    public static string Decode(string value)
    {
        if (!value.Contains(Opening, StringComparison.Ordinal))
        {
            return HeaderValue.DecodeText(value);
        }

        var text = new StringBuilder(value.Length);
        var rest = value.AsSpan();
        while (rest.IndexOf(Opening) is var start and >= 0)
        {
            var between = rest[..start];
            var length = TryDecodeFirst(rest[start..], out var word);
            if (length == 0)
            {
                // One that nobody can read, or no encoded-word at all: what can read the others leaves it as it is.
                return HeaderValue.DecodeText(value);
            }

            // White space between two encoded-words is not part of the text.
            text.Append(text.Length > 0 && between.IsWhiteSpace() ? [] : between).Append(word);
            rest = rest[(start + length)..];
        }

        return text.Append(rest).ToString();
    }

    // "=?charset?B?dGV4dA==?="
    private static int TryDecodeFirst(ReadOnlySpan<char> text, out string word)
    {
        word = string.Empty;
        var inner = text[Opening.Length..];
        var charset = inner.IndexOf('?');
        if (charset < 1 || charset + 2 >= inner.Length || inner[charset + 2] != '?')
        {
            return 0;
        }

        var encoded = inner[(charset + 3)..];
        var end = encoded.IndexOf(Closing);
        if (end < 0 || TryReadOctets(encoded[..end], inner[charset + 1]) is not { } octets)
        {
            return 0;
        }

        return TextCharset.TryDecode(octets, WithoutLanguage(inner[..charset]).ToString(), out word) ? Opening.Length + charset + 3 + end + Closing.Length : 0;
    }

    // RFC 2231 5: "=?us-ascii*en?Q?…?="
    private static ReadOnlySpan<char> WithoutLanguage(ReadOnlySpan<char> charset) => charset.IndexOf('*') is > 0 and var star ? charset[..star] : charset;

    private static byte[]? TryReadOctets(ReadOnlySpan<char> encoded, char encoding)
    {
        if (encoding is 'q' or 'Q')
        {
            return ReadQuotedPrintable(encoded);
        }

        var octets = new byte[encoded.Length];
        return encoding is 'b' or 'B' && Convert.TryFromBase64Chars(encoded, octets, out var count) ? octets[..count] : null;
    }

    private static byte[] ReadQuotedPrintable(ReadOnlySpan<char> encoded)
    {
        var octets = new byte[encoded.Length];
        var count = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var isEscape = encoded[i] == '=' && i + 2 < encoded.Length && char.IsAsciiHexDigit(encoded[i + 1]) && char.IsAsciiHexDigit(encoded[i + 2]);
            octets[count++] = isEscape ? Convert.FromHexString(encoded.Slice(i + 1, 2))[0] : encoded[i] == '_' ? (byte)' ' : (byte)encoded[i];
            i += isEscape ? 2 : 0;
        }

        return octets[..count];
    }
}
