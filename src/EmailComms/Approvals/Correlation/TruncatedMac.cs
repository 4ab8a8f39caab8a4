using System.Security.Cryptography;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// HMAC-SHA-256 under a signing key, of which as many octets are kept as there is room for (RFC 2104 section 5). Each use has
/// a purpose of its own, so that what was signed for one is worth nothing for another.
/// </summary>
internal static class TruncatedMac
{
    public static void Write(Span<byte> mac, ReadOnlySpan<byte> key, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> data, ReadOnlySpan<byte> context = default)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, [.. purpose, .. data, .. context], whole);
        whole[..mac.Length].CopyTo(mac);
    }

    /// <summary>Whether one of the keys signed this.</summary>
    public static bool Verify(ReadOnlySpan<byte> mac, IEnumerable<byte[]> keys, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> data, ReadOnlySpan<byte> context = default)
    {
        foreach (var key in keys)
        {
            if (IsOf(key, mac, purpose, data, context))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether that key signed this.</summary>
    public static bool IsOf(ReadOnlySpan<byte> key, ReadOnlySpan<byte> mac, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> data, ReadOnlySpan<byte> context = default)
    {
        Span<byte> expected = stackalloc byte[mac.Length];
        Write(expected, key, purpose, data, context);
        return CryptographicOperations.FixedTimeEquals(expected, mac);
    }
}
