using System.Text;
using EmailComms.Composition;

namespace EmailComms.Tests.Composition;

public class CanonicalTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no end", "no end")]
    [InlineData("\n", "\r\n")]
    [InlineData("\r", "\r\n")]
    [InlineData("a\r\nb\nc\rd", "a\r\nb\r\nc\r\nd")]
    [InlineData("a\r\r\n\n\rb\r", "a\r\n\r\n\r\n\r\nb\r\n")]
    [InlineData("Grüße\n€\r🎉", "Grüße\r\n€\r\n🎉")]
    [InlineData("a\f\u0085\u2028b", "a\f\u0085\u2028b")]
    public void Every_line_ends_with_cr_and_lf_and_nothing_else_changes(string text, string expected) =>
        Assert.Equal(Encoding.UTF8.GetBytes(expected), CanonicalText.Encode(text));

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFD\r\n\uFFFDb"u8.ToArray(), CanonicalText.Encode("a\ud83c\n\udf89b"));
}
