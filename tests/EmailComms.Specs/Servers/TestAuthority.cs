using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EmailComms.Specs.Servers;

/// <summary>A certificate authority that signs what a test wants for <c>127.0.0.1</c>, and revokes it.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    public TestAuthority()
    {
        var request = new CertificateRequest("CN=EmailComms test authority", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _certificate = request.CreateSelfSigned(_now.AddDays(-30), _now.AddDays(30));
    }

    public string Pem => _certificate.ExportCertificatePem();

    public string Pin => PinOf(_key);

    /// <summary>The pin of a key, computed as RFC 7469 section 2.4 says.</summary>
    public static string PinOf(AsymmetricAlgorithm key) => $"sha256/{Convert.ToBase64String(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))}";

    public X509Certificate2 Sign(ECDsa key, string? revocationList = null)
    {
        using var certificate = Sign(new CertificateRequest("CN=mail.example.test", key, HashAlgorithmName.SHA256), revocationList);
        return certificate.CopyWithPrivateKey(key);
    }

    public X509Certificate2 Sign(RSA key)
    {
        using var certificate = Sign(new CertificateRequest("CN=mail.example.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), revocationList: null);
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>The list of the revoked certificates, in DER.</summary>
    public byte[] Revoke(params IEnumerable<X509Certificate2> certificates)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in certificates)
        {
            list.AddEntry(certificate, _now.AddHours(-1));
        }

        return list.Build(_certificate, BigInteger.One, _now.AddDays(1), HashAlgorithmName.SHA256, rsaSignaturePadding: null, _now.AddHours(-1));
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Sign(CertificateRequest request, string? revocationList)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        if (revocationList is not null)
        {
            request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([revocationList]));
        }

        return request.Create(_certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(_key), _now.AddDays(-1), _now.AddDays(20), RandomNumberGenerator.GetBytes(16));
    }
}
