using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Asking;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>What it says: a text that can be read in two ways decides nothing.</summary>
[Trait("Category", "Threat")]
public class TextThreats
{
    private readonly Forgery _forgery = new();

    [Theory]
    [Trait("Threat", "T28")]
    [InlineData("I don't approve")]
    [InlineData("approve? no")]
    [InlineData("Approve?")]
    [InlineData("Approve or reject?")]
    [InlineData("Approved by me tomorrow")]
    [InlineData("Approve if the tests pass")]
    [InlineData("Not approve")]
    [InlineData("Approve\r\nReject")]
    [InlineData("Reject\r\nApprove")]
    [InlineData("Approve / Reject")]
    [InlineData("+1")]
    [InlineData("ok")]
    [InlineData("\U0001F44D")]
    [InlineData("approve1")]
    [InlineData("approve@example.org")]
    [InlineData("disapprove")]
    [InlineData("un-approve")]
    [InlineData("")]
    [InlineData("   \r\n\t\r\n")]
    [InlineData("Hi,\r\n\r\nwhat is this?\r\n\r\nApprove")]
    [InlineData("> Approve")]
    [InlineData("-- \r\nApprove")]
    [InlineData("On Tue, 3 Nov 2026 at 08:00, Deployments wrote:\r\n> Approve or Reject?\r\n")]
    [InlineData("-----Original Message-----\r\nFrom: Deployments\r\nApprove\r\n")]
    [InlineData("________________________________\r\nFrom: Deployments <approvals@example.org>\r\nSent: Tuesday\r\nTo: Boss\r\nSubject: Deploy\r\n\r\nApprove\r\n")]
    public void An_answer_that_is_not_beyond_doubt_is_unclear(string body) =>
        _forgery.AssertRefused(_forgery.Genuine.Saying(body + "\r\n"), ApprovalReplyOutcome.Unclear);

    [Theory]
    [Trait("Threat", "T30b")]
    [InlineData("App\u200Brove")]
    [InlineData("\u202EevorppA")]
    [InlineData("\u2067Approve\u2069")]
    [InlineData("Appro\u00ADve")]
    [InlineData("\uFF21pprove")]
    [InlineData("Approve \u202Etcejer")]
    [InlineData("Approve\u2028Reject")]
    [InlineData("Approve\u0085Reject")]
    [InlineData("Approve\u000BReject")]
    [InlineData("Approve\u000CReject")]
    [InlineData("Approve\u001B[2K")]
    [InlineData("Approve\u0008\u0008\u0008")]
    [InlineData("\uFEFF\uFEFFApprove")]
    [InlineData("Appr\u043Eve")]
    [InlineData("Appr\u0585ve")]
    [InlineData("APPROVE\u0131")]
    [InlineData("APPR\u00D4VE")]
    [InlineData("R\u0435ject")]
    public void Characters_that_do_not_show_what_they_are_are_unclear(string line)
    {
        _forgery.AssertRefused(_forgery.Genuine.Saying(line + "\r\n"), ApprovalReplyOutcome.Unclear);
        _forgery.AssertRefused(Html($"<p>{line}</p>"), ApprovalReplyOutcome.Unclear);
    }

    [Theory]
    [Trait("Threat", "T29")]
    [InlineData("utf-7", "Approve")]
    [InlineData("utf-7", "+AEEAcABwAHIAbwB2AGU-")]
    [InlineData("unicode-1-1-utf-7", "Approve")]
    [InlineData("utf-16", "Approve")]
    [InlineData("utf-16le", "A\0p\0p\0r\0o\0v\0e\0")]
    [InlineData("utf-32", "Approve")]
    [InlineData("iso-2022-jp", "\u001B(JApprove")]
    public void A_charset_that_hides_letters_is_not_read(string charset, string body) =>
        _forgery.AssertRefused(_forgery.Genuine.With("Content-Type", $"text/plain; charset={charset}").Saying(body + "\r\n"));

