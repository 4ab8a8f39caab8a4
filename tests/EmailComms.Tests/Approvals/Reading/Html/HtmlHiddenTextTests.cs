
using EmailComms.Approvals.Reading.Html;

namespace EmailComms.Tests.Approvals.Reading.Html;

public class HtmlHiddenTextTests
{
    [Theory]
    [InlineData("<div style='display:none'>gone</div>")]
    [InlineData("<div style='DISPLAY : None !important'>gone</div>")]
    [InlineData("<div style='d\\69splay:none'>gone</div>")]
    [InlineData("<div style='display:/**/none'>gone</div>")]
    [InlineData("<div style='color:red;;display:none;x'>gone</div>")]
    [InlineData("<div style='color:red' style='display:none'>gone</div>")]
    [InlineData("<div style='visibility:hidden'>gone</div>")]
    [InlineData("<div style='visibility:collapse'>gone</div>")]
    [InlineData("<div style='mso-hide:all'>gone</div>")]
    [InlineData("<div style='opacity:0'>gone</div>")]
    [InlineData("<div style='opacity:.01'>gone</div>")]
    [InlineData("<div style='opacity:0%'>gone</div>")]
    [InlineData("<div style='font-size:0'>gone</div>")]
    [InlineData("<div style='font-size:1px'>gone</div>")]
    [InlineData("<div style='font-size:0.01em'>gone</div>")]
    [InlineData("<div style='font:0/0 a'>gone</div>")]
    [InlineData("<div style='font:bold 1px Arial'>gone</div>")]
    [InlineData("<div style='font-size:20%'><div style='font-size:20%'>gone</div></div>")]
    [InlineData("<div style='max-height:0'>gone</div>")]
    [InlineData("<div style='max-height:0px;overflow:hidden'>gone</div>")]
    [InlineData("<div style='height:0;overflow:hidden'>gone</div>")]
    [InlineData("<div style='overflow:hidden;width:1px'>gone</div>")]
    [InlineData("<div style='text-indent:-9999px'>gone</div>")]
    [InlineData("<div style='text-indent:100%;white-space:nowrap;overflow:hidden'>gone</div>")]
    [InlineData("<div style='position:absolute;left:-9999px'>gone</div>")]
    [InlineData("<div style='margin-left:-500pt'>gone</div>")]
    [InlineData("<div style='margin:0 0 0 -100em'>gone</div>")]
    [InlineData("<div style='position:absolute;clip:rect(0,0,0,0)'>gone</div>")]
    [InlineData("<div style='transform:scale(0)'>gone</div>")]
    [InlineData("<div style='-webkit-transform:scale(0)'>gone</div>")]
    [InlineData("<div style='zoom:0'>gone</div>")]
    [InlineData("<div style='-webkit-text-security:disc'>gone</div>")]
    [InlineData("<div style='color:#fff'>gone</div>")]
    [InlineData("<div style='color:#FEFEFE'>gone</div>")]
    [InlineData("<div style='color:white'>gone</div>")]
    [InlineData("<div style='color:snow'>gone</div>")]
    [InlineData("<div style='color:rgb(255,255,255)'>gone</div>")]
    [InlineData("<div style='color:rgb(100% 100% 100%)'>gone</div>")]
    [InlineData("<div style='color:rgba(0,0,0,0)'>gone</div>")]
    [InlineData("<div style='color:rgb(0 0 0 / 2%)'>gone</div>")]
    [InlineData("<div style='color:#0000'>gone</div>")]
    [InlineData("<div style='color:#00000005'>gone</div>")]
    [InlineData("<div style='color:transparent'>gone</div>")]
    [InlineData("<div style='color:hsl(120, 40%, 99%)'>gone</div>")]
    [InlineData("<div style='color:oklch(0.99 0.01 200)'>gone</div>")]
    [InlineData("<div style='color:#fff !important;color:#000'>gone</div>")]
    [InlineData("<div style='-webkit-text-fill-color:white;color:black'>gone</div>")]
    [InlineData("<div style='background:#000'>gone</div>")]
    [InlineData("<div style='background:navy;color:#000084'>gone</div>")]
    [InlineData("<div style='background-color:#222'><b style='color:#111'>gone</b></div>")]
    [InlineData("<font color=white>gone</font>")]
    [InlineData("<font color=ffffff>gone</font>")]
    [InlineData("<table bgcolor=black><tr><td>gone</td></tr></table>")]
    [InlineData("<div style='text-decoration:line-through red'>gone</div>")]
    [InlineData("<s>gone</s>")]
    [InlineData("<del>gone</del>")]
    [InlineData("<div hidden>gone</div>")]
    [InlineData("<div hidden=until-found>gone</div>")]
    [InlineData("<bdo dir=rtl>gone</bdo>")]
    [InlineData("<span style='unicode-bidi:bidi-override;direction:rtl'>gone</span>")]
    [InlineData("<noscript>gone</noscript>")]
    [InlineData("<template>gone</template>")]
    [InlineData("<svg><text>gone</text></svg>")]
    [InlineData("<textarea>gone</textarea>")]
    [InlineData("<select><option>gone</option></select>")]
    [InlineData("<input value='gone'>")]
    [InlineData("<iframe>gone</iframe>")]
    [InlineData("<object>gone</object>")]
    [InlineData("<![CDATA[gone]]>")]
    [InlineData("<!--[if mso]>gone<![endif]-->")]
    [InlineData("<style>.x{display:none}</style><p class='y x'>gone</p>")]
    [InlineData("<p class=X>gone</p><style>.x { DISPLAY: NONE }</style>")]
    [InlineData("<style>#y{font-size:0}</style><p id=y>gone</p>")]
    [InlineData("<style>p.z{opacity:0}</style><p class=z>gone</p>")]
    [InlineData("<style>a,.x,b{visibility:hidden}</style><p class=x>gone</p>")]
    [InlineData("<style>.x{color:#fff!important}</style><p class=x style='color:#000'>gone</p>")]
    [InlineData("<style>.\\78 {display:none}</style><p class=x>gone</p>")]
    [InlineData("<style><!-- /* a } */ .x{d\\69splay:none} --></style><p class=x>gone</p>")]
    [InlineData("<style>b::before{content:'/*'} .x{display:none} b::after{content:'*/'}</style><p class=x>gone</p>")]
    [InlineData("<style>@import 'a.css'; @font-face{font-family:a} .x{display:none}</style><p class=x>gone</p>")]
    [InlineData("<style>@media print{.x{color:red}} .x{display:none}</style><p class=x>gone</p>")]
    [InlineData("<style>[class~=x]{display:none} .x{display:none}</style><p class=x>gone</p>")]
    public void Does_not_read_what_is_not_seen(string html)
    {
        var (lines, hidden) = HtmlText.Read($"<p>seen</p>{html}<p>too</p>");

        Assert.Equal(["seen", "too"], lines.Where(line => !line.IsBlank).Select(line => line.Text));
        Assert.Contains("gone", hidden);
    }

