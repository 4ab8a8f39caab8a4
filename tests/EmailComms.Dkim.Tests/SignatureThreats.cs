using EmailComms.Approvals;

namespace EmailComms.Dkim.Tests;

/// <summary>Signatures that somebody could live on who does not have the key, each made with the genuine key.</summary>
[Trait("Category", "Threat")]
public sealed class SignatureThreats : IAsyncLifetime
{
    private readonly Verification _verification = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _verification.DisposeAsync();

    /// <summary>T21: whoever can append to the body writes the answer; the type of the body can be swapped for one that shows only that.</summary>
    [Theory]
    [Trait("Threat", "T21")]
    [InlineData("0")]
    [InlineData("20")]
    [InlineData("99999")]
    public async Task A_signature_over_a_part_of_the_body_counts_as_none(string length)
    {
        var mail = Mail.Genuine.Sign(TestKeys.Rsa2048, ("l", length), ("bh", length == "99999" ? Convert.ToBase64String(new byte[32]) : null));

        await AssertIgnoredAsync(mail);
        await AssertIgnoredAsync(mail.Saying(mail.Body + "Approve\r\n"));
        await AssertIgnoredAsync(mail.Saying("Approve\r\n").With("Content-Type", "Content-Type: text/plain"));
    }

    /// <summary>T22: what has run out, is not yet, or is signed by weak means.</summary>
    [Theory]
    [Trait("Threat", "T22")]
    [InlineData("x", "1793696399")]
    [InlineData("x", "1793696400")]
    [InlineData("x", "1")]
    [InlineData("x", "99999999999999999999")]
    [InlineData("x", "-1")]
    [InlineData("x", "")]
    [InlineData("t", "1793697001")]
    [InlineData("t", "9999999999999")]
    [InlineData("t", "0x10")]
    [InlineData("a", "rsa-sha1")]
    [InlineData("a", "RSA-SHA256")]
    [InlineData("a", "rsa-sha512")]
    [InlineData("a", null)]
    [InlineData("v", "2")]
    [InlineData("v", null)]
    [InlineData("q", "http")]
    [InlineData("c", "nowsp")]
    [InlineData("bh", "AAAA")]
    [InlineData("bh", "!")]
    [InlineData("i", "@attack.example")]
    [InlineData("i", "@xcorp.example")]
    [InlineData("i", "corp.example")]
    public async Task A_signature_that_is_out_of_date_or_weak_counts_as_none(string tag, string? value) =>
        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, (tag, value)));

    [Theory]
    [Trait("Threat", "T22")]
    [InlineData("x", "1793696401")]
    [InlineData("t", "1793697000")]
    [InlineData("t", null)]
    [InlineData("q", "dns/txt")]
    [InlineData("i", "@corp.example")]
    [InlineData("i", "boss@mail.Corp.example")]
    [InlineData("z", "From:x|To:y")]
    public async Task A_signature_that_is_in_force_passes(string tag, string? value) =>
        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, (tag, value))));

    /// <summary>T22: keys that were taken back, are for something else, or only for trying out.</summary>
    [Theory]
    [Trait("Threat", "T22")]
    [InlineData("v=DKIM1; p=")]
    [InlineData("v=DKIM1")]
    [InlineData("v=DKIM2; p={0}")]
    [InlineData("p={0}; v=DKIM1")]
    [InlineData("v=DKIM1; k=ed25519; p={0}")]
    [InlineData("v=DKIM1; h=sha1; p={0}")]
    [InlineData("v=DKIM1; s=tlsrpt; p={0}")]
    [InlineData("v=DKIM1; t=y; p={0}")]
    [InlineData("v=DKIM1; t=y:s; p={0}")]
    [InlineData("v=DKIM1; p={0}; p={0}")]
    [InlineData("v=DKIM1; p={0}!")]
    [InlineData("v=DKIM1; p=AAAA")]
    [InlineData("v=spf1 -all")]
    [InlineData("")]
    public async Task A_key_that_is_not_for_this_signature_fails(string record)
    {
        _verification.Dns.AddText(Verification.KeyName, string.Format(System.Globalization.CultureInfo.InvariantCulture, record, Spki));

        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048)));
    }

    [Theory]
    [Trait("Threat", "T22")]
    [InlineData("p={0}")]
    [InlineData("k=rsa; p={0};")]
    [InlineData("v=DKIM1 ; h=sha1:sha256 ; s=* ; t=s ; n=a note ; p= {0} ")]
    [InlineData("v=DKIM1; s=email; x_new=1; p={0}")]
    public async Task A_key_for_this_signature_passes(string record)
    {
        _verification.Dns.AddText(Verification.KeyName, string.Format(System.Globalization.CultureInfo.InvariantCulture, record, Spki));

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048)));
    }

    [Fact]
    [Trait("Threat", "T22")]
    public async Task A_strict_key_does_not_sign_for_names_within_its_domain()
    {
        _verification.Dns.AddText(Verification.KeyName, $"v=DKIM1; t=s; p={Spki}");

        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("i", "@mail.corp.example"))));
    }

    /// <summary>T23: fields that a reader sees and the signature does not cover.</summary>
    [Theory]
    [Trait("Threat", "T23")]
    [InlineData("From")]
    [InlineData("Subject")]
    [InlineData("To:Date")]
    [InlineData("Fro m:Subject")]
    [InlineData("")]
    public async Task A_signature_that_leaves_out_the_author_or_the_subject_counts_as_none(string fields) =>
        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("h", fields)));

    /// <summary>T23: a second field above the signed one.</summary>
    [Theory]
    [Trait("Threat", "T23")]
    [InlineData("From: boss@corp.example")]
    [InlineData("Subject: Deploy release 43")]
    public async Task A_signed_mail_with_a_second_field_is_not_signed(string field) =>
        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048).Above(field));

    /// <summary>T24: signatures that are good, of domains that are not the author's.</summary>
    [Theory]
    [Trait("Threat", "T24")]
    [InlineData("attack.example")]
    [InlineData("mail.corp.example")]
    [InlineData("example")]
    [InlineData("xcorp.example")]
    [InlineData("corp.example.")]
    [InlineData("corp.example.attack.example")]
    public async Task A_signature_of_another_domain_counts_as_none(string domain)
    {
        _verification.Dns.AddText($"k1._domainkey.{domain.TrimEnd('.')}", TestKeys.Record(TestKeys.Rsa2048));

        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("d", domain)));
    }

    [Fact]
    [Trait("Threat", "T24")]
    public async Task A_domain_that_was_named_signs_for_the_authors()
    {
        _verification.Settings.SigningDomains["Corp.example"] = ["mail.corp.example"];
        _verification.Dns.AddText("k1._domainkey.mail.corp.example", TestKeys.Record(TestKeys.Rsa2048));

        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("d", "mail.corp.example"))));
        Assert.Equal(DkimVerdict.Missing, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("d", "other.corp.example"))));
    }

    /// <summary>T25a: names that are none are asked of nobody.</summary>
    [Theory]
    [Trait("Threat", "T25a")]
    [InlineData("a._domainkey.attack.example.\0.x")]
    [InlineData("_")]
    [InlineData("k1.")]
    [InlineData(".k1")]
    [InlineData("k1..k2")]
    [InlineData("-k1")]
    [InlineData("k 1")]
    [InlineData("k\u0131")]
    [InlineData("k1/../x")]
    [InlineData("")]
    public async Task A_selector_that_is_no_name_is_not_asked_for(string selector) =>
        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("s", selector)));

    [Fact]
    [Trait("Threat", "T25a")]
    public async Task A_selector_that_is_too_long_is_not_asked_for()
    {
        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("s", new string('a', 64))));
        await AssertIgnoredAsync(Mail.Genuine.Sign(TestKeys.Rsa2048, ("s", string.Join('.', Enumerable.Repeat("abcdefghi", 30)))));
    }

    /// <summary>T25a: however many signatures a mail has, few are asked for.</summary>
    [Fact]
    [Trait("Threat", "T25a")]
    public async Task Five_signatures_are_looked_at()
    {
        var mail = Mail.Genuine.Sign(TestKeys.Rsa2048);
        for (var i = 0; i < 40; i++)
        {
            mail = mail.Sign(TestKeys.Other, ("s", $"k{i}"));
        }

        Assert.Equal(DkimVerdict.Fail, await _verification.VerifyAsync(mail));
        Assert.Equal(5, _verification.Dns.Questions.Count);
    }

    /// <summary>T25b: what the checker underneath throws at is that signature's fault alone.</summary>
    [Theory]
    [Trait("Threat", "T25b")]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("=")]
    [InlineData("v")]
    [InlineData("v=1; v=1")]
    [InlineData("v=1; a=rsa-sha256; d=corp.example; s=k1; h=From:Subject; bh=; b=")]
    [InlineData("v=1; a=rsa-sha256; d=corp.example; s=k1; h=From:Subject; t=99999999999999999999; bh=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=; b=AAAA")]
    [InlineData("v=1; a=rsa-sha256; d=corp.example; s=k1; h=From:Subject; t=4294967296; bh=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=; b=AAAA")]
    [InlineData("v=1; a=rsa-sha256; d=corp.example; s=k1; h=From:Subject; bh=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=; b=A A A A; b2 =x")]
    [InlineData("v=1; a=rsa-sha256; d=corp.example; s=k1; h=From:Subject::; bh=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=; b=AAAA; \u00e9=1")]
    public async Task A_signature_that_cannot_be_read_takes_nothing_with_it(string value)
    {
        var broken = Mail.Genuine.Above($"DKIM-Signature: {value}");

        Assert.Contains(await _verification.VerifyAsync(broken), new[] { DkimVerdict.Missing, DkimVerdict.Fail });
        Assert.Equal(DkimVerdict.Pass, await _verification.VerifyAsync(Mail.Genuine.Sign(TestKeys.Rsa2048).Above($"DKIM-Signature: {value}")));
    }

    private static string Spki => Convert.ToBase64String(TestKeys.Rsa2048.ExportSubjectPublicKeyInfo());

    private async Task AssertIgnoredAsync(Mail mail)
    {
        Assert.Equal(DkimVerdict.Missing, await _verification.VerifyAsync(mail));
        Assert.Empty(_verification.Dns.Questions);
    }
}