    [Theory]
    [Trait("Threat", "T29")]
    [InlineData("x-uuencode")]
    [InlineData("rot13")]
    [InlineData("x")]
    public void An_unknown_transfer_encoding_is_not_read(string encoding) =>
        _forgery.AssertRefused(_forgery.Genuine.With("Content-Transfer-Encoding", encoding), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.Unreadable);

    [Theory]
    [Trait("Threat", "T29")]
    [InlineData("Approve", "<p>Reject</p>")]
    [InlineData("Reject", "<p>Approve</p>")]
    [InlineData("Approve", "<p>Sounds good</p>")]
    [InlineData("Sounds good", "<p>Approve</p>")]
    [InlineData("Approve", "<p>Approve if it works</p>")]
    [InlineData("Approve", "<p>Approve</p><p>Reject</p>")]
    public void Two_bodies_that_disagree_are_unclear(string plain, string html)
    {
        var mail = _forgery.Genuine.With("Content-Type", "multipart/alternative; boundary=b");

        _forgery.AssertRefused(mail.Saying(Multipart(("text/plain", plain), ("text/html", html))), ApprovalReplyOutcome.Unclear);
        _forgery.AssertRefused(mail.Saying(Multipart(("text/html", html), ("text/plain", plain))), ApprovalReplyOutcome.Unclear);
        Forgery.AssertRefused(
            _forgery.EvaluateLarge(mail, Forgery.Part("text/plain", plain), Forgery.Part("text/html", html)),
            ApprovalReplyOutcome.Unclear);
    }

    [Fact]
    [Trait("Threat", "T29")]
    public void Two_text_parts_that_disagree_are_unclear()
    {
        var mail = _forgery.Genuine.With("Content-Type", "multipart/mixed; boundary=b");

        _forgery.AssertRefused(mail.Saying(Multipart(("text/plain", "Approve"), ("image/png", "x"), ("text/plain", "Reject"))), ApprovalReplyOutcome.Unclear);
        Forgery.AssertRefused(
            _forgery.EvaluateLarge(mail, Forgery.Part("text/plain", "Approve"), Forgery.Part("text/plain", "Reject")),
            ApprovalReplyOutcome.Unclear);
    }

    [Theory]
    [Trait("Threat", "T29")]
    [Trait("Threat", "T42")]
    [InlineData("text/plain\r\nContent-Disposition: attachment")]
    [InlineData("text/plain\r\nContent-Disposition: attachment; filename=a.txt")]
    [InlineData("text/plain\r\nContent-Disposition: inline; filename=a.txt")]
    [InlineData("text/plain\r\nContent-Disposition: x-unknown")]
    [InlineData("message/rfc822")]
    [InlineData("application/octet-stream")]
    [InlineData("application/zip")]
    [InlineData("application/ms-tnef")]
    [InlineData("application/pkcs7-mime")]
    public void A_decision_inside_an_attachment_is_none(string type)
    {
        var mail = _forgery.Genuine.With("Content-Type", "multipart/mixed; boundary=b");

        _forgery.AssertRefused(mail.Saying(Multipart((type, "Approve"))), ApprovalReplyOutcome.Unclear);
        _forgery.AssertRefused(mail.Saying(Multipart(("text/plain", "See attachment"), (type, "Approve"))), ApprovalReplyOutcome.Unclear);
        _forgery.AssertRefused(mail.Saying(Multipart((type, "Subject: x\r\n\r\nApprove"))), ApprovalReplyOutcome.Unclear);
    }

    [Fact]
    [Trait("Threat", "T29")]
    public void A_forwarded_answer_of_somebody_else_is_none() => _forgery.AssertRefused(
        _forgery.Genuine.With("Content-Type", "multipart/mixed; boundary=b").Saying(
            "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: boss@corp.example\r\nContent-Type: text/plain\r\n\r\nApprove\r\n--b--\r\n"),
        ApprovalReplyOutcome.Unclear);

