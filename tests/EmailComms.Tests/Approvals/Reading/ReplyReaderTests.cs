using EmailComms.Approvals;
using EmailComms.Tests.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading;

public class ReplyReaderTests
{
    private const string Reference = "[ref:ec1-iaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-aaaaaaaa]";

    [Theory]
    [InlineData("Approve", "<div>Approve</div>", ApprovalDecision.Approve)]
    [InlineData("Approve fine with me", "<p>Approve</p><p>fine with me</p>", ApprovalDecision.Approve)]
    [InlineData("Reject\r\n\r\nwrong version", "<p>Reject <b>wrong</b> version</p>", ApprovalDecision.Reject)]
    [InlineData("Approve", "<html><head><title>Reject</title><style>p { color: red }</style></head><body><!-- Reject --><script>Reject</script>Approve</body></html>", ApprovalDecision.Approve)]
    [InlineData("Approve", "", ApprovalDecision.Approve)]
    [InlineData("", "<p>Approve</p>", ApprovalDecision.Approve)]
    [InlineData("> quoted", "<p>Approve</p><blockquote>quoted</blockquote>", ApprovalDecision.Approve)]
    public void Decides_when_both_bodies_agree(string plain, string html, ApprovalDecision decision) =>
        Assert.Equal(decision, A.Reply(plain, html).Decision);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("Approve", "<p>Reject</p>")]
    [InlineData("Reject", "<p>Approve</p>")]
    [InlineData("Approve", "<p>Not approved</p>")]
    [InlineData("Please look at the HTML", "<p>Approve</p>")]
    [InlineData("Approve", "<p>Thank you, I will look at it</p>")]
    [InlineData("Approve", "<p>Approve</p><p>but reject the other one</p>")]
    public void Decides_nothing_when_the_bodies_disagree(string plain, string html)
    {
        var reading = A.Reply(plain, html);

        Assert.Null(reading.Decision);
        Assert.Equal(ApprovalReplyReason.PartsDisagree, reading.Reason);
        Assert.Empty(reading.Comment);
    }

    [Fact]
    public void Does_not_read_hidden_text() => Assert.Equal(ApprovalDecision.Approve, A.HtmlReply("Approve<div style='display: none !important'>x</div>").Decision);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30b")]
    [InlineData("<div style='display:none'>not </div>Approve")]
    [InlineData("<div style='display:none'>Do not</div>Approve")]
    [InlineData("Approve<div style='display:none'>if the price is right</div>")]
    [InlineData("<span style='display:none'>wait</span>Approve")]
    public void A_hidden_word_that_takes_a_decision_back_is_reported(string html)
    {
        var reading = A.HtmlReply(html);

        Assert.Null(reading.Decision);
        Assert.Equal(ApprovalReplyReason.HiddenText, reading.Reason);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30b")]
    [InlineData("<span style='display:none'>Approve</span>")]
    [InlineData("Approve<div style='DISPLAY : None'>Reject</div>")]
    [InlineData("Approve<div style='visibility:hidden'>Reject</div>")]
    [InlineData("Approve<div style='font-size:0'>Reject</div>")]
    [InlineData("Approve<div style='font-size:0px;line-height:0'>Reject</div>")]
    [InlineData("Approve<div style='font-size:1px'>Reject</div>")]
    [InlineData("Approve<div style='opacity:0.0'>Reject</div>")]
    [InlineData("Approve<div style='color:#FFFFFF'>Reject</div>")]
    [InlineData("Approve<font color=white>Reject</font>")]
    [InlineData("Approve<div style='mso-hide:all'>Reject</div>")]
    [InlineData("Approve<div style='max-height:0;overflow:hidden'>Reject</div>")]
    [InlineData("Approve<div style='position:absolute;left:-9999px'>Reject</div>")]
    [InlineData("Approve<div hidden>Reject</div>")]
    [InlineData("Approve<div style='display:none'><p><b>I reject</b></p></div>")]
    [InlineData("<s>Approve</s> Reject")]
    [InlineData("<del>Reject</del> Approve")]
    [InlineData("Approve <span style='text-decoration: line-through'>reject</span>")]
    public void Decides_nothing_when_hidden_text_holds_a_keyword(string html)
    {
        var reading = A.HtmlReply(html);

        Assert.Null(reading.Decision);
        Assert.Equal(ApprovalReplyReason.HiddenText, reading.Reason);
    }

    [Theory]
    [InlineData("<p style='font-size:0.9em'>Approve</p>")]
    [InlineData("<p style='font-size:10pt;color:#000'>Approve</p>")]
    [InlineData("<td bgcolor='#0000ff'><font color='white'>Approve</font></td>")]
    [InlineData("<div style='background-color:navy'><span style='color:#fff'>Approve</span></div>")]
    [InlineData("<p class=MsoNormal>Approve<o:p></o:p></p>")]
    [InlineData("<p>App<b>rove</b></p>")]
    [InlineData("<p>Approve&nbsp;</p>")]
    [InlineData("<p>&#65;pprove</p>")]
    [InlineData("Approve<br>")]
    [InlineData("<div><br></div><div>Approve</div>")]
    public void Reads_visible_html(string html) => Assert.Equal(ApprovalDecision.Approve, A.HtmlReply(html).Decision);

    [Theory]
    [InlineData("<blockquote>Reject</blockquote>")]
    [InlineData("<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Fri, Ann wrote:<br></div><blockquote class=\"gmail_quote\">Reject</blockquote></div>")]
    [InlineData("<div class='gmail_quote gmail_quote_container'>Reject</div>")]
    [InlineData("<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: Ann</div><div>Reject</div>")]
    [InlineData("<div id='x_divRplyFwdMsg'></div><p>Reject</p>")]
    [InlineData("<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>From:</b> Ann</p></div><p>Reject</p>")]
    [InlineData("<div class=\"yahoo_quoted\">Reject</div>")]
    [InlineData("<div id=\"ydp12ab34yahoo_quoted_123\" class=\"ydp12ab34yahoo_quoted\">Reject</div>")]
    [InlineData("<div class='moz-cite-prefix'>Am 20.11. schrieb Ann:</div><blockquote type=cite>Reject</blockquote>")]
    [InlineData("<div class='protonmail_quote'>Reject</div>")]
    [InlineData("<div class='zmail_extra'>Reject</div>")]
    [InlineData("<hr id='zwchr'><div>Reject</div>")]
    [InlineData("<div name='quote'>Reject</div>")]
    [InlineData("<div class='gmail_signature'>Reject</div>")]
    [InlineData("<div id='AppleMailSignature'>Reject</div>")]
    [InlineData("<blockquote><table><tr><td></div></blockquote></span>Reject</td></tr></table></blockquote>")]
    [InlineData("<blockquote><b><p>x</b></p><i></div>Reject</i></blockquote>")]
    [InlineData("<blockquote>Reject")]
    [InlineData("<div><b>From:</b> Ann &lt;ann@example.org&gt;<br><b>Sent:</b> Friday<br><b>To:</b> Ben<br><b>Subject:</b> x<br></div><div>Reject</div>")]
    [InlineData("<div>&gt; Reject</div>")]
    [InlineData("<div>-- <br>Reject</div>")]
    public void Does_not_read_what_mail_programs_put_below(string html)
    {
        var reading = A.HtmlReply("<div>Approve</div>" + html);

        Assert.Equal(ApprovalDecision.Approve, reading.Decision);
        Assert.Equal("Approve", reading.NewText);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30")]
    public void Does_not_fall_for_keywords_hidden_in_a_quote() =>
        Assert.Equal(ApprovalDecision.Approve, A.HtmlReply("<p>Approve</p><blockquote><div style='display:none'>Reject</div></blockquote>").Decision);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T30b")]
    public void Reads_nothing_below_elements_that_nest_without_end()
    {
        var html = "<p>Thanks</p>" + string.Concat(Enumerable.Repeat("<blockquote><div>", 400)) + "x" + string.Concat(Enumerable.Repeat("</div></blockquote>", 400)) + "<p>Approve</p>";

        Assert.Null(A.HtmlReply(html).Decision);
    }

    [Theory]
    [InlineData("Approve", "", ApprovalDecision.Approve, "")]
    [InlineData("reject", "wrong version", ApprovalDecision.Reject, "wrong version")]
    [InlineData("Genehmigt", "Danke", ApprovalDecision.Approve, "Danke")]
    [InlineData("承認", "よろしく", ApprovalDecision.Approve, "よろしく")]
    public void Takes_the_subject_of_a_link_as_the_first_line(string phrase, string text, ApprovalDecision decision, string comment)
    {
        var reading = A.PlainReply(text, $"{phrase} {Reference}");

        Assert.Equal(decision, reading.Decision);
        Assert.Equal(comment, reading.Comment);
    }

    [Theory]
    [InlineData("Approve", "Reject", ApprovalReplyReason.BothDecisions)]
    [InlineData("Approve", "but only for staging", ApprovalReplyReason.Conditional)]
    [InlineData("Approve", "No, wait", ApprovalReplyReason.Negated)]
    [InlineData("Approve", "?", ApprovalReplyReason.Question)]
    public void The_text_contradicts_the_subject_of_a_link(string phrase, string text, ApprovalReplyReason reason) =>
        Assert.Equal(reason, A.PlainReply(text, $"{phrase} {Reference}").Reason);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
    [InlineData("Approve")]
    [InlineData("Re: Approve")]
    [InlineData("Re: Approve " + Reference)]
    [InlineData("Fwd: Approve " + Reference)]
    [InlineData("Approve this " + Reference)]
    [InlineData("Approve? " + Reference)]
    [InlineData("Approve " + Reference + " or not")]
    [InlineData("Approve " + Reference + " " + Reference)]
    [InlineData("Approve [ref:ec1-nothing]")]
    [InlineData("APPROVED: Re: Release 7")]
    public void A_decision_in_any_other_subject_decides_nothing(string subject)
    {
        Assert.Equal(ApprovalReplyReason.OnlyInSubject, A.PlainReply("Thanks, I have seen it", subject).Reason);
        Assert.Equal(ApprovalReplyReason.OnlyInSubject, A.PlainReply(string.Empty, subject).Reason);
        Assert.Equal(ApprovalDecision.Reject, A.PlainReply("Reject", subject).Decision);
    }

    [Fact]
    public void A_subject_without_a_decision_explains_nothing() =>
        Assert.Equal(ApprovalReplyReason.NoDecision, A.PlainReply("Thanks, I have seen it", "Re: Release 7").Reason);

    [Theory]
    [InlineData("Thanks, I have seen it\n\n> Approve", ApprovalReplyReason.OnlyInQuotedText)]
    [InlineData("On Fri, 20 Nov 2026 at 10:12, Ann wrote:\n> Do you agree?\n> Approved, thanks", ApprovalReplyReason.OnlyInQuotedText)]
    [InlineData("See below\n\n-- \nAnn Example\nApproved", ApprovalReplyReason.OnlyInSignature)]
    [InlineData("Not approved\n\n> Approve", ApprovalReplyReason.Negated)]
    [InlineData("Thanks, I have seen it\n\n> Do you approve?", ApprovalReplyReason.NoDecision)]
    public void Says_where_the_decision_stands_that_does_not_count(string text, ApprovalReplyReason reason) =>
        Assert.Equal(reason, A.PlainReply(text).Reason);

    [Fact]
    public void Keeps_of_a_wrapped_line_the_part_that_decides() =>
        Assert.Equal("approved", A.PlainReply("Hello Kim and thank you very much for sending me all of this,\napproved").DecisionLine);

    [Fact]
    public void Keeps_the_line_that_was_read()
    {
        var reading = A.PlainReply("Hello Kim,\n\nReject: wrong version\nsee ticket\n\n> quoted");

        Assert.Equal("Reject: wrong version", reading.DecisionLine);
        Assert.Equal("wrong version\nsee ticket", reading.Comment);
        Assert.Equal("Hello Kim,\n\nReject: wrong version\nsee ticket", reading.NewText);
    }
}