    [Theory]
    [InlineData("<div style='display:block'>there</div>")]
    [InlineData("<div style='dis/**/play:none'>there</div>")]
    [InlineData("<div style='font-family:none'>there</div>")]
    [InlineData("<div style='--display:none'>there</div>")]
    [InlineData("<div style='visibility:visible;opacity:1'>there</div>")]
    [InlineData("<div style='opacity:0.9'>there</div>")]
    [InlineData("<div style='font-size:0.9em'>there</div>")]
    [InlineData("<div style='font-size:0'><span style='font-size:13px'>there</span></div>")]
    [InlineData("<div style='font-size:0;font-size:12pt'>there</div>")]
    [InlineData("<div style='font-size:x-small'>there</div>")]
    [InlineData("<div style='font:700 10.0pt \"Aptos\",sans-serif'>there</div>")]
    [InlineData("<div style='font:7.0pt \"Times New Roman\"'>there</div>")]
    [InlineData("<div style='line-height:0'>there</div>")]
    [InlineData("<div style='max-width:100%;height:auto;overflow:hidden'>there</div>")]
    [InlineData("<div style='min-height:0;width:0'>there</div>")]
    [InlineData("<div style='zoom:1'>there</div>")]
    [InlineData("<div style='position:relative;zoom:1'>there</div>")]
    [InlineData("<div style='transform:none;filter:none;clip-path:none'>there</div>")]
    [InlineData("<div style='margin:-1px;text-indent:-18.0pt'>there</div>")]
    [InlineData("<div style='letter-spacing:-.1px'>there</div>")]
    [InlineData("<div style='color:#000'>there</div>")]
    [InlineData("<div style='color:#999'>there</div>")]
    [InlineData("<div style='color:windowtext'>there</div>")]
    [InlineData("<div style='color:inherit'>there</div>")]
    [InlineData("<div style='color:var(--text)'>there</div>")]
    [InlineData("<div style='color:no-such-colour'>there</div>")]
    [InlineData("<div style='color:hsl(220, 90%, 30%)'>there</div>")]
    [InlineData("<div style='color:oklch(0.3 0.1 200)'>there</div>")]
    [InlineData("<div style='color:white;color:black'>there</div>")]
    [InlineData("<div style='color:#fff;background:#1f1f1f'>there</div>")]
    [InlineData("<div style='background-color:rgb(31, 31, 31)'><b style='color:rgb(220,220,220)'>there</b></div>")]
    [InlineData("<div style='background:#000 url(a.png) no-repeat;color:#eee'>there</div>")]
    [InlineData("<div style='color:#fff'><span style='color:#222'>there</span></div>")]
    [InlineData("<div style='background:transparent'>there</div>")]
    [InlineData("<body bgcolor=#000000 text=#ffffff>there</body>")]
    [InlineData("<body style='background:#000;color:#fff'><a href='https://example.org' style='color:#8af'>there</a></body>")]
    [InlineData("<td bgcolor='#0000ff'><font color='white'>there</font></td>")]
    [InlineData("<font color='#1F497D'>there</font>")]
    [InlineData("<div aria-hidden=true>there</div>")]
    [InlineData("<div dir=rtl style='direction:rtl;unicode-bidi:embed'>there</div>")]
    [InlineData("<ins style='text-decoration:underline'>there</ins>")]
    [InlineData("<details open><summary>there</summary></details>")]
    [InlineData("<!--[if !mso]><!-->there<!--<![endif]-->")]
    [InlineData("<![if !supportLists]>there<![endif]>")]
    [InlineData("<style>.x{display:none}</style><p class=xx>there</p>")]
    [InlineData("<style>.x{display:block}#x{color:#333}</style><p class=x id=x>there</p>")]
    [InlineData("<style>p.z{display:none}</style><div class=z>there</div>")]
    [InlineData("<style>@media print{p{display:none}}</style><p>there</p>")]
    [InlineData("<style>@media (max-width:600px){.mobile-hide{display:none!important}}</style><p>there</p>")]
    [InlineData("<style>.ExternalClass{width:100%} .ReadMsgBody{display:none} #outlook a{padding:0}</style><p>there</p>")]
    [InlineData("<style>.quote *{display:none} .a .b{font-size:0} div > .c{opacity:0}</style><p>there</p>")]
    [InlineData("<style>a:hover{color:#fff} p::selection{color:white} p::before{content:'\\201C'}</style><p>there</p>")]
    [InlineData("<style>body{background:#111;color:#eee}</style><body><p>there</p></body>")]
    [InlineData("<style>p.MsoNormal{margin:0cm;font-size:11.0pt} @page WordSection1{size:612.0pt} @list l0{mso-list-id:1}</style><p class=MsoNormal>there</p>")]
    [InlineData("<style>*[class=gmail-fix]{display:none!important}</style><p>there</p>")]
    [InlineData("<style>@keyframes a{from{opacity:0}}</style><p>there</p>")]
    [InlineData("<style>.a{color:red</style><p>there</p>")]
    [InlineData("<style>/* .x{display:none} </style><p class=x>there</p>")]
    public void Reads_what_is_seen(string html)
    {
        var (lines, hidden) = HtmlText.Read(html);

        Assert.Equal(["there"], lines.Where(line => !line.IsBlank).Select(line => line.Text));
        Assert.DoesNotContain("there", hidden);
    }