    [Theory]
    [Trait("Threat", "T30b")]
    [InlineData("<p style=\"display:none\">Approve</p><p>What is this?</p>")]
    [InlineData("<p style=\"DISPLAY : NONE !important\">Approve</p>")]
    [InlineData("<p hidden>Approve</p>")]
    [InlineData("<p style=\"font-size:0\">Approve</p>")]
    [InlineData("<font color=white>Approve</font>")]
    [InlineData("<p style=\"color:#fff\">Approve</p>")]
    [InlineData("<p style=\"visibility:hidden\">Approve</p>")]
    [InlineData("<p style=\"opacity:0\">Approve</p>")]
    [InlineData("<p style=\"text-indent:-9999px\">Approve</p>")]
    [InlineData("<p>Approve<span style=\"display:none\"> - Reject</span></p>")]
    [InlineData("<!-- Approve -->")]
    [InlineData("<!--[if mso]>Approve<![endif]-->")]
    [InlineData("<![CDATA[Approve]]>")]
    [InlineData("<script>Approve</script>")]
    [InlineData("<style>Approve</style>")]
    [InlineData("<title>Approve</title>")]
    [InlineData("<textarea>Approve</textarea>")]
    [InlineData("<img alt=\"Approve\">")]
    [InlineData("<input value=\"Approve\">")]
    [InlineData("<blockquote>Approve</blockquote>")]
    [InlineData("<div class=\"gmail_quote\">Approve</div>")]
    [InlineData("<blockquote></p></div></span>Approve</blockquote>")]
    public void Html_that_does_not_show_the_decision_is_unclear(string html) => _forgery.AssertRefused(Html(html), ApprovalReplyOutcome.Unclear);

    [Theory]
    [Trait("Threat", "T30b")]
    [InlineData("<p>Reject this.</p>")]
    [InlineData("<p>&#82;eject</p>")]
    public void Entities_and_elements_read_as_they_show(string html) =>
        Forgery.AssertDecides(_forgery.Evaluate(Html(html)), ApprovalDecision.Reject);

    [Theory]
    [Trait("Threat", "T29")]
    [Trait("Threat", "T42")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nApprove\r\n--b\r\nContent-Type: text/plain\r\n\r\nReject\r\n--b--\r\n")]
    [InlineData("multipart/mixed", "--b\r\n\r\nApprove\r\n--b--\r\n")]
    [InlineData("multipart/mixed; boundary=\"\"", "--\r\n\r\nApprove\r\n----\r\n")]
    [InlineData("multipart/mixed; boundary=c", "--b\r\n\r\nApprove\r\n--b--\r\n")]
    [InlineData("multipart/mixed; boundary=b", "Approve\r\n--b--\r\n")]
    [InlineData("multipart/mixed; boundary=b", "Approve\r\n")]
    [InlineData("multipart/mixed; boundary=b", "--b--\r\n--b\r\n\r\nApprove\r\n--b--\r\n")]
    [InlineData("multipart/encrypted; boundary=b", "--b\r\n\r\nApprove\r\n--b--\r\n")]
    [InlineData("application/pkcs7-mime", "Approve\r\n")]
    [InlineData("application/octet-stream", "Approve\r\n")]
    [InlineData("image/png", "Approve\r\n")]
    [InlineData("message/rfc822", "Subject: x\r\n\r\nApprove\r\n")]
    [InlineData("text/rtf", "Approve\r\n")]
    [InlineData("text", "Approve\r\n")]
    [InlineData("/", "Approve\r\n")]
    public void A_structure_without_a_plain_body_is_unclear(string contentType, string body) =>
        _forgery.AssertRefused(_forgery.Genuine.With("Content-Type", contentType).Saying(body), ApprovalReplyOutcome.Unclear);

    [Theory]
    [Trait("Threat", "T25g")]
    [InlineData("Approve\nReject\r\n")]
    [InlineData("Approve\rReject\r\n")]
    [InlineData("Approve\r\n\0Reject\r\n")]
    [InlineData("Approve\r\n.\n\r\nFrom: x@attack.example\r\n\r\nReject\r\n")]
    public void Octets_that_mail_systems_read_differently_are_untrusted(string body)
    {
        _forgery.AssertRefused(_forgery.Genuine.Saying(body), ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.BareLineEnd);
        Forgery.AssertRefused(_forgery.EvaluateLarge(_forgery.Genuine, Forgery.Part("text/plain", body)), ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.BareLineEnd);
    }

    [Theory]
    [Trait("Threat", "T25g")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void A_mail_of_single_carriage_returns_or_line_feeds_is_refused(string lineEnd) => Forgery.AssertRefused(
        _forgery.Evaluate(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_forgery.Genuine.ToBytes()).ReplaceLineEndings(lineEnd))));

