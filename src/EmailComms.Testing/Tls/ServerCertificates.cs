using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EmailComms.Testing.Tls;

/// <summary>Makes an authority and, when asked, server certificates in good and bad states.</summary>
internal sealed class ServerCertificates : IDisposable
{
    private static readonly X500DistinguishedName AuthorityName = new("CN=EmailComms loopback authority");

    private readonly Lock _lock = new();
    private readonly Dictionary<LoopbackCertificate, X509Certificate2> _issued = [];
    private readonly X509Certificate2 _authority;
    private readonly DateTimeOffset _now;

    public ServerCertificates(TimeProvider timeProvider)
    {
        _now = timeProvider.GetUtcNow();
        _authority = CreateAuthority();
    }

    public string AuthorityPem => _authority.ExportCertificatePem();

    public X509Certificate2 Get(LoopbackCertificate kind)
    {
        lock (_lock)
        {
            if (!_issued.TryGetValue(kind, out var certificate))
            {
                certificate = Issue(kind);
                _issued.Add(kind, certificate);
            }

            return certificate;
        }
    }

    public void Dispose()
    {
        foreach (var certificate in _issued.Values)
        {
            certificate.Dispose();
        }

        _authority.Dispose();
    }

    private X509Certificate2 CreateAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(AuthorityName, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(_now.AddDays(-30), _now.AddDays(365));
    }

    private X509Certificate2 Issue(LoopbackCertificate kind)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = CreateServerRequest(key, wrongName: kind == LoopbackCertificate.WrongName);
        var (from, until) = kind == LoopbackCertificate.Expired ? (_now.AddDays(-20), _now.AddDays(-1)) : (_now.AddDays(-1), _now.AddDays(90));
        if (kind == LoopbackCertificate.SelfSigned)
        {
            using var selfSigned = request.CreateSelfSigned(from, until);
            return WithStoredKey(selfSigned);
        }

        using var stranger = kind == LoopbackCertificate.UnknownAuthority ? CreateAuthority() : null;
        var issuer = stranger ?? _authority;
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using var signed = request.Create(issuer, from, until, RandomNumberGenerator.GetBytes(16));
        using var complete = signed.CopyWithPrivateKey(key);
        return WithStoredKey(complete);
    }

    private static CertificateRequest CreateServerRequest(ECDsa key, bool wrongName)
    {
        var names = new SubjectAlternativeNameBuilder();
        if (wrongName)
        {
            names.AddDnsName("elsewhere.example.test");
        }
        else
        {
            names.AddDnsName("localhost");
            names.AddDnsName("mail.example.test");
            names.AddIpAddress(IPAddress.Loopback);
        }

        var subject = new X500DistinguishedName(wrongName ? "CN=elsewhere.example.test" : "CN=mail.example.test");
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        return request;
    }

    // Windows serves TLS only with a key that has been through a PKCS #12 import.
    private static X509Certificate2 WithStoredKey(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
}
