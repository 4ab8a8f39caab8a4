using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace EmailComms.Dkim.Tests;

/// <summary>Keys that are made once for all tests, and their records.</summary>
internal static class TestKeys
{
    public static RSA Rsa2048 { get; } = RSA.Create(2048);

    public static RSA Rsa1024 { get; } = RSA.Create(1024);

    public static RSA Rsa512 { get; } = RSA.Create(512);

    public static RSA Other { get; } = RSA.Create(2048);

    public static Ed25519PrivateKeyParameters Ed25519 { get; } = new(new SecureRandom());

    public static string Record(RSA key) => $"v=DKIM1; k=rsa; p={Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())}";

    public static string Record(Ed25519PrivateKeyParameters key) => $"v=DKIM1; k=ed25519; p={Convert.ToBase64String(key.GeneratePublicKey().GetEncoded())}";

    public static AsymmetricKeyParameter Private(RSA key) => PrivateKeyFactory.CreateKey(key.ExportPkcs8PrivateKey());
}