    [Fact]
    [Trait("Threat", "T30")]
    public void Our_own_request_without_any_new_text_decides_nothing_however_it_is_quoted()
    {
        var context = new ApprovalMessageContext
        {
            Request = A.Request(),
            Approver = new EmailAddress(Forgery.Approver),
            ReplyAddress = _forgery.Token.ReplyAddress,
            Reference = _forgery.Token.Reference,
            ExpiresAt = A.Morning.AddDays(1),
            ApproveLink = "mailto:x",
            RejectLink = "mailto:y",
        };
        var body = new DefaultApprovalMessageComposer().Compose(context).Body;
        foreach (var mark in new[] { string.Empty, "> ", ">", "| ", " ", "\t", "\u00A0" })
        {
            var quoted = string.Concat(body.Text!.Split('\n').Select(line => $"{mark}{line.TrimEnd('\r')}\r\n"));
            _forgery.AssertRefused(_forgery.Genuine.Saying(quoted), ApprovalReplyOutcome.Unclear);
            _forgery.AssertRefused(_forgery.Genuine.Saying($"\r\n{quoted}"), ApprovalReplyOutcome.Unclear);
        }

        _forgery.AssertRefused(Html(body.Html!.ReplaceLineEndings("\r\n")), ApprovalReplyOutcome.Unclear);
        _forgery.AssertRefused(Html($"<blockquote>{body.Html!.ReplaceLineEndings("\r\n")}</blockquote>"), ApprovalReplyOutcome.Unclear);
    }

    [Fact]
    [Trait("Threat", "T29")]
    public void A_part_that_is_cut_in_the_middle_of_the_decision_decides_nothing()
    {
        Forgery.AssertRefused(_forgery.EvaluateLarge(_forgery.Genuine, Forgery.Part("text/plain", "Appro", isCut: true)), ApprovalReplyOutcome.Unclear);
        Forgery.AssertRefused(_forgery.EvaluateLarge(_forgery.Genuine, Forgery.Part("text/plain", string.Empty, isCut: true)), ApprovalReplyOutcome.Unclear);
        Forgery.AssertRefused(_forgery.EvaluateLarge(_forgery.Genuine), ApprovalReplyOutcome.Unclear);
    }

    [Fact]
    [Trait("Threat", "T29")]
    public void The_parts_of_a_large_answer_decide_as_the_whole_of_a_small_one() =>
        Forgery.AssertDecides(_forgery.EvaluateLarge(_forgery.Genuine, Forgery.Part("text/plain", _forgery.Genuine.Body)), ApprovalDecision.Approve);

    private Forgery.Mail Html(string html) => _forgery.Genuine.With("Content-Type", "text/html; charset=utf-8").Saying(html + "\r\n");

    private static string Multipart(params IReadOnlyList<(string Type, string Content)> parts) =>
        string.Concat(parts.Select(static part => $"--b\r\nContent-Type: {part.Type}\r\n\r\n{part.Content}\r\n")) + "--b--\r\n";
}
