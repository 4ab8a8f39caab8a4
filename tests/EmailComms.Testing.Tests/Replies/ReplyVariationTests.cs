using EmailComms.Approvals;
using MimeKit;

namespace EmailComms.Testing.Tests.Replies;

public sealed class ReplyVariationTests
{
    [Theory]
    [InlineData(ApprovalDecision.Approve)]
    [InlineData(ApprovalDecision.Reject)]
    public void A_mailto_link_opens_a_new_message_with_what_the_link_says(ApprovalDecision decision)
    {
        var message = Reply.To(Requests.Release).From(MailClient.IosMail).FromMailtoLink(decision).ToMessage().Parse();

        Assert.Equal(Requests.ReplyAddress, Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal($"{decision} release 1.2", message.Subject);
        Assert.StartsWith($"{decision}\n\n{Requests.Reference}", message.Text(), StringComparison.Ordinal);
        Assert.Null(message.InReplyTo);
        Assert.DoesNotContain("wrote:", message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_added_to_the_first_line_of_a_link()
    {
        var message = Reply.To(Requests.Release).FromMailtoLink(ApprovalDecision.Reject, "wrong version").ToMessage().Parse();

        Assert.StartsWith("Reject wrong version\n\n[ref:", message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Thunderbird_takes_the_in_reply_to_of_a_link()
    {
        var message = Reply.To(Requests.Release).From(MailClient.Thunderbird).FromMailtoLink(ApprovalDecision.Approve).ToMessage().Parse();

        Assert.Equal(Requests.MessageId, message.InReplyTo);
    }

    [Fact]
    public void Links_are_told_by_their_order_when_their_text_does_not_tell()
    {
        var request = ReceivedMessage.Read(Requests.PlainText) with
        {
            Text = "Ja: <mailto:a@example.test?body=Genehmigt%21&subject=1+1>\nNein: <mailto:a@example.test?body=Abgelehnt>\nInfo: mailto:b@example.test",
        };

        var approve = Reply.To(request).FromMailtoLink(ApprovalDecision.Approve).ToMessage().Parse();
        var reject = Reply.To(request).FromMailtoLink(ApprovalDecision.Reject).ToMessage().Parse();

        Assert.StartsWith("Genehmigt!", approve.Text(), StringComparison.Ordinal);
        Assert.Equal("1+1", approve.Subject);
        Assert.StartsWith("Abgelehnt", reject.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_without_links_cannot_be_answered_through_one() =>
        Assert.Throws<InvalidOperationException>(() => Reply.To(Requests.PlainText).FromMailtoLink(ApprovalDecision.Approve));

    [Fact]
    public void Threading_quote_and_subaddress_can_be_left_out()
    {
        var reply = Reply.To(Requests.Release).Approve().WithoutThreading().WithoutQuote().WithoutSubaddress().ToMessage();

        var message = reply.Parse();
        Assert.Null(message.InReplyTo);
        Assert.Empty(message.References);
        Assert.Equal("Approve", message.Text().Trim());
        Assert.DoesNotContain("gmail_quote", message.Html(), StringComparison.Ordinal);
        Assert.Equal("approvals@example.test", Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal(new EmailAddress("approvals@example.test"), Assert.Single(reply.EnvelopeRecipients));
    }

    [Fact]
    public void Sender_recipient_and_date_can_be_set()
    {
        var date = DateTimeOffset.Parse("2026-12-24T18:00:00+05:30", null);

        var reply = Reply.To(Requests.Release)
            .FromAddress(new("eve@example.net", "Ève, \"the\" other"))
            .AddressedTo(new("elsewhere@example.test"))
            .At(date)
            .Approve()
            .ToMessage();

        var message = reply.Parse();
        Assert.Equal(new EmailAddress("eve@example.net"), reply.EnvelopeSender);
        Assert.Equal("Ève, \"the\" other", Assert.Single(message.From.Mailboxes).Name);
        Assert.Equal("elsewhere@example.test", Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal(date, message.Date);
        Assert.Contains("Tue, Nov 3, 2026 at 2:45", message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_can_stand_below_the_word()
    {
        var message = Reply.To(Requests.Release).From(MailClient.AppleMail).Reject("wrong version", isCommentBelow: true).ToMessage().Parse();

        Assert.StartsWith("Reject\nwrong version\n\n>", message.Text(), StringComparison.Ordinal);
        Assert.Contains(">Reject<br>wrong version<br>", message.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_replaces_the_line_about_the_device()
    {
        var reply = Reply.To(Requests.Release).From(MailClient.IosMail).Approve();

        var signed = reply.WithSignature("Ann Jones\nExample Inc.").ToMessage().Parse();

        Assert.Contains("Sent from my iPhone", reply.ToMessage().Parse().Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("iPhone", signed.Text() + signed.Html(), StringComparison.Ordinal);
        Assert.Contains("Approve\n\nAnn Jones\nExample Inc.\n", signed.Text(), StringComparison.Ordinal);
        Assert.Contains("Ann Jones<br>Example Inc.", signed.Html(), StringComparison.Ordinal);
        Assert.Contains(
            "\n-- \nAnn",
            reply.From(MailClient.GmailWeb).WithSignature("Ann").ToMessage().Parse().Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_banner_stands_above_everything()
    {
        var message = Reply.To(Requests.Release).From(MailClient.OutlookWeb).Approve().WithBanner("[EXTERN] Vorsicht").ToMessage().Parse();

        Assert.StartsWith("[EXTERN] Vorsicht\n\nApprove", message.Text(), StringComparison.Ordinal);
        Assert.True(
            message.Html().IndexOf("[EXTERN]", StringComparison.Ordinal) < message.Html().IndexOf(">Approve<", StringComparison.Ordinal));
    }

    [Fact]
    public void Attachments_and_header_fields_are_added()
    {
        byte[] content = [.. Enumerable.Range(0, 300).Select(static i => (byte)i)];

        var message = Reply.To(Requests.Release)
            .Approve()
            .WithAttachment("logo 1.png", "image/png", content)
            .WithHeader("X-Spam-Status", "No, score=−2")
            .ToMessage().Parse();

        Assert.Equal("No, score=−2", message.Headers["X-Spam-Status"]);
        var attachment = Assert.IsType<MimePart>(Assert.Single(message.Attachments));
        Assert.Equal(("logo 1.png", "image/png"), (attachment.FileName, attachment.ContentType.MimeType));
        using var decoded = new MemoryStream();
        attachment.Content!.DecodeTo(decoded, TestContext.Current.CancellationToken);
        Assert.Equal(content, decoded.ToArray());
        Assert.StartsWith("Approve", message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_that_is_an_answer_already_gets_no_second_prefix()
    {
        var request = ReceivedMessage.Read(Requests.Release) with { Subject = "RE: Release" };

        Assert.Equal("RE: Release", Reply.To(request).Approve().ToMessage().Parse().Subject);
        Assert.Equal("AW: RE: Release", Reply.To(request).From(MailClient.OutlookDesktop).InLanguage("de").Approve().ToMessage().Parse().Subject);
    }

    [Fact]
    public void Long_subjects_in_any_script_survive_folding()
    {
        var subject = string.Concat(Enumerable.Repeat("Freigabe für 東京 \"x  y\" ", 12)).Trim();

        var message = Reply.To(ReceivedMessage.Read(Requests.Release) with { Subject = subject }).Approve().ToMessage().Parse();

        Assert.Equal("Re: " + subject, message.Subject);
    }

    [Fact]
    public void Values_cannot_break_out_of_a_header_field()
    {
        var reply = Reply.To(Requests.Release);

        Assert.Throws<ArgumentException>("value", () => reply.WithHeader("X-Test", "1\r\nBcc: eve@example.net"));
        Assert.Throws<ArgumentException>("name", () => reply.WithHeader("X: Test", "1"));
        Assert.Throws<ArgumentException>("fileName", () => reply.WithAttachment("a\".txt", "text/plain", default));
        Assert.Throws<ArgumentException>("tag", () => reply.InLanguage("xx"));
    }

    [Fact]
    public void A_message_without_addresses_cannot_be_answered() =>
        Assert.Throws<FormatException>(() => Reply.To(Requests.Wire("Subject: no one\n\ntext\n")));

    [Fact]
    public void Nothing_that_is_told_in_passing_holds_the_token()
    {
        var reply = Reply.To(Requests.Release).Approve("secret");

        Assert.Equal("reply from Gmail (web)", reply.ToString());
        Assert.Equal("text/plain, text/html", ReceivedMessage.Read(Requests.Release).ToString());
        Assert.Matches("^message of [0-9]+ bytes$", reply.ToMessage().ToString());
    }
}
