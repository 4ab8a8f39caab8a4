using System.Security.Cryptography;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Tests.Approvals.Answering;

public class AnswerMarkTests
{
    private static readonly byte[] Key = SHA256.HashData("one"u8);
    private static readonly byte[] Other = SHA256.HashData("two"u8);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T27")]
    public void It_is_recognised_in_a_Message_ID_and_in_any_case()
    {
        var mark = AnswerMark.Issue(Key);

        Assert.True(AnswerMark.IsOurs(mark, [Key]));
        Assert.True(AnswerMark.IsOurs($" <{mark.ToUpperInvariant()}@example.org>", [Other, Key]));
    }

    [Fact]
    public void It_is_no_token_and_no_two_are_alike()
    {
        var mark = AnswerMark.Issue(Key);

        Assert.Empty(ReplyReference.FindAll($"<{mark}@example.org>"));
        Assert.NotEqual(mark, AnswerMark.Issue(Key));
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T27")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ec1a-")]
    [InlineData("ec1a-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ec1a-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ec1a-1111111111111111111111111111111!")]
    public void What_we_did_not_sign_is_not_ours(string? value) => Assert.False(AnswerMark.IsOurs(value, [Key]));

    [Fact]
    public void Another_key_does_not_make_it_ours() => Assert.False(AnswerMark.IsOurs(AnswerMark.Issue(Other), [Key]));
}