    // Seen by some and not by others, or somewhere else: it is kept, and no decision may rest on it.
    [Theory]
    [InlineData("<div style='position:absolute;top:0'>perhaps</div>")]
    [InlineData("<div style='position:relative;top:-20px'>perhaps</div>")]
    [InlineData("<div style='font-size:2px'>perhaps</div>")]
    [InlineData("<div style='font-size:calc(1px - 1px)'>perhaps</div>")]
    [InlineData("<div style='color:#ddd'>perhaps</div>")]
    [InlineData("<div style='color:light-dark(#fff,#000)'>perhaps</div>")]
    [InlineData("<div style='transform:rotateY(180deg)'>perhaps</div>")]
    [InlineData("<div style='clip-path:circle(0)'>perhaps</div>")]
    [InlineData("<div style='filter:opacity(0)'>perhaps</div>")]
    [InlineData("<div style='display:flex;flex-direction:row-reverse'>perhaps</div>")]
    [InlineData("<div style='letter-spacing:-1em'>perhaps</div>")]
    [InlineData("<div style='animation:fade 1s'>perhaps</div>")]
    [InlineData("<div><s></div>perhaps")]
    [InlineData("<b><font color=white></b>perhaps")]
    [InlineData("<details>perhaps</details>")]
    [InlineData("<button>perhaps</button>")]
    [InlineData("<xmp>perhaps</xmp>")]
    [InlineData("<plaintext>perhaps")]
    [InlineData("<style>@media (max-width:600px){p{display:none}}</style><p>perhaps</p>")]
    [InlineData("<style>@media screen{.x{display:none}}</style><p class=x>perhaps</p>")]
    [InlineData("<style>div .x{display:none}</style><p class=x>perhaps</p>")]
    [InlineData("<style>.x p{display:none}</style><div class=x><p>perhaps</p></div>")]
    [InlineData("<style>h1 + p{display:none}</style><p>perhaps</p>")]
    [InlineData("<style>p{color:#fff}</style><p>perhaps</p>")]
    [InlineData("<style>*{font-size:0}</style><p>perhaps</p>")]
    [InlineData("<style>p:first-child{display:none}</style><p>perhaps</p>")]
    [InlineData("<style>[lang]{display:none}</style><p lang=en>perhaps</p>")]
    [InlineData("<style>[class*=idd]{display:none}</style><p class=hidden>perhaps</p>")]
    [InlineData("<style>:is(p,div){display:none}</style><p>perhaps</p>")]
    [InlineData("<style>.a{&.x{display:none}}</style><p class=a>perhaps</p>")]
    [InlineData("<style>p::after{content:attr(title)}</style><p title=x>perhaps</p>")]
    public void Keeps_what_may_be_seen_and_says_so(string html)
    {
        var (lines, hidden) = HtmlText.Read(html);

        Assert.Equal(["perhaps"], lines.Where(line => !line.IsBlank).Select(line => line.Text));
        Assert.Contains("perhaps", hidden);
    }

