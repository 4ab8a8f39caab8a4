using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// The token of one request to one approver: 25 bytes, 40 base32 digits, which fit into a local part beside the reply address
/// (RFC 5321 section 4.5.3.1.1).
/// </summary>
/// <remarks>
/// One byte of version and key, two of the instance, six random ones that name the request, and 16 of an HMAC-SHA-256 over
/// these and the claims. A class without a printing <c>ToString</c>: the text is the secret.
/// </remarks>
internal sealed class ReplyToken : IEquatable<ReplyToken>
{
    public const int TextLength = 40;

    /// <summary>What is left of a local part for the reply address itself, the plus sign deducted.</summary>
    public const int MaxReplyLocalPart = AddrSpec.MaxLocalPartOctets - 1 - TextLength;

    private const int ByteLength = 25;
    private const int HandleOffset = 3;
    private const int HandleLength = 6;
    private const int MacOffset = HandleOffset + HandleLength;
    private const byte Version = 0b0100_0000;
    private const byte VersionMask = 0b1100_0000;

    private static readonly byte[] Purpose = "emailcomms approval token 1\n"u8.ToArray();

    private readonly byte[] _bytes;

    private ReplyToken(byte[] bytes) => _bytes = bytes;

    /// <summary>The 40 digits in lower case.</summary>
    public string Text => Base32.Encode(_bytes);

    public static ReplyToken Issue(ReadOnlySpan<byte> key, string instanceId, ReadOnlySpan<byte> claims) =>
        Issue(key, instanceId, claims, RandomNumberGenerator.GetBytes(HandleLength));

    /// <summary>The token of a given handle, for who has to make the same one again.</summary>
    internal static ReplyToken Issue(ReadOnlySpan<byte> key, string instanceId, ReadOnlySpan<byte> claims, ReadOnlySpan<byte> handle)
    {
        var bytes = new byte[ByteLength];
        bytes[0] = (byte)(Version | KeyMark(key));
        InstanceMark(instanceId).CopyTo(bytes, 1);
        handle[..HandleLength].CopyTo(bytes.AsSpan(HandleOffset));
        TruncatedMac.Write(bytes.AsSpan(MacOffset), key, Purpose, bytes.AsSpan(0, MacOffset), claims);
        return new ReplyToken(bytes);
    }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ReplyToken? token)
    {
        token = null;
        if (text.Length != TextLength || !Base32.TryDecode(text, out var bytes) || (bytes[0] & VersionMask) != Version)
        {
            return false;
        }

        token = new ReplyToken(bytes);
        return true;
    }

    public ReadOnlySpan<byte> Octets => _bytes;

    public bool IsOfInstance(string instanceId) => _bytes.AsSpan(1, 2).SequenceEqual(InstanceMark(instanceId));

    /// <summary>Whether one of the keys signed this token together with these claims.</summary>
    public bool Verify(IReadOnlyList<byte[]> keys, ReadOnlySpan<byte> claims)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (_bytes[0] == (byte)(Version | KeyMark(keys[i])) && TruncatedMac.IsOf(keys[i], _bytes.AsSpan(MacOffset), Purpose, _bytes.AsSpan(0, MacOffset), claims))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(ReplyToken? other) => other is not null && CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    public override bool Equals(object? obj) => Equals(obj as ReplyToken);

    public override int GetHashCode() => BitConverter.ToInt32(_bytes, HandleOffset);

    public override string ToString() => $"tok:…{Text[^4..]}";

    private static byte KeyMark(ReadOnlySpan<byte> key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. "emailcomms key mark\n"u8, .. key], hash);
        return (byte)(hash[0] & ~VersionMask);
    }

    private static byte[] InstanceMark(string instanceId) =>
        SHA256.HashData(Encoding.UTF8.GetBytes("emailcomms instance\n" + instanceId))[..2];
}
