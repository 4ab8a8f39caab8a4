using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmailComms.Transport;

namespace EmailComms.Tests.Transport;

public sealed class ServerCertificatePolicyTests : IDisposable
{
    private const int Days = 40;

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly ECDsa _authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _authorityKey.Dispose();
        _serverKey.Dispose();
    }

    [Fact]
    public void A_certificate_within_its_time_is_trusted()
    {
        var policy = Validate(authorityFrom: -Days, authorityUntil: Days, from: -2, until: 2);

        Assert.Null(policy.Refusal);
        Assert.True(policy.IsAccepted);
    }

    [Fact]
    public void An_expired_certificate_is_told_with_its_last_day()
    {
        var policy = Validate(authorityFrom: -Days, authorityUntil: Days, from: -20, until: -2);

        Assert.Equal($"it expired on {Now.AddDays(-2):yyyy-MM-dd}; renew it, or check this machine's clock.", policy.Refusal);
    }

    [Fact]
    public void A_certificate_of_the_future_is_told_with_its_first_day()
    {
        var policy = Validate(authorityFrom: -Days, authorityUntil: Days, from: 3, until: 20);

        Assert.Equal($"it is valid only from {Now.AddDays(3):yyyy-MM-dd} on; check this machine's clock.", policy.Refusal);
    }

    [Fact]
    public void An_authority_that_has_expired_is_told_apart_from_the_certificate()
    {
        var policy = Validate(authorityFrom: -Days, authorityUntil: -4, from: -20, until: 20);

        Assert.Equal($"an authority above it expired on {Now.AddDays(-4):yyyy-MM-dd}; renew it, or check this machine's clock.", policy.Refusal);
    }

    private ServerCertificatePolicy Validate(int authorityFrom, int authorityUntil, int from, int until)
    {
        var request = new CertificateRequest("CN=authority", _authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        using var authority = request.CreateSelfSigned(Now.AddDays(authorityFrom), Now.AddDays(authorityUntil));
        using var certificate = new CertificateRequest("CN=mail.example.test", _serverKey, HashAlgorithmName.SHA256)
            .Create(authority.SubjectName, X509SignatureGenerator.CreateForECDsa(_authorityKey), Now.AddDays(from), Now.AddDays(until), RandomNumberGenerator.GetBytes(16));
        var policy = new ServerCertificatePolicy(new MailServerSettings
        {
            Protocol = MailProtocol.Imap,
            Host = "mail.example.test",
            Port = 993,
            Security = ConnectionSecurity.ImplicitTls,
            ConnectTimeout = TimeSpan.FromSeconds(1),
            Path = "EmailCommunications:Imap",
            CertificateAuthority = authority.ExportCertificatePem(),
        });
        Assert.Equal(policy.Validate(this, certificate, chain: null, SslPolicyErrors.RemoteCertificateChainErrors), policy.IsAccepted);
        return policy;
    }
}
