using System.Text;

namespace EmailComms.Testing.Replies.Mime;

/// <summary>Which charset and transfer encoding a mail program chooses for a text part (RFC 2045, RFC 2046 section 4.1.2).</summary>
internal sealed record BodyEncoding
{
    private const int MaxLineLength = 990;
    private const int EncodedLineLength = 76;

    /// <summary>The charsets, in the order in which they are tried.</summary>
    public string[] Charsets { get; init; } = ["utf-8"];

    /// <summary>How the charset stands in Content-Type, such as <c>charset="[[charset]]"; format=flowed</c>.</summary>
    public string Parameters { get; init; } = "charset=[[charset]]";

    /// <summary>For a text of ASCII characters.</summary>
    public TransferEncoding ForAscii { get; init; } = TransferEncoding.SevenBit;

    /// <summary>For any other text.</summary>
    public TransferEncoding ForOther { get; init; } = TransferEncoding.QuotedPrintable;

    public MimePart Encode(string mediaType, string text)
    {
        var (charset, octets) = Transcode(NewLines.ToWire(text));
        var isAscii = Ascii.IsValid(octets);
        var encoding = isAscii ? ForAscii : ForOther;
        if (encoding == TransferEncoding.SevenBit && Array.Exists(text.Split('\n'), static line => line.Length > MaxLineLength))
        {
            encoding = TransferEncoding.QuotedPrintable;
        }

        var (name, body) = encoding switch
        {
            TransferEncoding.SevenBit => ("7bit", Encoding.ASCII.GetString(octets)),
            TransferEncoding.QuotedPrintable => ("quoted-printable", QuotedPrintable(octets)),
            TransferEncoding.Base64 => ("base64", Base64(octets)),
            _ => Shorter(octets),
        };
        return new MimePart($"{mediaType}; {Template.Fill(Parameters, _ => charset)}", name, body);
    }

    public static string Base64(ReadOnlySpan<byte> octets)
    {
        var encoded = Convert.ToBase64String(octets);
        return string.Concat(encoded.Chunk(EncodedLineLength).Select(static line => new string(line) + "\r\n"));
    }

    private static (string Name, string Body) Shorter(byte[] octets)
    {
        var (quoted, base64) = (QuotedPrintable(octets), Base64(octets));
        return quoted.Length <= base64.Length ? ("quoted-printable", quoted) : ("base64", base64);
    }

    private static string QuotedPrintable(byte[] octets)
    {
        var result = new StringBuilder(octets.Length * 2);
        var column = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] == '\r' && i + 1 < octets.Length && octets[i + 1] == '\n')
            {
                result.Append("\r\n");
                column = 0;
                i++;
                continue;
            }

            var isAtLineEnd = i + 1 == octets.Length || octets[i + 1] == '\r';
            var isLiteral = octets[i] is > 32 and < 127 and not (byte)'=' || (octets[i] is 32 or 9 && !isAtLineEnd);
            var width = isLiteral ? 1 : 3;
            if (column + width > EncodedLineLength - 1)
            {
                result.Append("=\r\n");
                column = 0;
            }

            _ = isLiteral ? result.Append((char)octets[i]) : result.Append('=').Append(octets[i].ToString("X2", null));
            column += width;
        }

        return result.ToString();
    }

    private (string Charset, byte[] Octets) Transcode(string text)
    {
        foreach (var charset in Charsets)
        {
            var encoding = Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            try
            {
                return (charset, encoding.GetBytes(text));
            }
            catch (EncoderFallbackException)
            {
                // The next charset of the list has the character.
            }
        }

        throw new InvalidOperationException("The last charset of a mail program must be able to hold every text.");
    }
}
