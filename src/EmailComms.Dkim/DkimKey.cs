using System.Diagnostics.CodeAnalysis;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace EmailComms.Dkim;

/// <summary>A key record (RFC 6376 3.6.1, RFC 8463 for Ed25519) that may be used for one signature.</summary>
internal static class DkimKey
{
    private const int Ed25519Octets = 32;

    public static bool TryRead(string record, DkimSignature signature, int minRsaBits, [NotNullWhen(true)] out AsymmetricKeyParameter? key)
    {
        key = null;
        if (!TagList.TryParse(record, out var tags) || !IsFor(tags, signature))
        {
            return false;
        }

        // Without octets the key was taken back (RFC 6376 3.6.1, p=).
        if (tags["p"] is not { Length: <= DkimLimits.KeyCharacters } || tags.Octets("p") is not { Length: > 0 } octets)
        {
            return false;
        }

        key = signature.KeyType == "rsa" ? ReadRsa(octets, minRsaBits) : ReadEd25519(octets);
        return key is not null;
    }

    private static bool IsFor(TagList tags, DkimSignature signature) =>
        (tags["v"] is null || (tags["v"] == "DKIM1" && tags.First == "v"))
        && (tags["k"] ?? "rsa") == signature.KeyType
        && (tags.Items("h") is not { } hashes || hashes.Contains("sha256", StringComparer.Ordinal))
        && (tags.Items("s") is not { } services || services.Contains("*", StringComparer.Ordinal) || services.Contains("email", StringComparer.Ordinal))
        && AreFlagsFor(tags.Items("t") ?? [], signature);

    // y: the domain is only trying DKIM out, and what it signed counts as not signed; s: no signing for names within the domain.
    private static bool AreFlagsFor(IReadOnlyList<string> flags, DkimSignature signature) =>
        !flags.Contains("y", StringComparer.Ordinal)
        && (!flags.Contains("s", StringComparer.Ordinal) || signature.AgentDomain.Equals(signature.Domain, StringComparison.OrdinalIgnoreCase));

    private static Ed25519PublicKeyParameters? ReadEd25519(byte[] octets) => octets.Length == Ed25519Octets ? new Ed25519PublicKeyParameters(octets) : null;

    private static RsaKeyParameters? ReadRsa(byte[] octets, int minBits)
    {
        try
        {
            return PublicKeyFactory.CreateKey(octets) is RsaKeyParameters rsa && rsa.Modulus.BitLength >= minBits && rsa.Modulus.BitLength <= DkimLimits.MaxRsaBits ? rsa : null;
        }
        catch (Exception)
        {
            // Its parser throws many things at octets that are no key.
            return null;
        }
    }
}
