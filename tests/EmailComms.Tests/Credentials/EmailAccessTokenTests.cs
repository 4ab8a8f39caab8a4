using System.Text.Json;
using EmailComms.Credentials;
using EmailComms.Secrets;

namespace EmailComms.Tests.Credentials;

/// <summary>A token is not told by accident.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T47")]
public sealed class EmailAccessTokenTests
{
    private const string Text = "ya29.a-token-of-a-test";

    private static readonly EmailAccessToken Token = new(Text, A.Morning);

    [Fact]
    public void A_token_is_told_only_to_who_asks_for_it()
    {
        SecretRegister.Add(Text);

        Assert.Equal(Text, Token.Reveal());
        Assert.Equal(A.Morning, Token.ExpiresAt);
        Assert.DoesNotContain(Text, $"{Token}", StringComparison.Ordinal);
        Assert.DoesNotContain(Text, JsonSerializer.Serialize(Token), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_does_not_print_the_mailbox()
    {
        Assert.Equal("Imap", $"{new EmailAccessTokenRequest { Protocol = MailProtocol.Imap, Mailbox = "approvals@example.org" }}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ends\u0001auth=Bearer other")]
    [InlineData("line\r\nbreak")]
    [InlineData("tokén")]
    public void What_no_bearer_token_holds_is_refused_without_being_repeated(string text)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new EmailAccessToken(text, A.Morning));

        Assert.True(text.Length == 0 || !exception.Message.Contains(text, StringComparison.Ordinal));
    }
}
