namespace EmailComms.Tests;

public class EmailAddressTests
{
    [Theory]
    [InlineData("ann@example.org", "ann@example.org", null)]
    [InlineData("<ann@example.org>", "ann@example.org", null)]
    [InlineData(" Ann Example <ann@example.org> ", "ann@example.org", "Ann Example")]
    [InlineData("\"Example, Ann\" <ann@example.org>", "ann@example.org", "Example, Ann")]
    [InlineData("o'neil+x@sub.example.org", "o'neil+x@sub.example.org", null)]
    public void Reads_one_address_with_or_without_a_name(string text, string address, string? displayName)
    {
        var parsed = EmailAddress.Parse(text);

        Assert.Equal(address, parsed.Address);
        Assert.Equal(displayName, parsed.DisplayName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@example.org")]
    [InlineData("ann@")]
    [InlineData("ann@example..org")]
    [InlineData(".ann@example.org")]
    [InlineData("ann@-example.org")]
    [InlineData("ann@example.org, bob@example.org")]
    [InlineData("ann@example.org\r\nBcc: bob@example.org")]
    [InlineData("Ann\r\nBcc: x <ann@example.org>")]
    [InlineData("\"a@b x\"@example.org")]
    [InlineData("<@attack.example:ann@example.org>")]
    [InlineData("team: ann@example.org;")]
    [InlineData("ann(comment)@example.org")]
    [InlineData("ann@[127.0.0.1]")]
    [InlineData("änn@example.org")]
    [InlineData("ann@exämple.org")]
    [InlineData("ann@example。org")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234x@example.org")]
    [InlineData("ann@a123456789012345678901234567890123456789012345678901234567890123.example.org")]
    [InlineData("ann@a.b23456789012345678901234567890.c23456789012345678901234567890.d23456789012345678901234567890.e23456789012345678901234567890.f23456789012345678901234567890.g23456789012345678901234567890.h23456789012345678901234567890.i23456789012345678901234567890.example.org")]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31b")]
    public void Refuses_what_is_not_one_plain_address(string text)
    {
        Assert.False(EmailAddress.TryParse(text, out _));
        Assert.ThrowsAny<ArgumentException>(() => new EmailAddress(text));
    }

    [Fact]
    public void Addresses_are_equal_without_regard_to_ascii_case_and_to_nothing_else()
    {
        Assert.Equal(new EmailAddress("Boss@Corp.Example"), new EmailAddress("boss@corp.example", "The boss"));
        Assert.NotEqual(new EmailAddress("boss+x@corp.example"), new EmailAddress("boss@corp.example"));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35b")]
    public void Its_text_for_logs_shows_neither_the_local_part_nor_a_token_in_it()
    {
        Assert.Equal("a***@example.org", new EmailAddress("approvals+sometoken@example.org").ToString());
    }
}
