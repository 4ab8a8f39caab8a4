using System.Text;
using MimeKit;

namespace EmailComms.Testing.Tests.Replies;

public sealed class AutomaticReplyTests
{
    [Theory]
    [InlineData(MailSystem.Exchange, "auto-generated", "Automatic reply: Approve", "deploy@example.test")]
    [InlineData(MailSystem.Gmail, "auto-replied", "Re: Approve", Requests.ReplyAddress)]
    [InlineData(MailSystem.Postfix, "auto-replied (vacation)", "Auto: Approve", "deploy@example.test")]
    public void A_vacation_notice_says_that_no_person_wrote_it(MailSystem system, string mark, string subject, string recipient)
    {
        var reply = AutomaticReply.To(Requests.Release).From(system).Vacation("Back on Monday.\nAPPROVE");

        var message = reply.Parse();
        Assert.Null(reply.EnvelopeSender);
        Assert.Equal(new EmailAddress(recipient), Assert.Single(reply.EnvelopeRecipients));
        Assert.Equal(mark, message.Headers[HeaderId.AutoSubmitted]);
        Assert.StartsWith(subject, message.Subject, StringComparison.Ordinal);
        Assert.Equal(Requests.MessageId, message.InReplyTo);
        Assert.Equal("Back on Monday.\nAPPROVE", message.Text().Trim());
    }

    [Theory]
    [InlineData(MailSystem.Exchange, "Undeliverable: Approve release 1.2 of the web shop?", true)]
    [InlineData(MailSystem.Gmail, "Delivery Status Notification (Failure)", true)]
    [InlineData(MailSystem.Postfix, "Undelivered Mail Returned to Sender", false)]
    public void A_bounce_is_a_delivery_report_with_the_message_in_it(MailSystem system, string subject, bool isThreaded)
    {
        var reply = AutomaticReply.To(Requests.Release).From(system).Bounce();

        var message = reply.Parse();
        var report = Assert.IsType<MultipartReport>(message.Body);
        var status = Assert.IsType<MessageDeliveryStatus>(report[1]);
        var returned = Assert.IsType<MessagePart>(report[2]).Message;
        Assert.Null(reply.EnvelopeSender);
        Assert.Equal("delivery-status", report.ReportType);
        Assert.Equal(subject, message.Subject);
        Assert.Equal(isThreaded ? Requests.MessageId : null, message.InReplyTo);
        Assert.Equal("rfc822;" + Requests.Approver, status.StatusGroups[1]["Final-Recipient"]);
        Assert.Equal("5.1.1", status.StatusGroups[1]["Status"]);
        Assert.Equal(Requests.MessageId, returned!.MessageId);
        Assert.Contains(Requests.Reference, returned.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailSystem.Exchange, "Read: Approve")]
    [InlineData(MailSystem.Postfix, "Return Receipt (displayed) - Approve")]
    public void A_read_receipt_is_a_disposition_notification(MailSystem system, string subject)
    {
        var message = AutomaticReply.To(Requests.Release).From(system).ReadReceipt().Parse();

        var report = Assert.IsType<MultipartReport>(message.Body);
        var disposition = Assert.IsType<MessageDispositionNotification>(report[1]);
        Assert.Equal("disposition-notification", report.ReportType);
        Assert.StartsWith(subject, message.Subject, StringComparison.Ordinal);
        Assert.Equal($"<{Requests.MessageId}>", disposition.Fields["Original-Message-ID"]);
        Assert.EndsWith("displayed", disposition.Fields["Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_an_invitation_holds_a_calendar_reply()
    {
        var message = AutomaticReply.To(Requests.Release).CalendarAnswer().Parse();

        var calendar = Assert.Single(message.BodyParts.OfType<TextPart>(), static part => part.ContentType.MimeType == "text/calendar");
        Assert.Equal("REPLY", calendar.ContentType.Parameters["method"]);
        Assert.Contains("PARTSTAT=ACCEPTED:mailto:" + Requests.Approver, calendar.Text, StringComparison.Ordinal);
        Assert.StartsWith("Accepted: ", message.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_answers_whom_when_and_in_which_language_can_be_set()
    {
        var date = DateTimeOffset.Parse("2026-12-24T18:00:00+01:00", null);

        var reply = AutomaticReply.To(Requests.Release)
            .FromAddress(new("bob@example.org"))
            .AddressedTo(new(Requests.ReplyAddress))
            .At(date)
            .InLanguage("de")
            .Vacation();

        var message = reply.Parse();
        Assert.Equal("bob@example.org", Assert.Single(message.From.Mailboxes).Address);
        Assert.Equal(Requests.ReplyAddress, Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal(date, message.Date);
        Assert.StartsWith("Automatische Antwort: ", message.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailSystem.Exchange)]
    [InlineData(MailSystem.Gmail)]
    [InlineData(MailSystem.Postfix)]
    public void Automatic_mail_is_fit_for_any_server_and_the_same_every_time(MailSystem system)
    {
        var request = ReceivedMessage.Read(Requests.Release) with { Subject = "Freigabe für Köln", Text = "Grüße" };
        var reply = AutomaticReply.To(request).From(system);

        Assert.All([reply.Vacation("Grüße"), reply.Bounce(), reply.ReadReceipt(), reply.CalendarAnswer()], static message =>
        {
            var text = Encoding.Latin1.GetString(message.Content.Span);
            Assert.True(Ascii.IsValid(text));
            Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        });
        Assert.Equal(reply.Bounce().ToArray(), reply.Bounce().ToArray());
    }
}
