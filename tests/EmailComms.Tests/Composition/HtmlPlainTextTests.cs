using EmailComms.Composition;

namespace EmailComms.Tests.Composition;

public sealed class HtmlPlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("a  b\r\n c", "a b c")]
    [InlineData("<p>One</p>\n<p>Two</p>", "One\n\nTwo")]
    [InlineData("<div>One</div><div>Two</div>", "One\nTwo")]
    [InlineData("One<br>Two<br/>Three", "One\nTwo\nThree")]
    [InlineData("One<br><br><br><br>Two", "One\n\nTwo")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>after", "- One\n- Two\n\nafter")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("5 &lt; 6 &amp; &euro;", "5 < 6 & €")]
    [InlineData("<b>bo</b>ld", "bold")]
    [InlineData("see <a href=\"https://example.org/x\">the order</a>.", "see the order <https://example.org/x>.")]
    [InlineData("<a href=\"https://example.org\">https://example.org</a>", "https://example.org")]
    [InlineData("<a href=\"javascript:alert(1)\">click</a>", "click")]
    [InlineData("<a href=\"#top\">top</a>", "top")]
    [InlineData("<img src=\"cid:x\" alt=\"Chart\">", "Chart")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("<html><head><title>T</title><style>p{}</style><script>x()</script></head><body>Text</body></html>", "Text")]
    [InlineData("a<!-- hidden -->b", "ab")]
    [InlineData("unfinished <b", "unfinished <b")]
    public void Derives_what_a_person_would_read(string html, string text) => Assert.Equal(text, HtmlPlainText.From(html).TrimEnd());

    [Fact]
    public void Takes_time_in_proportion_to_the_length()
    {
        var html = string.Concat(Enumerable.Repeat("<div><a href=\"https://example.org\"><p>", 50_000));

        Assert.Empty(HtmlPlainText.From(html));
    }
}
