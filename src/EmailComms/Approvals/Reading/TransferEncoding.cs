using MimeKit;
using MimeKit.Encodings;
using MimeKit.Utils;

namespace EmailComms.Approvals.Reading;

/// <summary>Undoes a Content-Transfer-Encoding (RFC 2045 6).</summary>
internal static class TransferEncoding
{
    /// <summary>The decoded octets; false for an encoding that RFC 2045 does not know.</summary>
    public static bool TryDecode(ReadOnlyMemory<byte> content, string? encoding, out ReadOnlyMemory<byte> decoded)
    {
        decoded = content;
        if (encoding is null || !MimeUtils.TryParse(encoding, out ContentEncoding known))
        {
            return encoding is null;
        }

        IMimeDecoder? decoder = known switch
        {
            ContentEncoding.Base64 => new Base64Decoder(),
            ContentEncoding.QuotedPrintable => new QuotedPrintableDecoder(),
            _ => null,
        };
        if (decoder is null)
        {
            return known is ContentEncoding.SevenBit or ContentEncoding.EightBit or ContentEncoding.Binary or ContentEncoding.Default;
        }

        var input = content.ToArray();
        var output = new byte[decoder.EstimateOutputLength(input.Length)];
        var length = decoder.Decode(input, 0, input.Length, output);
        decoded = output.AsMemory(0, length);
        return true;
    }
}
