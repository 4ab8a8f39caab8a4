using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EmailComms.Transport;

/// <summary>
/// The fingerprint of a certificate's public key: <c>sha256/</c> and the base64 of SHA-256 over its SubjectPublicKeyInfo (RFC
/// 7469 section 2.4). It stays the same when the certificate is renewed with its key.
/// </summary>
internal static class CertificatePin
{
    private const string Prefix = "sha256/";

    public static string Of(X509Certificate2 certificate) => Write(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));

    /// <summary>Reads a pin into the one form in which pins are compared.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? pin)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        pin = text?.StartsWith(Prefix, StringComparison.Ordinal) == true
            && Convert.TryFromBase64String(text[Prefix.Length..], hash, out var length)
            && length == hash.Length
                ? Write(hash)
                : null;
        return pin is not null;
    }

    private static string Write(ReadOnlySpan<byte> hash) => Prefix + Convert.ToBase64String(hash);
}
