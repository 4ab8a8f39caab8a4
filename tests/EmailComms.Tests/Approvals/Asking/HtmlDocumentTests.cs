using EmailComms.Approvals.Asking;

namespace EmailComms.Tests.Approvals.Asking;

public sealed class HtmlDocumentTests
{
    [Theory]
    [InlineData("<html><body><p>x</p></body></html>", "<html><body><p>x</p>\nBLOCK\n</body></html>")]
    [InlineData("<HTML><BODY>x</BODY ></HTML>", "<HTML><BODY>x\nBLOCK\n</BODY ></HTML>")]
    [InlineData("<html><p>x</html>", "<html><p>x\nBLOCK\n</html>")]
    [InlineData("<p>x</p>", "<p>x</p>\nBLOCK\n")]
    [InlineData("", "\nBLOCK\n")]
    [InlineData("<body>x</body><!-- </body> -->", "<body>x\nBLOCK\n</body><!-- </body> -->")]
    [InlineData("<body><script>'</body>'</script>x</body>", "<body><script>'</body>'</script>x\nBLOCK\n</body>")]
    [InlineData("<body>a</body>b</body>", "<body>a</body>b\nBLOCK\n</body>")]
    public void Appends_where_it_is_seen(string html, string expected) => Assert.Equal(expected, HtmlDocument.Append(html, "BLOCK"));

    [Fact]
    public void Keeps_paragraphs_and_line_breaks_and_encodes_the_rest()
    {
        var html = HtmlDocument.FromText("Dear <Ann>,\r\n\r\nline 1\nline 2 & ü\n<script>alert(1)</script>");

        Assert.Contains("<p>Dear &lt;Ann&gt;,</p>\n<p>line 1<br>\nline 2 &amp; ü<br>\n&lt;script&gt;alert(1)&lt;/script&gt;</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_time_in_proportion_to_the_length()
    {
        var html = string.Concat(Enumerable.Repeat("<!--<script<style</body>", 200_000));

        Assert.Equal(html.Length + 3, HtmlDocument.Append(html, "B").Length);
    }
}
