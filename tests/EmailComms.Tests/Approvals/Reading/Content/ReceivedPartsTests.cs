using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Tests.Approvals.Reading.Content;

public class ReceivedPartsTests
{
    [Fact]
    public void Reads_a_message_without_mime_as_plain_text()
    {
        var parts = A.Message("From: a@example.org\n\nApprove\n");

        Assert.Equal("Approve\r\n", parts.PlainText);
        Assert.Null(parts.Html);
        Assert.Equal(ApprovalReplyReason.None, parts.Problem);
    }

    [Fact]
    public void Reads_both_alternatives()
    {
        var parts = A.Message(Multipart("alternative", Text("plain", "Approve"), Text("html", "<p>Approve</p>")));

        Assert.Equal("Approve", parts.PlainText);
        Assert.Equal("<p>Approve</p>", parts.Html);
    }

    [Fact]
    public void Reads_through_signed_mixed_and_related()
    {
        var alternative = "Content-Type: multipart/alternative; boundary=i\n\n--i\n" + Text("plain", "Approve") + "\n--i\nContent-Type: multipart/related; boundary=r\n\n--r\n"
            + Text("html", "<b>Approve</b>") + "\n--r\nContent-Type: image/png\n\nx\n--r--\n--i--";
        var parts = A.Message(Multipart("signed", alternative, "Content-Type: application/pgp-signature\n\nx"));

        Assert.Equal("Approve", parts.PlainText);
        Assert.Equal("<b>Approve</b>", parts.Html);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("<b@x>", "Content-ID: <a@x>", "Content-ID: <b@x>", "<p>Approve</p>\n<p>Reject</p>")]
    [InlineData("b@x", "X-A: a", "Content-ID:\n <b@x>", "<p>Approve</p>\n<p>Reject</p>")]
    [InlineData("<a@x>", "Content-ID: <a@x>", "Content-ID: <b@x>", "<p>Approve</p>")]
    [InlineData("<c@x>", "Content-ID: <a@x>", "Content-ID: <b@x>", "<p>Approve</p>")]
    [InlineData("<>", "X-A: a", "X-A: b", "<p>Approve</p>")]
    [InlineData("<b@x>", "Content-ID: <a@x>", "Content-ID: <b@x>\nContent-Disposition: attachment", "<p>Approve</p>")]
    public void Reads_the_first_part_of_a_compound_and_the_one_that_is_named_as_its_root(string start, string first, string second, string html)
    {
        var parts = A.Message(Multipart($"related; start=\"{start}\"", $"{first}\n{Text("html", "<p>Approve</p>")}", $"{second}\n{Text("html", "<p>Reject</p>")}"));

        Assert.Equal(html, parts.Html);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("Content-Disposition: attachment")]
    [InlineData("Content-Disposition: inline; filename=reject.txt")]
    [InlineData("Content-Disposition: unheard-of")]
    public void Never_reads_an_attachment(string disposition)
    {
        var parts = A.Message(Multipart("mixed", Text("plain", "Approve"), disposition + "\n" + Text("plain", "Reject")));

        Assert.Equal("Approve", parts.PlainText);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    public void Never_reads_an_enclosed_message()
    {
        var parts = A.Message(Multipart("mixed", "Content-Type: message/rfc822\n\nSubject: x\n\nApprove"));

        Assert.Null(parts.PlainText);
        Assert.Equal(ApprovalReplyReason.None, parts.Problem);
    }

    [Fact]
    public void Reads_a_second_inline_text_behind_the_first() =>
        Assert.Equal("Approve\nReject", A.Message(Multipart("mixed", Text("plain", "Approve"), Text("plain", "Reject"))).PlainText);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [Trait("Threat", "T42")]
    [InlineData("application/pkcs7-mime")]
    [InlineData("application/ms-tnef")]
    [InlineData("text/plain; charset=utf-7")]
    [InlineData("text/plain; charset=utf-16")]
    [InlineData("multipart/mixed")]
    [InlineData("rubbish")]
    public void Does_not_read_what_is_sealed_or_strangely_encoded(string contentType) =>
        Assert.Equal(ApprovalReplyReason.Unreadable, A.Message($"Content-Type: {contentType}\n\n+AEE-pprove").Problem);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T29")]
    [InlineData("text/plain; charset=utf-8; charset=iso-8859-2")]
    [InlineData("text/plain; charset=utf-8; charset*=us-ascii''iso-8859-2")]
    [InlineData("multipart/mixed; boundary=a; boundary=b")]
    [InlineData("multipart/mixed; boundary=\"a ")]
    [InlineData("multipart/mixed; boundary=a; x=\"")]
    [InlineData("multipart/mixed; boundary=a; Boundary*0=b")]
    [InlineData("multipart/mixed; x=\"a;\\\"\"; boundary=a; boundary =b")]
    public void Refuses_a_content_type_with_two_values_for_one_thing(string contentType) =>
        Assert.Equal(ApprovalReplyReason.Unreadable, A.Message($"Content-Type: {contentType}\n\n--a\n\nApprove\n--b\n\nReject\n").Problem);

    [Theory]
    [InlineData("text/plain; charset=utf-8; charset=utf-8")]
    [InlineData("text/plain; charset*0=us-; charset*1=ascii")]
    [InlineData("text/plain; x=\"; charset=a\"; charset=utf-8")]
    [InlineData("text/plain; charset=utf-8; charsets=x")]
    public void Takes_a_parameter_that_can_only_be_read_one_way(string contentType) =>
        Assert.Equal("Approve", A.Message($"Content-Type: {contentType}\n\nApprove").PlainText);

    [Fact]
    public void Refuses_a_part_that_is_both_an_attachment_and_none() =>
        Assert.Equal(
            ApprovalReplyReason.RepeatedHeaderField,
            A.Message(Multipart("mixed", "Content-Disposition: inline\nContent-Disposition: attachment\n" + Text("plain", "Approve"))).Problem);

    [Fact]
    public void Joins_flowed_lines_but_not_across_quote_depths()
    {
        var parts = A.Message("Content-Type: text/plain; charset=utf-8; format=flowed\n\nReject the \nwrong version\n> quoted \n> text \nnew\n-- \nAnn\n");

        Assert.Equal("Reject the wrong version\n> quoted text \nnew\n-- \nAnn\n", parts.PlainText);
    }

    [Fact]
    public void Deletes_the_space_of_flowed_lines_when_told_to() =>
        Assert.Equal("承認する", A.Message(Encoding.UTF8.GetBytes("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n承認 \r\nする")).PlainText);

    [Fact]
    public void Reads_the_first_part_of_a_text_that_is_too_long()
    {
        var parts = A.Message("Content-Type: text/plain\n\nApprove\n" + string.Concat(Enumerable.Repeat("0123456789\n", 1000)), maxTextBytes: 4096);

        Assert.StartsWith("Approve\r\n0123456789\r\n", parts.PlainText, StringComparison.Ordinal);
        Assert.InRange(parts.PlainText!.Length, 4000, 4096);
    }

    [Theory]
    [InlineData("text/calendar; method=REPLY", ApprovalReplyReason.CalendarMessage)]
    [InlineData("text/vnd.google.email-reaction+json", ApprovalReplyReason.Reaction)]
    [InlineData("message/delivery-status", ApprovalReplyReason.DeliveryStatusNotification)]
    [InlineData("message/disposition-notification", ApprovalReplyReason.DispositionNotification)]
    public void Recognises_automatic_mail_by_its_parts(string contentType, ApprovalReplyReason reason) =>
        Assert.Equal(reason, A.Message(Multipart("mixed", Text("plain", "Approve"), $"Content-Type: {contentType}\n\nx")).Problem);

    [Fact]
    public void Lets_a_person_attach_a_calendar_file()
    {
        var message = Multipart("mixed", Text("plain", "Approve"), "Content-Disposition: attachment; filename=x.ics\nContent-Type: text/calendar; method=PUBLISH\n\nx");

        Assert.Equal(ApprovalReplyReason.None, A.Message(message).Problem);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T41")]
    public void Refuses_too_many_parts() =>
        Assert.Equal(ApprovalReplyReason.StructureTooLarge, A.Message(Multipart("mixed", [.. Enumerable.Repeat(Text("plain", "x"), 65)])).Problem);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T41")]
    public void Refuses_too_many_levels()
    {
        var message = Text("plain", "Approve");
        for (var level = 0; level < 20; level++)
        {
            message = $"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n{message}\n--b{level}--";
        }

        Assert.Equal(ApprovalReplyReason.StructureTooLarge, A.Message(message).Problem);
    }

    [Fact]
    public void Screens_the_headers_of_parts_too()
    {
        Assert.Equal(ApprovalReplyReason.RepeatedHeaderField, A.Message(Multipart("mixed", "Content-Type: text/plain\nContent-Type: text/html\n\nx")).Problem);
        Assert.Equal(ApprovalReplyReason.HeaderTooLarge, A.Message(Multipart("mixed", $"Content-Type: text/plain; {new string('x', 3000)}\n\nx")).Problem);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T25g")]
    public void Refuses_bare_line_ends_in_a_text() =>
        Assert.Equal(ApprovalReplyReason.BareLineEnd, A.Message("Content-Type: text/plain\r\n\r\nApprove\nx\r\n"u8.ToArray()).Problem);

    [Fact]
    public void Reads_parts_that_were_fetched_one_by_one()
    {
        var parts = ReceivedParts.FromParts([A.Part("text/plain", "Genehmigt für Köln"), A.Part("text/html", "<p>Genehmigt</p>")], 4096);

        Assert.Equal("Genehmigt für Köln", parts.PlainText);
        Assert.Equal("<p>Genehmigt</p>", parts.Html);
    }

    [Fact]
    public void Does_not_show_half_a_character_where_a_part_was_cut()
    {
        var octets = Encoding.UTF8.GetBytes("Approve\r\nKöln ü");
        var part = new ReceivedPart("Content-Type: text/plain; charset=utf-8\r\n\r\n"u8.ToArray(), octets.AsMemory(0, octets.Length - 1), IsTruncated: true);

        Assert.Equal("Approve\r", ReceivedParts.FromParts([part], 4096).PlainText);
    }

    private static string Text(string subtype, string text) => $"Content-Type: text/{subtype}; charset=utf-8\n\n{text}";

    private static string Multipart(string subtype, params string[] parts) =>
        $"MIME-Version: 1.0\nContent-Type: multipart/{subtype}; boundary=\"outer\"\n\npreamble\n"
        + string.Concat(parts.Select(part => $"--outer\n{part}\n")) + "--outer--\nepilogue\n";
}
