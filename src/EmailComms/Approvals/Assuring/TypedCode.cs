using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Assuring;

/// <summary>
/// The code of a request: six base32 digits of an HMAC-SHA-256 over its token under the signing key. Who has the token alone,
/// from a header field or a link, cannot work it out; it stands in the text of the request only.
/// </summary>
internal static class TypedCode
{
    public const int Length = 6;

    private const int MacLength = 4;

    private static ReadOnlySpan<byte> Purpose => "emailcomms code 1\n"u8;

    public static string Write(ReadOnlySpan<byte> key, ReplyToken token)
    {
        Span<byte> mac = stackalloc byte[MacLength];
        TruncatedMac.Write(mac, key, Purpose, token.Octets);
        return Base32.Encode(mac)[..Length].ToUpperInvariant();
    }
}
