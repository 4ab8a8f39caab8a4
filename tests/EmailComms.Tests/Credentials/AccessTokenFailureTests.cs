using EmailComms.Credentials;

namespace EmailComms.Tests.Credentials;

/// <summary>Of a provider's exception only what is known to be harmless is told.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T47")]
public sealed class AccessTokenFailureTests
{
    [Theory]
    [InlineData("AADSTS7000222: The provided client secret keys for app 'x' are expired.", true, "InvalidOperationException, AADSTS7000222")]
    [InlineData("failed. Original exception: AADSTS700016: Application not found", true, "InvalidOperationException, AADSTS700016")]
    [InlineData("Error:\"invalid_grant\", Description:\"Invalid email or User ID\"", true, "InvalidOperationException, invalid_grant")]
    [InlineData("Error:\"unauthorized_client\"", true, "InvalidOperationException, unauthorized_client")]
    [InlineData("AADSTS90033: A transient error has occurred. invalid_request", false, "InvalidOperationException, invalid_request, AADSTS90033")]
    [InlineData("temporarily_unavailable", false, "InvalidOperationException")]
    [InlineData("the token is eyJhbGciOi.of-a-test", false, "InvalidOperationException")]
    [InlineData("AADSTSeyJhbGciOi", false, "InvalidOperationException")]
    [InlineData("AADSTS12345678901234567890", false, "InvalidOperationException")]
    [InlineData("", false, "InvalidOperationException")]
    public void Codes_are_told_and_the_rest_is_not(string message, bool isRefusal, string text)
    {
        Assert.Equal(new AccessTokenFailure(isRefusal, text), AccessTokenFailure.From(new InvalidOperationException(message)));
    }

    [Fact]
    public void A_code_is_found_in_the_exceptions_inside_but_not_without_end()
    {
        var exception = new InvalidOperationException("invalid_client");
        for (var i = 0; i < 3; i++)
        {
            exception = new InvalidOperationException("outer", exception);
        }

        Assert.True(AccessTokenFailure.From(exception).IsRefusal);
        for (var i = 0; i < 10_000; i++)
        {
            exception = new InvalidOperationException("outer", exception);
        }

        Assert.False(AccessTokenFailure.From(exception).IsRefusal);
    }
}
