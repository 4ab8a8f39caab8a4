using System.Security.Cryptography;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Answering;

/// <summary>
/// What our answers are recognised by when they come back: <c>ec1a-</c> and 32 digits, eight random bytes and twelve of an
/// HMAC-SHA-256 under the signing key. It names no request, so a machine's response to an answer carries no token.
/// </summary>
internal static class AnswerMark
{
    /// <summary>The header field that carries the mark, for servers that write their own Message-ID.</summary>
    public const string HeaderName = "X-EmailComms-Answer";

    private const string Prefix = "ec1a-";
    private const int MacOffset = 8;
    private const int ByteLength = 20;

    private static ReadOnlySpan<byte> Purpose => "emailcomms answer 1\n"u8;

    public static string Issue(ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        RandomNumberGenerator.Fill(bytes[..MacOffset]);
        TruncatedMac.Write(bytes[MacOffset..], key, Purpose, bytes[..MacOffset]);
        return Prefix + Base32.Encode(bytes);
    }

    /// <summary>Whether a header value (the mark's own field, or a Message-ID) is that of an answer of ours.</summary>
    public static bool IsOurs(string? value, IEnumerable<byte[]> keys)
    {
        var start = value?.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase) ?? -1;
        var length = Base32.EncodedLength(ByteLength);
        if (start < 0 || value!.Length < start + Prefix.Length + length || !Base32.TryDecode(value.AsSpan(start + Prefix.Length, length), out var bytes))
        {
            return false;
        }

        return TruncatedMac.Verify(bytes.AsSpan(MacOffset), keys, Purpose, bytes.AsSpan(0, MacOffset));
    }
}
