using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// Sixteen bytes of a SHA-256 over everything that an approver is shown: a token that was made for one text cannot stand for
/// another.
/// </summary>
internal readonly record struct RequestDigest
{
    public const int Length = 16;

    private readonly UInt128 _value;

    public RequestDigest(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes[..Length])
        {
            _value = (_value << 8) | b;
        }
    }

    public static async Task<RequestDigest> ComputeAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "emailcomms request 1");
        Append(hash, request.Subject);
        Append(hash, request.Body.Text);
        Append(hash, request.Body.Html);
        foreach (var attachment in request.Attachments)
        {
            Append(hash, attachment.FileName);
            Append(hash, attachment.MediaType);
            var content = await attachment.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                AppendBlock(hash, await SHA256.HashDataAsync(content, cancellationToken).ConfigureAwait(false));
            }
        }

        return new RequestDigest(hash.GetHashAndReset());
    }

    public void CopyTo(Span<byte> destination)
    {
        for (var i = 0; i < Length; i++)
        {
            destination[i] = (byte)(_value >> (8 * (Length - 1 - i)));
        }
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => _value.ToString("x32", CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, string? text) => AppendBlock(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

    // With its length in front, no text can reach into the next one; a missing one differs from an empty one.
    private static void AppendBlock(IncrementalHash hash, byte[]? block)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, block?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(block ?? []);
    }
}
