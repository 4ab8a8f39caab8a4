using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace EmailComms.Dkim;

/// <summary>A mail as MimeKit checks its signatures: header fields, and a body that is nothing but octets.</summary>
/// <remarks>
/// A parsed multipart would be written anew to be hashed, which need not give the octets that were received, and would cost
/// what its sender likes. With no depth allowed MimeKit keeps the body as it came, whatever its type says.
/// </remarks>
internal sealed class SignedMessage
{
    private const string Field = "DKIM-Signature";

    private static readonly ParserOptions Opaque = new() { MaxMimeDepth = 0 };

    private readonly MimeMessage _message;

    private SignedMessage(MimeMessage message) => _message = message;

    public static bool TryRead(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out SignedMessage? message)
    {
        message = null;
        try
        {
            var array = MemoryMarshal.TryGetArray(octets, out var segment) ? segment : octets.ToArray();
            var parsed = MimeMessage.Load(Opaque, new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), persistent: true);

            // A signature covers one of several; a reader may see another (RFC 6376 8.15).
            if (parsed.Body is null || Count(parsed, "From") != 1 || Count(parsed, "Subject") > 1)
            {
                return false;
            }

            message = new SignedMessage(parsed);
            return true;
        }
        catch (Exception)
        {
            // What is no message has no signature.
            return false;
        }
    }

    /// <summary>The fields that hold signatures, from the top.</summary>
    public IEnumerable<Header> Signatures => _message.Headers.Where(static header => header.Field.Equals(Field, StringComparison.OrdinalIgnoreCase));

    /// <summary>The unfolded value of a field.</summary>
    public static string ValueOf(Header header) =>
        Encoding.Latin1.GetString(header.RawValue).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);

    /// <summary>Whether the key made the signature over the mail as it is.</summary>
    public bool IsSignedBy(AsymmetricKeyParameter key, Header signature)
    {
        try
        {
            // The size of the key has been judged.
            var verifier = new MimeKit.Cryptography.DkimVerifier(new DkimKeyLocator(key)) { MinimumRsaKeyLength = DkimLimits.MinShortRsaBits };
            return verifier.Verify(_message, signature);
        }
        catch (Exception)
        {
            // It throws at tags and keys that it cannot read; that is this signature's fault (permerror, RFC 8601 2.7.1).
            return false;
        }
    }

    private static int Count(MimeMessage message, string field) => message.Headers.Count(header => header.Field.Equals(field, StringComparison.OrdinalIgnoreCase));
}
