using EmailComms.Approvals.Correlation;

namespace EmailComms.Secrets;

/// <summary>The watch itself is not blind.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T35b")]
public sealed class SecretWatchTests
{
    private static readonly string Token = ReplyToken.Issue(new byte[32], "watch", "claims"u8).Text;

    public static TheoryData<string> Telling =>
    [
        "log: the password is hunter-2-hunter",
        "log: HUNTER-2-HUNTER",
        $"log: {Token}",
        $"log: <ec1-{Token}@example.org>",
        $"log: approvals+{Token.ToUpperInvariant()}@example.org",
    ];

    [Theory]
    [MemberData(nameof(Telling))]
    public void Finds_a_secret_and_a_token(string text)
    {
        Assert.Equal([text], SecretWatch.Find(["log: nothing", text], ["hunter-2-hunter"]));
    }

    [Fact]
    public void Does_not_take_long_words_for_tokens()
    {
        Assert.Empty(SecretWatch.Find([new string('x', 40), Token[..39], $"{Token}a", Convert.ToHexString(new byte[20])], ["hunter-2-hunter"]));
    }
}
