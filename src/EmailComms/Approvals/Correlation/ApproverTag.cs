using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// Ten bytes that stand for an approver's address in signed claims: short, and no address in a mail that may be forwarded.
/// Finding another address with the same tag takes 2^80 tries.
/// </summary>
internal readonly record struct ApproverTag
{
    public const int Length = 10;

    private readonly UInt128 _value;

    public ApproverTag(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes[..Length])
        {
            _value = (_value << 8) | b;
        }
    }

    public static ApproverTag Of(EmailAddress address)
    {
        // An EmailAddress is ASCII, so lower-casing joins A with a and nothing else.
        var text = Encoding.ASCII.GetBytes("emailcomms approver\n" + address.Address.ToLowerInvariant());
        return new ApproverTag(SHA256.HashData(text));
    }

    public void CopyTo(Span<byte> destination)
    {
        for (var i = 0; i < Length; i++)
        {
            destination[i] = (byte)(_value >> (8 * (Length - 1 - i)));
        }
    }
}