    [Theory]
    [InlineData("<style>p::before{content:'written'}</style><p>seen</p>")]
    [InlineData("<style>p::before{c\\6fntent:\"w\\72itten\"}</style><p>seen</p>")]
    [InlineData("<style>@media screen{p:after{color:red;content: '; ' 'written'}}</style><p>seen</p>")]
    public void Reports_the_words_that_a_style_sheet_writes(string html) => Assert.Contains("written", HtmlText.Read(html).HiddenText);

    [Theory]
    [InlineData("<blockquote><p hidden>x</p></blockquote>")]
    [InlineData("<div class=gmail_quote><div style='display:none'>x</div></div>")]
    [InlineData("<div id=divRplyFwdMsg></div><div style='display:none'>x</div>")]
    [InlineData("<head><!--[if gte mso 9]><xml>x</xml><![endif]--></head>")]
    [InlineData("<script>x</script><title>x</title>")]
    [InlineData("<!-- x -->")]
    public void Does_not_report_what_others_hid(string html) => Assert.Empty(HtmlText.Read("<p>seen</p>" + html).HiddenText);

    [Fact]
    public void Trusts_nothing_under_more_rules_than_a_reply_has()
    {
        var rules = string.Concat(Enumerable.Range(0, 5000).Select(number => $".a{number}{{display:none}}"));

        Assert.Contains("seen", HtmlText.Read($"<style>{rules}</style><p>seen</p>").HiddenText);
    }

    [Fact]
    public void Reports_the_whole_line_of_a_doubtful_word() =>
        Assert.Contains("Approve", HtmlText.Read("App<span style='color:#ddd'>rove</span>").HiddenText);
}
