using System.Security.Cryptography;
using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals.Correlation;

public class ReplyTokenTests
{
    private static readonly byte[] Key = SHA256.HashData("one"u8);
    private static readonly byte[] OtherKey = SHA256.HashData("two"u8);
    private static readonly byte[] Claims = [1, 2, 3, 4, 5];

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35c")]
    public void Is_forty_base32_digits_and_survives_a_change_of_case()
    {
        var token = ReplyToken.Issue(Key, "prod", Claims);

        Assert.Equal(40, token.Text.Length);
        Assert.All(token.Text, static c => Assert.Contains(c, "abcdefghijklmnopqrstuvwxyz234567"));
        Assert.True(ReplyToken.TryParse(token.Text.ToUpperInvariant(), out var upper));
        Assert.Equal(token, upper);
        Assert.True(upper.Verify([Key], Claims));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T32")]
    [Trait("Threat", "T33")]
    public void Every_single_bit_change_is_refused()
    {
        var token = ReplyToken.Issue(Key, "prod", Claims);
        Assert.True(Base32.TryDecode(token.Text, out var bytes));

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = (byte[])bytes.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(ReplyToken.TryParse(Base32.Encode(changed), out var other) && other.Verify([Key, OtherKey], Claims), $"bit {bit}");
        }
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public void Changed_claims_are_refused()
    {
        var token = ReplyToken.Issue(Key, "prod", Claims);

        for (var bit = 0; bit < Claims.Length * 8; bit++)
        {
            var changed = (byte[])Claims.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(token.Verify([Key], changed));
        }

        Assert.False(token.Verify([Key], [.. Claims, 0]));
        Assert.False(token.Verify([Key], Claims.AsSpan(1)));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F41")]
    public void A_new_first_key_signs_while_the_old_one_still_verifies()
    {
        var old = ReplyToken.Issue(OtherKey, "prod", Claims);
        var fresh = ReplyToken.Issue(Key, "prod", Claims);

        Assert.True(old.Verify([Key, OtherKey], Claims));
        Assert.True(fresh.Verify([Key, OtherKey], Claims));
        Assert.False(old.Verify([Key], Claims));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public void Knows_its_instance()
    {
        var token = ReplyToken.Issue(Key, "prod", Claims);

        Assert.True(token.IsOfInstance("prod"));
        Assert.False(token.IsOfInstance("dev"));
    }

    [Fact]
    public void Two_tokens_of_the_same_claims_differ() =>
        Assert.NotEqual(ReplyToken.Issue(Key, "prod", Claims), ReplyToken.Issue(Key, "prod", Claims));

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35b")]
    public void Its_text_for_logs_is_not_the_token()
    {
        var token = ReplyToken.Issue(Key, "prod", Claims);

        Assert.DoesNotContain(token.Text, $"{token}", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ıaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Other_text_is_not_a_token(string text) => Assert.False(ReplyToken.TryParse(text, out _));

    [Fact]
    public void Base32_reads_back_what_it_writes() =>
        Gen.Byte.Array[0, 60].Sample(static bytes => Base32.TryDecode(Base32.Encode(bytes), out var back) && back.AsSpan().SequenceEqual(bytes));

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public void Base32_has_one_form_for_each_value() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyz234567"].Array[0, 60].Sample(static digits =>
            !Base32.TryDecode(digits, out var bytes) || Base32.Encode(bytes) == new string(digits));

    [Fact]
    public void Claims_read_back_as_they_were_written() =>
        Gen.Select(Gen.String[1, 60], Gen.String[0, 30], Gen.Int[1, 1_000_000], Gen.Int[0, int.MaxValue], Gen.Int[0, Approver.MaxOtherAddresses], Gen.Enum<ApprovalAssurance>()).Sample((approvalId, kind, round, seconds, others, assurance) =>
        {
            // A lone surrogate has no UTF-8 form; the request is checked for it before it gets here.
            if (!IsWellFormed(approvalId) || !IsWellFormed(kind))
            {
                return;
            }

            var claims = new RequestClaims
            {
                ApprovalId = approvalId,
                Kind = kind,
                Round = round,
                ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(seconds),
                ContentDigest = A.Digest,
                Approver = ApproverTag.Of(new EmailAddress("boss@corp.example")),
                OtherAddresses = [.. Enumerable.Range(0, others).Select(static i => ApproverTag.Of(new EmailAddress($"boss{i}@corp.example")))],
                Assurance = assurance,
            };
            Assert.True(RequestClaims.TryDecode(claims.Encode(), out var back));
            Assert.Equal(claims.OtherAddresses, back!.OtherAddresses);
            Assert.Equal(claims, back with { OtherAddresses = claims.OtherAddresses });
        });

    [Fact]
    public void Claims_of_a_version_without_assurance_ask_for_none()
    {
        var bytes = LongestClaims().Encode()[..^1];
        bytes[0] = 2;

        Assert.True(RequestClaims.TryDecode(bytes, out var claims));
        Assert.Equal(ApprovalAssurance.Reply, claims!.Assurance);
        Assert.Equal(LongestClaims().ApprovalId, claims.ApprovalId);
    }

    [Fact]
    public void Claims_that_ask_for_an_unknown_assurance_are_not_read()
    {
        var bytes = LongestClaims().Encode();
        bytes[^1] = 3;

        Assert.False(RequestClaims.TryDecode(bytes, out _));
    }

    [Fact]
    public void The_longest_claims_come_back_from_a_reference()
    {
        var claims = LongestClaims().Encode();
        var token = ReplyToken.Issue(Key, "prod", claims);

        Assert.Equal(claims, Assert.Single(ReplyReference.FindAll(ReplyReference.WriteBlock(token, claims))).Claims);
    }

    [Fact]
    public void The_decision_id_is_the_same_for_every_token_of_one_approver_and_round_and_for_no_other()
    {
        var claims = new RequestClaims
        {
            ApprovalId = "a",
            Kind = "b",
            Round = 1,
            ExpiresAt = A.Morning,
            ContentDigest = A.Digest,
            Approver = ApproverTag.Of(new EmailAddress("boss@corp.example")),
        };

        Assert.Equal(claims.DecisionId("prod"), (claims with { ExpiresAt = A.Morning.AddDays(1) }).DecisionId("prod"));
        Assert.Equal(claims.DecisionId("prod"), (claims with { OtherAddresses = [ApproverTag.Of(new EmailAddress("alias@corp.example"))] }).DecisionId("prod"));
        Assert.Equal(claims.DecisionId("prod"), (claims with { Approver = ApproverTag.Of(new EmailAddress("BOSS@corp.example")) }).DecisionId("prod"));
        Guid[] others =
        [
            claims.DecisionId("dev"),
            (claims with { Round = 2 }).DecisionId("prod"),
            (claims with { ApprovalId = "ab", Kind = "" }).DecisionId("prod"),
            (claims with { ApprovalId = "", Kind = "ab" }).DecisionId("prod"),
            (claims with { Approver = ApproverTag.Of(new EmailAddress("chief@corp.example")) }).DecisionId("prod"),
            claims.DecisionId("prod"),
        ];
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    private static bool IsWellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text;

    private static RequestClaims LongestClaims() => new()
    {
        ApprovalId = new string('a', ApprovalRequest.MaxApprovalIdBytes),
        Kind = new string('k', ApprovalRequest.MaxKindBytes),
        Round = 1_000_000,
        ExpiresAt = A.Morning,
        ContentDigest = A.Digest,
        Approver = ApproverTag.Of(new EmailAddress("boss@corp.example")),
        OtherAddresses = [.. Enumerable.Range(0, Approver.MaxOtherAddresses).Select(static i => ApproverTag.Of(new EmailAddress($"boss{i}@corp.example")))],
        Assurance = ApprovalAssurance.TypedCode,
    };
}
