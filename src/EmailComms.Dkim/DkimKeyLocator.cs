using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace EmailComms.Dkim;

/// <summary>Hands MimeKit the key that was already found and judged.</summary>
internal sealed class DkimKeyLocator(AsymmetricKeyParameter key) : IDkimPublicKeyLocator
{
    public AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) => key;

    public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) => Task.FromResult(key);
}
