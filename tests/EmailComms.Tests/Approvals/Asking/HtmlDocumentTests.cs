using System.Net;
using CsCheck;
using EmailComms.Approvals.Asking;

namespace EmailComms.Tests.Approvals.Asking;

public sealed class HtmlDocumentTests
{
    private static readonly string[] Markup = ["<script>", "</p>", "<img src=x onerror=alert(1)>", "&lt;", "&", "\"", "'", "javascript:", "{{x}}", "@(1)", "</body>", "a "];

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
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31c")]
    public void Keeps_paragraphs_and_line_breaks_and_encodes_the_rest()
    {
        var html = HtmlDocument.FromText("Dear <Ann>,\r\n\r\nline 1\nline 2 & ü\n<script>alert(1)</script>");

        Assert.Contains("<p>Dear &lt;Ann&gt;,</p>\n<p>line 1<br>\nline 2 &amp; ü<br>\n&lt;script&gt;alert(1)&lt;/script&gt;</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31c")]
    public void Any_text_comes_out_as_it_went_in_and_adds_no_markup() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Markup.Length - 1].Select(static index => Markup[index]).Array[0, 12].Select(string.Concat)).Sample(text =>
        {
            text = string.Concat(text.Where(static c => !char.IsSurrogate(c) && c is not ('\r' or '\n')));
            var html = HtmlDocument.FromText(text);
            var shown = html[(html.IndexOf("<p>", StringComparison.Ordinal) + 3)..html.LastIndexOf("</p>", StringComparison.Ordinal)];
            return !shown.AsSpan().ContainsAny("<>\"'") && WebUtility.HtmlDecode(shown) == text;
        });

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T43")]
    public void Takes_time_in_proportion_to_the_length()
    {
        var html = string.Concat(Enumerable.Repeat("<!--<script<style</body>", 200_000));

        Assert.Equal(html.Length + 3, HtmlDocument.Append(html, "B").Length);
    }
}
