using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Screening;

public class MailKindsTests
{
    [Theory]
    [InlineData("In-Reply-To: <a@example.org>")]
    [InlineData("References: <a@example.org>")]
    [InlineData("Subject: Re: Release 7")]
    [InlineData("Subject: AW: Release 7")]
    [InlineData("Subject: Antw: Release 7")]
    [InlineData("Subject: Sv: Release 7")]
    [InlineData("Subject: VS: Release 7")]
    [InlineData("Subject: Odp: Release 7")]
    [InlineData("Subject: Ynt: Release 7")]
    [InlineData("Subject: R: Release 7")]
    [InlineData("Subject: RE[2]: Release 7")]
    [InlineData("Subject: Re^3: Release 7")]
    [InlineData("Subject: [team] [EXTERNAL] Re: Release 7")]
    [InlineData("Subject: ***SPAM*** Aw: Release 7")]
    [InlineData("Subject: Отв: Release 7")]
    [InlineData("Subject: ΑΠ: Release 7")]
    [InlineData("Subject: 回复：Release 7")]
    [InlineData("Subject: 답장: Release 7")]
    [InlineData("Subject: השב: Release 7")]
    [InlineData("Subject: رد: Release 7")]
    [InlineData("List-Id: <team.example.org>\r\nPrecedence: list\r\nIn-Reply-To: <a@example.org>", ApprovalReplyReason.BulkMail)]
    [InlineData("In-Reply-To: <a@example.org>", ApprovalReplyReason.NoDecision)]
    [InlineData("In-Reply-To: <a@example.org>", ApprovalReplyReason.Encrypted)]
    public void Takes_for_a_reply_what_names_what_it_answers(string fields, ApprovalReplyReason screened = ApprovalReplyReason.None) =>
        Assert.Equal(ApprovalMailKind.Reply, Of(fields, screened));

    [Fact]
    public void Takes_for_a_reply_what_quotes_history() => Assert.Equal(ApprovalMailKind.Reply, Of("Subject: Release 7", quotesHistory: true));

    [Theory]
    [InlineData("Subject: Release 7")]
    [InlineData("Subject: Release 7: go")]
    [InlineData("Subject: Release 7\r\nIn-Reply-To:")]
    [InlineData("Subject: Fwd: Release 7")]
    [InlineData("Subject: Fwd: Release 7\r\nIn-Reply-To: <a@example.org>")]
    [InlineData("Subject: WG: Release 7")]
    [InlineData("Subject: TR: Release 7")]
    [InlineData("Subject: 转发: Release 7")]
    [InlineData("Subject: [Fwd: Release 7]")]
    [InlineData("List-Unsubscribe: <mailto:x@example.org>", ApprovalReplyReason.BulkMail)]
    [InlineData("Precedence: junk\r\nIn-Reply-To: <a@example.org>", ApprovalReplyReason.BulkMail)]
    [InlineData("Subject: Re: Release 7", ApprovalReplyReason.DispositionNotification)]
    [InlineData("Subject: Re: Release 7", ApprovalReplyReason.CalendarMessage)]
    [InlineData("Subject: Re: Release 7", ApprovalReplyReason.FeedbackReport)]
    [InlineData("Subject: Re: Release 7", ApprovalReplyReason.Reaction)]
    [InlineData("Subject: Re: Release 7", ApprovalReplyReason.OwnMessage)]
    [InlineData("Auto-Submitted: auto-generated\r\nSubject: Build 7 failed", ApprovalReplyReason.AutomaticResponse)]
    public void Takes_for_something_else_what_answers_nothing(string fields, ApprovalReplyReason screened = ApprovalReplyReason.None) =>
        Assert.Equal(ApprovalMailKind.Other, Of(fields, screened));

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated\r\nIn-Reply-To: <a@example.org>")]
    [InlineData("Return-Path: <>\r\nSubject: Automatisch antwoord: Release 7")]
    [InlineData("X-Autorespond: x")]
    [InlineData("Precedence: auto_reply\r\nSubject: Re: Release 7")]
    public void Tells_an_automatic_reply_from_a_notification(string fields) =>
        Assert.Equal(ApprovalMailKind.AutomaticReply, Of(fields, ApprovalReplyReason.AutomaticResponse));

    [Theory]
    [InlineData("Hi. This is the qmail-send program at mx.example.org.\nI'm afraid", true)]
    [InlineData("The following message to <x@example.org> was undeliverable.", true)]
    [InlineData("Ihre Nachricht konnte nicht zugestellt werden.", true)]
    [InlineData("Thank you. I am out of the office until Monday.", false)]
    [InlineData("Ich bin im Urlaub.", false)]
    public void Knows_the_sentences_of_notices_where_the_header_says_nothing(string text, bool isBounce)
    {
        var kind = isBounce ? ApprovalMailKind.Bounce : ApprovalMailKind.AutomaticReply;
        Assert.Equal(kind, Of("Subject: Release 7", text: text));
        Assert.Equal(kind, Of("Return-Path: <>", ApprovalReplyReason.AutomaticResponse, text));
    }

    [Theory]
    [InlineData("Hi. This is the qmail-send program at mx.example.org.")]
    [InlineData("Ich bin im Urlaub, aber: genehmigt.")]
    public void Lets_a_person_write_the_sentences_of_notices(string text)
    {
        Assert.Equal(ApprovalMailKind.Reply, Of("In-Reply-To: <a@example.org>", text: text));
        Assert.Equal(ApprovalMailKind.Reply, Of("Subject: Re: Release 7", text: text));
        Assert.Equal(ApprovalMailKind.Other, Of("Subject: Fwd: Release 7", text: text));
    }

    [Fact]
    public void Takes_a_body_alone_for_a_reply() => Assert.Equal(ApprovalMailKind.Reply, Of("Content-Type: text/plain"));

    [Fact]
    public void Takes_a_delivery_status_notification_for_a_bounce() =>
        Assert.Equal(ApprovalMailKind.Bounce, Of("In-Reply-To: <a@example.org>", ApprovalReplyReason.DeliveryStatusNotification));

    private static ApprovalMailKind Of(string fields, ApprovalReplyReason screened = ApprovalReplyReason.None, string? text = null, bool quotesHistory = false) =>
        MailKinds.Of(Headers.Read(Encode(fields) + "\r\n"), screened, text, quotesHistory);

    // As mail programs write what is not ASCII.
    private static string Encode(string fields)
    {
        var colon = fields.IndexOf(": ", StringComparison.Ordinal);
        return fields.All(char.IsAscii) ? fields : $"{fields[..colon]}: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(fields[(colon + 2)..]))}?=";
    }
}
