using System.Text;
using CsCheck;
using EmailComms.Approvals.Reports;
using EmailComms.Mailbox;

namespace EmailComms.Tests.Approvals.Reports;

/// <summary>What is read of a delivery status notification, whoever wrote it.</summary>
public sealed class DeliveryReportTests
{
    private const int Iterations = 2000;

    private const string Head = "From: MAILER-DAEMON@mail.example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n";

    private const string Status = """
        Reporting-MTA: dns; mail.example.org
        Original-Envelope-Id: 0198a6f7c2d87cb19b2d5e4f60718293

        Original-Recipient: rfc822;ann@example.org
        Final-Recipient: rfc822; ann@inside.example.org
        Action: failed (permanently)
        Status: 5.2.2 (full)
        Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

        Final-Recipient: rfc822; bob@example.org
        Action: delayed
        Status: 4.2.2
        """;

    [Theory]
    [InlineData("text/rfc822-headers", "7bit")]
    [InlineData("message/rfc822", "7bit")]
    [InlineData("message/global-headers", "base64")]
    public void Tells_what_failed_of_which_message(string type, string encoding)
    {
        var report = DeliveryReport.Read(Mail(Head + Part("message/delivery-status", Status) + Part(type, "Subject: s\nMessage-ID:\n <a.b@example.org>\n\nbody", encoding)))!;

        Assert.Equal(("a.b@example.org", Guid.Parse("0198a6f7c2d87cb19b2d5e4f60718293")), (report.MessageId, report.EnvelopeId));
        var failure = Assert.Single(report.Failures);
        Assert.Equal((new EnhancedStatusCode(5, 2, 2), "552 5.2.2 Mailbox full"), (failure.Status!.Value, failure.Diagnostic));
        Assert.True(failure.IsOf(new EmailAddress("ANN@example.org")));
        Assert.True(failure.IsOf(new EmailAddress("ann@inside.example.org")));
        Assert.False(failure.IsOf(new EmailAddress("bob@example.org")));
    }

    [Fact]
    public void A_report_that_leaves_the_message_out_may_name_it_as_what_it_answers()
    {
        var report = DeliveryReport.Read(Mail("In-Reply-To: <a.b@example.org>\r\n" + Head + Part("message/delivery-status", Status)))!;

        Assert.Equal("a.b@example.org", report.MessageId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Subject: s\r\n\r\nbody")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\r\nAction: failed\r\n")]
    public void What_is_no_report_is_none(string mail) => Assert.Null(DeliveryReport.Read(Mail(mail)));

    [Fact]
    public void As_many_recipients_are_read_as_make_sense()
    {
        var status = new StringBuilder("Reporting-MTA: dns; x\n\n");
        for (var i = 0; i < 2000; i++)
        {
            status.Append("Final-Recipient: rfc822; a@example.org\nAction: failed\n\n");
        }

        Assert.InRange(DeliveryReport.Read(Mail(Head + Part("message/delivery-status", status.ToString())))!.Failures.Count, 1, 50);
    }

    [Fact]
    public void Nothing_that_a_stranger_writes_makes_it_fail()
    {
        var whole = Head + Part("message/delivery-status", Status) + Part("message/rfc822", "Message-ID: <a.b@example.org>\n\nbody");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.Char['\0', '\u00ff'], Gen.Char['\n', '\r'], Gen.Char[':', '<']).Array[0, 12]).Sample(
            (at, cut, text) => DeliveryReport.Read(Mail(string.Concat(whole.AsSpan(0, at), new string(text), whole.AsSpan(Math.Min(whole.Length, at + cut))))) is null or { Failures.Count: <= 50 },
            iter: Iterations);
    }

    private static string Part(string type, string content, string encoding = "7bit")
    {
        var octets = content.ReplaceLineEndings("\r\n");
        var body = encoding == "base64" ? Convert.ToBase64String(Encoding.Latin1.GetBytes(octets)) : octets;
        return $"--b\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n";
    }

    private static FetchedMail Mail(string text) => FetchedMail.Outside(Encoding.Latin1.GetBytes(text), isTooLarge: false);
}
