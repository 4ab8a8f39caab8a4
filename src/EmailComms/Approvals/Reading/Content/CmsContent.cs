using System.Formats.Asn1;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>
/// Opens a Cryptographic Message Syntax object (RFC 5652) as far as reading needs: whether it is encrypted, and what was signed.
/// </summary>
/// <remarks>The signature is not verified, and nothing is trusted because of it: the content is read as if it had come without.</remarks>
internal static class CmsContent
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";

    // enveloped-data, encrypted-data, authEnveloped-data
    private static readonly string[] EncryptedTypes = ["1.2.840.113549.1.7.3", "1.2.840.113549.1.7.6", "1.2.840.113549.1.9.16.1.23"];

    /// <summary>The signed content; null when there is none to read, and then <paramref name="isEncrypted"/> may say why.</summary>
    public static ReadOnlyMemory<byte>? Open(ReadOnlyMemory<byte> octets, out bool isEncrypted)
    {
        isEncrypted = false;
        try
        {
            // Outlook and others write BER with indefinite lengths.
            var contentInfo = new AsnReader(octets, AsnEncodingRules.BER).ReadSequence();
            var type = contentInfo.ReadObjectIdentifier();
            isEncrypted = Array.Exists(EncryptedTypes, type.Equals);
            return type == SignedData ? ReadEncapsulated(contentInfo.ReadSequence(Explicit)) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static Asn1Tag Explicit => new(TagClass.ContextSpecific, 0, isConstructed: true);

    private static ReadOnlyMemory<byte>? ReadEncapsulated(AsnReader explicitContent)
    {
        var signedData = explicitContent.ReadSequence();
        signedData.ReadIntegerBytes();
        signedData.ReadSetOf();
        var encapsulated = signedData.ReadSequence();
        return encapsulated.ReadObjectIdentifier() == Data && encapsulated.HasData
            ? ReadOctets(encapsulated.ReadSequence(Explicit))
            : null;
    }

    // Programs that stream write a string of strings. One of more levels is nobody's, and dear to take apart.
    private static ReadOnlyMemory<byte>? ReadOctets(AsnReader reader)
    {
        if (reader.TryReadPrimitiveOctetString(out var content))
        {
            return content;
        }

        var strings = new AsnReader(reader.PeekContentBytes(), AsnEncodingRules.BER);
        using var whole = new MemoryStream();
        while (strings.HasData)
        {
            if (!strings.TryReadPrimitiveOctetString(out var next))
            {
                return null;
            }

            whole.Write(next.Span);
        }

        return whole.ToArray();
    }
}
