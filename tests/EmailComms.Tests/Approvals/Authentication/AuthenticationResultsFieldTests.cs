using System.Text;
using CsCheck;
using EmailComms.Approvals.Authentication;
using MimeField = MimeKit.Cryptography.AuthenticationResults;

namespace EmailComms.Tests.Approvals.Authentication;

/// <summary>The grammar of RFC 8601 section 2.2, read whole or not at all.</summary>
public class AuthenticationResultsFieldTests
{
    /// <summary>Fields as services write them, and what they say.</summary>
    public static TheoryData<string, string?, string> WellFormed => new()
    {
        { "example.org; none", "example.org", string.Empty },
        { "example.org 1; none", "example.org", string.Empty },
        { "example.com; spf=pass smtp.mailfrom=example.net", "example.com", "spf=pass" },
        { "example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=example.net", "example.com", "auth=pass spf=pass" },
        { "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it) 1362471462", "foo.example.net", "dkim=fail" },
        { "\"mx.corp.example\"; dmarc=pass header.from=corp.example", "mx.corp.example", "dmarc=pass" },
        { "mx.google.com; dkim=pass header.i=@corp.example header.s=s1 header.b=\"Ab3/x+Yz\"; arc=pass (i=1 spf=pass spfdomain=corp.example); spf=pass (google.com: domain of boss@corp.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=boss@corp.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=corp.example", "mx.google.com", "dkim=pass arc=pass spf=pass dmarc=pass" },
        { "mail.example.test; dkim=pass (2048-bit key; unprotected) header.d=corp.example header.i=@corp.example header.a=rsa-sha256 header.s=s1 header.b=Ab/3+x==; dkim-atps=neutral", "mail.example.test", "dkim=pass dkim-atps=neutral" },
        { "mx.example.org; dkim=pass (good) x-bits=2048 header.d=corp.example; x-tls=pass smtp.bits=256/256; iprev=pass policy.iprev=2001:db8::1", "mx.example.org", "dkim=pass x-tls=pass iprev=pass" },
        { "mx.example.org; dmarc=pass(p=REJECT) header.from=corp.example;", "mx.example.org", "dmarc=pass" },
        { "mx.example.org; dmarc=fail reason=\"a; dmarc=pass (x\" header.from=corp.example", "mx.example.org", "dmarc=fail" },
        { "mx.example.org; spf=pass smtp.mailfrom=\"a b\"@corp.example", "mx.example.org", "spf=pass" },
        { "mx.example.org; spf=pass (nested (comment) \\) here) smtp.mailfrom=j\u00FCrgen@corp.example", "mx.example.org", "spf=pass" },
        { "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=corp.example; dkim=none (message not signed) header.d=none;dmarc=pass action=none header.from=corp.example;compauth=pass reason=100", null, "spf=pass dkim=none dmarc=pass compauth=pass" },
        { "dkim/1=pass header.d=corp.example", null, "dkim=pass" },
    };

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Reads_what_services_write(string text, string? serviceId, string results)
    {
        Assert.True(AuthenticationResultsField.TryParse(text, out var field));

        Assert.Equal(serviceId, field.ServiceId);
        Assert.Equal(serviceId, AuthenticationResultsField.FindServiceId(text));
        Assert.Equal(results, string.Join(' ', field.Results.Select(static result => $"{result.Method}={result.Result}")));
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T16")]
    [InlineData("")]
    [InlineData("mx.corp.example")]
    [InlineData("mx.corp.example;")]
    [InlineData("; dmarc=pass")]
    [InlineData("mx.corp.example dmarc=pass")]
    [InlineData("mx.corp.example; attack; dmarc=pass")]
    [InlineData("mx.corp.example;; dmarc=pass")]
    [InlineData("mx.corp.example; none; dmarc=pass")]
    [InlineData("mx.corp.example; dmarc=pass; none")]
    [InlineData("mx.corp.example 2; dmarc=pass")]
    [InlineData("mx.corp.example 1 1; dmarc=pass")]
    [InlineData("mx.corp.example; dmarc")]
    [InlineData("mx.corp.example; dmarc=")]
    [InlineData("mx.corp.example; =pass")]
    [InlineData("mx.corp.example; dmarc/=pass")]
    [InlineData("mx.corp.example; dmarc/x=pass")]
    [InlineData("mx.corp.example; dmarc-=pass")]
    [InlineData("mx.corp.example; dmarc=\"pass\"")]
    [InlineData("mx.corp.example; dmarc=pass header.from")]
    [InlineData("mx.corp.example; dmarc=pass header.from=")]
    [InlineData("mx.corp.example; dmarc=pass header.=corp.example")]
    [InlineData("mx.corp.example; dmarc=pass header.from=corp.example(.attack.example)")]
    [InlineData("mx.corp.example; dmarc=pass header.from=corp.example\".attack.example\"")]
    [InlineData("mx.corp.example; dmarc=pass header.from=\"corp.example\".attack.example")]
    [InlineData("mx.corp.example; dmarc=pass header.from=corp.example\\.attack.example")]
    [InlineData("mx.corp.example; spf=pass smtp.mailfrom=any@corp.example(a.attack.example; dmarc=pass header.from=corp.example")]
    [InlineData("mx.corp.example; spf=pass smtp.mailfrom=\"any; dmarc=pass header.from=corp.example")]
    [InlineData("mx.corp.example; spf=pass smtp.mailfrom=a b; dmarc=pass header.from=corp.example")]
    [InlineData("mx.corp.example; dmarc=pass (never closed")]
    [InlineData("mx.corp.example; dmarc=pass closed) header.from=corp.example")]
    [InlineData("mx.corp.example; dmarc=pass (a\u0001b) header.from=corp.example")]
    [InlineData("mx.corp.example; dmarc=pass reason=\"a\u0001b\" header.from=corp.example")]
    [InlineData("mx.corp.example; dmarc=pass (a\\")]
    [InlineData("(mx.corp.example; dmarc=pass")]
    public void Takes_nothing_from_a_field_that_departs_from_the_grammar(string text) =>
        Assert.False(AuthenticationResultsField.TryParse(text, out var field) || field is not null);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T15")]
    [InlineData("mx.corp.example; dmarc=pass (never closed", "mx.corp.example")]
    [InlineData(" (x) mx.corp.example (y) 1; ;", "mx.corp.example")]
    [InlineData("\"mx.corp.example\"; =", "mx.corp.example")]
    [InlineData("dmarc=pass (never closed", null)]
    [InlineData("(mx.corp.example; dmarc=pass", null)]
    public void Knows_in_whose_name_a_field_is_that_cannot_be_read(string text, string? serviceId) =>
        Assert.Equal(serviceId, AuthenticationResultsField.FindServiceId(text));

    [Fact]
    public void A_property_counts_when_it_is_there_once()
    {
        Assert.True(AuthenticationResultsField.TryParse("mx; dmarc=pass header.from=corp.example; dmarc=pass header.from=corp.example header.from=attack.example", out var field));

        Assert.True(field.Results[0].Names("Header.From", "CORP.example"));
        Assert.False(field.Results[0].Names("from", "corp.example"));
        Assert.False(field.Results[1].Names("header.from", "corp.example"));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T43")]
    public void Reads_a_deep_comment_in_the_time_of_a_flat_one()
    {
        var deep = $"mx.example.org; dmarc=pass {new string('(', 4000)}{new string(')', 4000)}";

        Assert.True(AuthenticationResultsField.TryParse(deep, out _));
        Assert.False(AuthenticationResultsField.TryParse(deep[..^1], out _));
    }

    [Fact]
    public void Reads_nothing_larger_than_a_header_section_may_hold() =>
        Assert.False(AuthenticationResultsField.TryParse($"mx.example.org; dmarc=pass ({new string('x', 8 * 1024)})", out _));

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T16")]
    public void Never_throws_and_reads_the_same_as_mimekit_where_both_read()
    {
        var piece = Gen.OneOf(
            "mx.corp.example", "attack.example", ";", "; ", "dmarc=pass", "dkim=fail", "spf", "=", "pass", "none", " header.from=corp.example", " header.d=", "corp.example", ".", " reason=\"x; dmarc=pass\"",
            "(", ")", "(x)", "\"", "\\", " ", "\t", "/", "1", " 1", "@", ",", "\0", "\u00FC", "<>", "-", "_", "=?utf-8?Q?x?=");

        var both = 0;
        piece.Array[0, 8].Select(static pieces => $"mx.corp.example; {string.Concat(pieces)}").Sample(
            text =>
            {
                // MimeKit fills its object even where it says that it cannot read the field.
                if (AuthenticationResultsField.TryParse(text, out var field) && MimeField.TryParse(Encoding.Latin1.GetBytes(text), out var mime))
                {
                    Interlocked.Increment(ref both);
                    Assert.Equal(mime.AuthenticationServiceIdentifier, field.ServiceId);
                    Assert.Equal(mime.Results.Select(static result => (result.Method, result.Result)), field.Results.Select(static result => (result.Method, result.Result)));
                }
            },
            iter: 50_000);
        Assert.InRange(both, 100, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T16")]
    public void Never_throws_on_arbitrary_text() =>
        Gen.String.Sample(static text => AuthenticationResultsField.TryParse(text, out _) || AuthenticationResultsField.FindServiceId(text) is not null || ReceivedField.TryRead(text, out _) || true, iter: 20_000);
}
