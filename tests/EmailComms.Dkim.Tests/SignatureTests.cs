using System.Text;
using EmailComms.Approvals;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace EmailComms.Dkim.Tests;

/// <summary>What honest signers write passes, and nothing else does.</summary>
public sealed class SignatureTests : IAsyncLifetime
{
    private readonly Verification _verification = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _verification.DisposeAsync();

    [Fact]
    public async Task A_signature_of_the_authors_domain_passes()
    {
        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048)));
        Assert.Equal([Verification.KeyName], _verification.Dns.Questions);
    }

    [Fact]
    public async Task A_mail_without_a_signature_is_not_signed_and_asks_for_nothing()
    {
        Assert.Equal(DkimVerdict.Missing, await _verification.VerifyAsync(Mail.Genuine));
        Assert.Equal(DkimVerdict.Missing, await _verification.VerifyAsync([]));
        Assert.Empty(_verification.Dns.Questions);
    }

    [Theory]
    [InlineData(DkimCanonicalizationAlgorithm.Relaxed, DkimCanonicalizationAlgorithm.Relaxed, "rsa")]
    [InlineData(DkimCanonicalizationAlgorithm.Relaxed, DkimCanonicalizationAlgorithm.Simple, "rsa")]
    [InlineData(DkimCanonicalizationAlgorithm.Simple, DkimCanonicalizationAlgorithm.Relaxed, "rsa")]
    [InlineData(DkimCanonicalizationAlgorithm.Simple, DkimCanonicalizationAlgorithm.Simple, "rsa")]
    [InlineData(DkimCanonicalizationAlgorithm.Relaxed, DkimCanonicalizationAlgorithm.Relaxed, "ed25519")]
    [InlineData(DkimCanonicalizationAlgorithm.Simple, DkimCanonicalizationAlgorithm.Simple, "ed25519")]
    public async Task What_a_signing_program_writes_passes_until_one_octet_is_another(DkimCanonicalizationAlgorithm header, DkimCanonicalizationAlgorithm body, string type)
    {
        var (key, algorithm, record) = type == "rsa"
            ? (TestKeys.Private(TestKeys.Rsa2048), DkimSignatureAlgorithm.RsaSha256, TestKeys.Record(TestKeys.Rsa2048))
            : ((AsymmetricKeyParameter)TestKeys.Ed25519, DkimSignatureAlgorithm.Ed25519Sha256, TestKeys.Record(TestKeys.Ed25519));
        _verification.Dns.AddText(Verification.KeyName, record);
        _verification.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        var signed = Sign(new DkimSigner(key, Mail.Domain, "k1", algorithm) { HeaderCanonicalizationAlgorithm = header, BodyCanonicalizationAlgorithm = body });

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(signed));
        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Replace(signed, "Approve", "Approvf")));
        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Replace(signed, "Deploy", "deploy")));
    }

    /// <summary>A parser drops lines that are no part of a structure: what it writes anew to be hashed is not what came.</summary>
    [Fact]
    public async Task A_body_is_hashed_as_it_came_whatever_its_structure()
    {
        const string Line = "Approve\r\n";
        const string Rest = "Content-Type: text/plain\r\n\r\nx\r\n--q--\r\n";
        var without = Mail.Genuine.Saying($"--q\r\n{Rest}").Sign(TestKeys.Rsa2048);
        var with = Mail.Genuine.Saying($"--q\r\n{Line}{Rest}").Sign(TestKeys.Rsa2048);

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(with));
        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(without.Saying(with.Body)));
        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(with.Saying(without.Body)));
    }

    [Theory]
    [InlineData(2048, false, DkimVerdict.Pass)]
    [InlineData(1024, false, DkimVerdict.Fail)]
    [InlineData(1024, true, DkimVerdict.Pass)]
    [InlineData(512, true, DkimVerdict.Fail)]
    public async Task A_short_key_proves_nothing_unless_it_was_agreed_to(int bits, bool accept, DkimVerdict expected)
    {
        var key = bits switch { 2048 => TestKeys.Rsa2048, 1024 => TestKeys.Rsa1024, _ => TestKeys.Rsa512 };
        _verification.Settings.AcceptShortRsaKeys = accept;
        _verification.Dns.AddText(Verification.KeyName, TestKeys.Record(key));

        Assert.Equal(expected, await _verification.VerifyAsync(Mail.Genuine.Sign(key)));
    }

    [Fact]
    public async Task One_signature_that_passes_is_enough()
    {
        var mail = Mail.Genuine.Sign(TestKeys.Rsa2048).Sign(TestKeys.Other).Sign(TestKeys.Rsa2048, ("d", "list.example")).Above("DKIM-Signature: v=1; nonsense");

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(mail));
        Assert.Equal(2, _verification.Dns.Questions.Count);
    }

    [Fact]
    public async Task A_signature_has_to_cover_one_of_the_fields_that_carry_the_token()
    {
        var mail = Mail.Genuine.Sign(TestKeys.Rsa2048);

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(mail, "To"));
        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(mail, "In-Reply-To", "to"));
        Assert.Equal(DkimVerdict.Missing, await _verification.VerifyAsync(mail, "In-Reply-To"));
    }

    private static byte[] Sign(DkimSigner signer)
    {
        var message = MimeMessage.Load(new MemoryStream(Mail.Genuine.Saying("--q\r\nContent-Type: text/plain\r\n\r\nApprove\r\n--q--\r\n").ToBytes()), TestContext.Current.CancellationToken);
        signer.Sign(message, [HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date]);
        var octets = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, octets, TestContext.Current.CancellationToken);
        return octets.ToArray();
    }

    private static byte[] Replace(byte[] mail, string text, string other)
    {
        var before = Encoding.Latin1.GetString(mail);
        Assert.Contains(text, before, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(before.Replace(text, other, StringComparison.Ordinal));
    }
}
