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
    private const byte Version = 3;
    private const byte VersionWithoutAssurance = 2;
    private const int DigestOffset = 1 + 4 + 4;
    private const int TagsOffset = DigestOffset + RequestDigest.Length;

    public required string Kind { get; init; }

    public required string ApprovalId { get; init; }

    public required int Round { get; init; }

    /// <summary>In whole seconds.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the approver was shown.</summary>
    public required RequestDigest ContentDigest { get; init; }

    /// <summary>The address that was asked.</summary>
    public required ApproverTag Approver { get; init; }

    /// <summary>Further addresses that the host has named as the approver's.</summary>
    public IReadOnlyList<ApproverTag> OtherAddresses { get; init; } = [];

    /// <summary>What the answer has to hold besides the decision.</summary>
    public ApprovalAssurance Assurance { get; init; }

    /// <summary>Whether this is the approver who was asked, by any of their addresses.</summary>
    public bool IsApprover(EmailAddress author)
    {
        var tag = ApproverTag.Of(author);
        return tag == Approver || OtherAddresses.Contains(tag);
    }

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

    // Version, expiry, round, digest, number of tags and the tags, length of the kind, the kind, the key, the assurance.
    public byte[] Encode()
    {
        ApproverTag[] tags = [Approver, .. OtherAddresses];
        var kind = Encoding.UTF8.GetBytes(Kind);
        var bytes = new byte[LengthOfHead(tags.Length) + kind.Length + Encoding.UTF8.GetByteCount(ApprovalId) + 1];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), checked((uint)ExpiresAt.ToUnixTimeSeconds()));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), Round);
        ContentDigest.CopyTo(bytes.AsSpan(DigestOffset));
        bytes[TagsOffset] = checked((byte)tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i].CopyTo(bytes.AsSpan(TagsOffset + 1 + (i * ApproverTag.Length)));
        }

        var kindOffset = LengthOfHead(tags.Length);
        bytes[kindOffset - 1] = checked((byte)kind.Length);
        kind.CopyTo(bytes, kindOffset);
        Encoding.UTF8.GetBytes(ApprovalId, bytes.AsSpan(kindOffset + kind.Length));
        bytes[^1] = (byte)Assurance;
        return bytes;
    }

    /// <summary>Reads claims whose signature has been verified; false for a version that this code does not know.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out RequestClaims? claims)
    {
        claims = null;
        if (bytes.Length <= TagsOffset || bytes[0] is not (Version or VersionWithoutAssurance) || bytes[TagsOffset] == 0)
        {
            return false;
        }

        // Requests of before are answered for as long as they live.
        var assurance = bytes[0] == Version ? (ApprovalAssurance)bytes[^1] : ApprovalAssurance.Reply;
        bytes = bytes[0] == Version ? bytes[..^1] : bytes;

        var tagCount = bytes[TagsOffset];
        var kindOffset = LengthOfHead(tagCount);
        if (!Enum.IsDefined(assurance) || bytes.Length <= kindOffset || bytes.Length <= kindOffset + bytes[kindOffset - 1])
        {
            return false;
        }

        var tags = new ApproverTag[tagCount];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = new ApproverTag(bytes.Slice(TagsOffset + 1 + (i * ApproverTag.Length), ApproverTag.Length));
        }

        var keyOffset = kindOffset + bytes[kindOffset - 1];
        claims = new RequestClaims
        {
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes[1..])),
            Round = BinaryPrimitives.ReadInt32BigEndian(bytes[5..]),
            ContentDigest = new RequestDigest(bytes.Slice(DigestOffset, RequestDigest.Length)),
            Approver = tags[0],
            OtherAddresses = tags[1..],
            Kind = Encoding.UTF8.GetString(bytes[kindOffset..keyOffset]),
            ApprovalId = Encoding.UTF8.GetString(bytes[keyOffset..]),
            Assurance = assurance,
        };
        return true;
    }

    private static int LengthOfHead(int tagCount) => TagsOffset + 1 + (tagCount * ApproverTag.Length) + 1;

    // With its length in front, no text can reach into the next one.
    private static string Length(string text) => $"{text.Length}:{text}";
}
