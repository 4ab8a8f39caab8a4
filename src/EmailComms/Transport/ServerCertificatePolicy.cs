using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmailComms.Diagnostics;

namespace EmailComms.Transport;

/// <summary>
/// Which server certificates are trusted: what the machine trusts, or what a configured private authority signed, and of these
/// only those with a pinned key when keys are pinned. Nothing else, ever.
/// </summary>
internal sealed class ServerCertificatePolicy
{
    // id-ce-cRLDistributionPoints and id-pe-authorityInfoAccess (RFC 5280 4.2.1.13, 4.2.2.1).
    private static readonly string[] RevocationExtensions = ["2.5.29.31", "1.3.6.1.5.5.7.1.1"];

    private readonly MailServerSettings _server;
    private readonly X509Certificate2Collection? _authorities;

    public ServerCertificatePolicy(MailServerSettings server)
    {
        _server = server;
        if (server.CertificateAuthority is { } authority)
        {
            _authorities = TryRead(authority) ?? throw new MailServerConnectionException(
                ErrorCodes.CertificateRefused,
                $"{server.Path}:CertificateAuthority holds no certificate that can be read: give PEM text or the path of a PEM file.",
                isTransient: false);
        }
    }

    /// <summary>Why the certificate was refused, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The last day of the certificate that the server showed.</summary>
    public DateTimeOffset? NotAfter { get; private set; }

    /// <summary>The pin of the certificate that the server showed.</summary>
    public string? Pin { get; private set; }

    /// <summary>Whether a certificate was shown and trusted.</summary>
    public bool IsAccepted => NotAfter is not null && Refusal is null;

    /// <summary>Whether a configured authority decides, and not the machine's.</summary>
    public bool HasPrivateAuthority => _authorities is not null;

    // With a private authority the handshake's own chain is never good; the check moves into Validate.
    public bool RevocationIsCheckedByTheHandshake => _server.CheckCertificateRevocation && _authorities is null;

    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 shown)
        {
            return Refuse("the server showed none.");
        }

        NotAfter = shown.NotAfter.ToUniversalTime();
        Pin = CertificatePin.Of(shown);
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return Refuse($"it is not made out to '{HeaderText.Sanitize(_server.Host)}': set {_server.Path}:Host to a name that the certificate holds.");
        }

        if (_authorities is null)
        {
            return errors != SslPolicyErrors.None
                ? Refuse($"{Describe(chain)} For a private authority, set {_server.Path}:CertificateAuthority.")
                : FindPinFlaw(chain) is not { } flaw || Refuse(flaw);
        }

        // The private authority comes besides those that the machine trusts, and neither escapes the revocation check.
        var reason = FindFlaw(shown, chain, X509ChainTrustMode.CustomRootTrust, NamesRevocation(shown));
        return reason is null
            || (errors == SslPolicyErrors.None && (reason = FindFlaw(shown, chain, X509ChainTrustMode.System, canBeRevoked: true)) is null)
            || Refuse(reason);
    }

    /// <summary>Reads PEM text, or the PEM file that the text names; null when there is no certificate to be read.</summary>
    public static X509Certificate2Collection? TryRead(string authority)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            if (authority.Contains("-----BEGIN", StringComparison.Ordinal))
            {
                certificates.ImportFromPem(authority);
            }
            else
            {
                certificates.ImportFromPemFile(authority);
            }
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return certificates.Count > 0 ? certificates : null;
    }

    private string? FindFlaw(X509Certificate2 certificate, X509Chain? handshakeChain, X509ChainTrustMode trustMode, bool canBeRevoked)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = trustMode;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        chain.ChainPolicy.RevocationMode = _server.CheckCertificateRevocation && canBeRevoked ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
        if (trustMode == X509ChainTrustMode.CustomRootTrust)
        {
            chain.ChainPolicy.CustomTrustStore.AddRange(_authorities!);
        }

        if (handshakeChain is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(handshakeChain.ChainPolicy.ExtraStore);
        }

        return chain.Build(certificate) ? FindPinFlaw(chain) : Describe(chain);
    }

    // One pinned key in the chain that was found valid is enough, the authority's included (RFC 7469 section 2.6).
    private string? FindPinFlaw(X509Chain? chain) =>
        _server.PinnedCertificates.Count == 0 || chain?.ChainElements.Any(element => _server.PinnedCertificates.Contains(CertificatePin.Of(element.Certificate))) == true
            ? null
            : $"no key of its chain is pinned; its own is {Pin}. If the server was given a new key, add its pin to {_server.Path}:PinnedCertificates.";

    private static bool NamesRevocation(X509Certificate2 certificate) =>
        certificate.Extensions.Any(static extension => RevocationExtensions.Contains(extension.Oid?.Value, StringComparer.Ordinal));

    private string Describe(X509Chain? chain)
    {
        if (chain?.ChainElements.FirstOrDefault(static element => Sum(element.ChainElementStatus).HasFlag(X509ChainStatusFlags.NotTimeValid)) is { } outOfTime)
        {
            var whose = outOfTime == chain.ChainElements[0] ? "it" : "an authority above it";
            return chain.ChainPolicy.VerificationTime < outOfTime.Certificate.NotBefore
                ? $"{whose} is valid only from {Day(outOfTime.Certificate.NotBefore)} on; check this machine's clock."
                : $"{whose} expired on {Day(outOfTime.Certificate.NotAfter)}; renew it, or check this machine's clock.";
        }

        var status = chain is null ? X509ChainStatusFlags.NoError : Sum(chain.ChainStatus);

        if (status.HasFlag(X509ChainStatusFlags.Revoked))
        {
            return "it is revoked.";
        }

        return (status & (X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) != 0
            ? $"its revocation state cannot be learnt; let this machine reach the authority's list, or set {_server.Path}:CheckCertificateRevocation to false."
            : "no trusted authority signed it.";
    }

    private static X509ChainStatusFlags Sum(X509ChainStatus[] statuses) =>
        statuses.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Refuse(string reason)
    {
        Refusal = reason;
        return false;
    }
}
