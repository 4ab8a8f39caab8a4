using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// What a request says about itself, in a few signed bytes that travel with it, so that an answer is understood even after the
/// process that asked has ended.
/// </summary>
internal sealed record RequestClaims
{
    private const byte Version = 1;
    private const int FixedLength = 1 + 4 + 4 + ApproverTag.Length + 1;

    public required string Kind { get; init; }

    public required string ApprovalId { get; init; }

    public required int Round { get; init; }

    /// <summary>In whole seconds.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required ApproverTag Approver { get; init; }

    /// <summary>The identity of the one decision that this approver can take on this round of the request.</summary>
    public Guid DecisionId(string instanceId)
    {
        var text = string.Join('\n', "emailcomms decision", Length(instanceId), Length(Kind), Length(ApprovalId), Round.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var prefix = Encoding.UTF8.GetBytes(text);
        var input = new byte[prefix.Length + ApproverTag.Length];
        prefix.CopyTo(input, 0);
        Approver.CopyTo(input.AsSpan(prefix.Length));

        var hash = SHA256.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8 and the variant of RFC 9562 section 5.8
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    public byte[] Encode()
    {
        var kindLength = Encoding.UTF8.GetByteCount(Kind);
        var bytes = new byte[FixedLength + kindLength + Encoding.UTF8.GetByteCount(ApprovalId)];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), checked((uint)ExpiresAt.ToUnixTimeSeconds()));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), Round);
        Approver.CopyTo(bytes.AsSpan(9));
        bytes[9 + ApproverTag.Length] = checked((byte)kindLength);
        Encoding.UTF8.GetBytes(Kind, bytes.AsSpan(FixedLength));
        Encoding.UTF8.GetBytes(ApprovalId, bytes.AsSpan(FixedLength + kindLength));
        return bytes;
    }

    /// <summary>Reads claims whose signature has been verified; false for a version that this code does not know.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out RequestClaims? claims)
    {
        claims = null;
        if (bytes.Length < FixedLength || bytes[0] != Version)
        {
            return false;
        }

        var kindLength = bytes[9 + ApproverTag.Length];
        if (bytes.Length <= FixedLength + kindLength)
        {
            return false;
        }

        claims = new RequestClaims
        {
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
            Round = BinaryPrimitives.ReadInt32BigEndian(bytes[5..]),
            Approver = new ApproverTag(bytes.Slice(9, ApproverTag.Length)),
            Kind = Encoding.UTF8.GetString(bytes.Slice(FixedLength, kindLength)),
            ApprovalId = Encoding.UTF8.GetString(bytes[(FixedLength + kindLength)..]),
        };
        return true;
    }

    // With its length in front, no text can reach into the next one.
    private static string Length(string text) => $"{text.Length}:{text}";
}
