using EmailComms.Transport;

namespace EmailComms.Tests.Transport;

[Trait("Category", "Threat")]
[Trait("Threat", "T48")]
public sealed class ServerTextTests
{
    [Theory]
    [InlineData("550 5.1.1 <ann@example.org>: unknown", "550 5.1.1 <a***@example.org>: unknown")]
    [InlineData("554 <robot+ynvqgs3cz5dxkvqe2w5mfdafbdzhqvdxhz6pvyqa@example.org> is not wanted", "554 <r***@example.org> is not wanted")]
    [InlineData("no\r\nann@example.org\r\nhere", "no  a***@example.org  here")]
    [InlineData("user=ann@example.org", "u***@example.org")]
    [InlineData("RCPT TO:<ann@example.org> refused", "RCPT TO:<a***@example.org> refused")]
    [InlineData("\u001b[31mred\u001b[0m \u0007\u2028next \u202Eback", " [31mred [0m   next  back")]
    [InlineData("501 ynvqgs3cz5dxkvqe2w5mfdafbdzhqvdxhz6pvyqa is no detail", "501 *** is no detail")]
    [InlineData("501 ec1-ynvqgs3cz5dxkvqe2w5mfdafbdzhqvdxhz6pvyqa", "501 ec1-***")]
    [InlineData("501 AHJvYm90QGV4YW1wbGUub3JnAGNvcnJlY3QgaG9yc2U=", "501 ***")]
    [InlineData(null, "")]
    public void Shortens_addresses_and_keeps_one_line(string? text, string expected)
    {
        Assert.Equal(expected, ServerText.From(text));
    }

    [Fact]
    public void An_address_that_the_cut_would_part_from_its_domain_is_shortened_all_the_same()
    {
        const string Token = "ynvqgs3cz5dxkvqe2w5mfdafbdzhqvdxhz6pvyqa";
        var text = $"554 {string.Concat(Enumerable.Repeat("x ", 78))} <robot+{Token}@example.org> is not wanted";

        var shown = ServerText.From(text);

        Assert.DoesNotContain(Token[..10], shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 150, 200);
    }
}
