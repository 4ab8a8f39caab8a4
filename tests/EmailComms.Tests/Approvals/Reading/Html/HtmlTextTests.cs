
using EmailComms.Approvals.Reading.Html;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Html;

public class HtmlTextTests
{
    [Theory]
    [InlineData("a<br>b", "a|b")]
    [InlineData("<div>a</div><div>b</div>", "a|b")]
    [InlineData("<div>a<div>b</div>c</div>", "a|b|c")]
    [InlineData("<div>a</div><div><br></div><div>b</div>", "a||b")]
    [InlineData("<p>a</p><p>b</p>", "a||b")]
    [InlineData("<p>a<p>b", "a||b")]
    [InlineData("<p class=MsoNormal>a</p><p class=MsoNormal>b</p>", "a|b")]
    [InlineData("<p class=MsoNormal>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>b</p>", "a||b")]
    [InlineData("<p style='margin:0'>a</p><p style='margin:0in 0in 0.0001pt'>b</p>", "a|b")]
    [InlineData("<style>p{margin-top:0;margin-bottom:0}</style><p>a</p><p>b</p>", "a|b")]
    [InlineData("<h1>a</h1>b", "a||b")]
    [InlineData("<section>a</section><article>b</article><main>c</main>", "a|b|c")]
    [InlineData("a <b> b</b>\n\t c", "a b c")]
    [InlineData("a&nbsp;b &amp; &lt;c&gt; &#233;&#x1F44D; &eacute;&hellip;", "a b & <c> é👍 é…")]
    [InlineData("<pre>a\n  b\n\nc</pre>", "a|  b||c")]
    [InlineData("<div style='white-space:pre-wrap'>a\nb</div>", "a|b")]
    [InlineData("<pre>a<span style='white-space:normal'>\nb</span></pre>", "a b")]
    [InlineData("<ul><li>a</li><li>b</li></ul>c", "- a|- b||c")]
    [InlineData("<ul><li>a<li>b</ul>", "- a|- b")]
    [InlineData("<ol><li>a</li><li>b</li></ol>", "1. a|2. b")]
    [InlineData("<ol start=4><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "4. a|- b|5. c")]
    [InlineData("<ul><li><p>a</p></li><li></li><li><div>b</div></li></ul>", "- a|- b")]
    [InlineData("<li>a</li>", "- a")]
    [InlineData("<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>a</p>", "- a")]
    [InlineData("<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>a</p>", "1. a")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c<table><tr><td>d</td></tr></table></td></tr></table>", "a b|c|d")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "a b|c")]
    [InlineData("a<hr>b", "a|b")]
    [InlineData("<a href='https://example.org/b'>a</a>", "a")]
    [InlineData("a<a href='https://example.org/b'></a><img src='c.png' alt='Example Ltd.' title='d'>", "a")]
    [InlineData("a <img class=\"an1\" data-emoji=\"👍\" alt=\"👍\" src=\"c.png\">", "a 👍")]
    [InlineData("a <img alt=\"❤️\" src=c.png> <img alt='1' src=c.png><img alt='-- ' src=c.png>", "a ❤️")]
    [InlineData("a <span style='font-family:Wingdings'>J</span>", "a \u263A")]
    [InlineData("<font face=Wingdings>\u00FC</font> a <span style='font-family:Wingdings'>\u00E0<span style='font-family:Aptos'>b</span></span>", "\u2714 a \u2192b")]
    [InlineData("<q>a</q>", "\"a\"")]
    [InlineData("<ruby>a<rt>b</rt></ruby>", "ab")]
    [InlineData("<label>a</label> <abbr title=x>b</abbr> <kbd>c</kbd>", "a b c")]
    [InlineData("<html><head><title>x</title><style>y</style></head><body>a<script>z</script></body></html>", "a")]
    [InlineData("<blockquote>a<br>b<br><br>c</blockquote>d", "a|b||c||d")]
    [InlineData("<blockquote>a</blockquote>\n\n<p>b</p>", "a||b")]
    [InlineData("", "")]
    public void Breaks_lines_as_a_browser_does(string html, string expected) =>
        Assert.Equal(expected, string.Join('|', HtmlText.Read(html).Lines.Select(line => line.Text)));

    // What was quoted never becomes new, however the tags are nested; what cannot be told apart is given up.
    [Theory]
    [InlineData("<blockquote>Old")]
    [InlineData("<blockquote><div>Old</blockquote></div></div>")]
    [InlineData("<blockquote><b><p>x</b></p><i></div>Old</i></blockquote>")]
    [InlineData("<blockquote></span></p></a>Old</blockquote>")]
    [InlineData("<blockquote><table><tr><td></div></blockquote></span>Old</td></tr></table></blockquote>")]
    [InlineData("<blockquote><ul><li>x<li>Old</ul></blockquote>")]
    [InlineData("<blockquote><table><td>x<td>Old<tr><td>Old</table></blockquote>")]
    [InlineData("<div class='gmail_quote'/>Old")]
    [InlineData("<div class=gmail_quote><br/><hr/>Old")]
    [InlineData("<div CLASS='a  gmail_quote\tb'>Old")]
    [InlineData("<div\nclass\n=\n\"gmail_quote\"\n>Old</div\n>")]
    [InlineData("<div class=gmail_quote a='>Old")]
    [InlineData("<div id=divRplyFwdMsg></div></div></body></html><p>Old</p>")]
    [InlineData("<b><div class=gmail_quote></b>Old</div>")]
    [InlineData("<blockquote><body>Old</body></blockquote>", "New Old")]
    [InlineData("<p title='Old")]
    [InlineData("<p Old")]
    [InlineData("<!-- Old")]
    [InlineData("<style>Old")]
    [InlineData("<script>Old")]
    [InlineData("<textarea>Old")]
    [InlineData("<title>Old")]
    [InlineData("<style/>Old</style>")]
    [InlineData("<blockquote>x</blockquote></blockquote></div>Old", "New Old")]
    public void Survives_broken_nesting(string html, string expected = "New") =>
        Assert.Equal(expected, string.Join(' ', HtmlText.Read("<div>New</div>" + html).Lines
            .Where(line => line.Origin == LineOrigin.Body && !line.IsBlank).Select(line => line.Text)));

    [Fact]
    public void Finds_text_that_follows_hundreds_of_open_items() =>
        Assert.Equal(LineOrigin.Body, HtmlText.Read("<ul>" + string.Concat(Enumerable.Repeat("<li>x", 1000))).Lines[^1].Origin);
}
