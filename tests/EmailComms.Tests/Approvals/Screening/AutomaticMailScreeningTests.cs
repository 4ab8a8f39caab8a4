using EmailComms.Approvals;
using EmailComms.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Screening;

public class AutomaticMailScreeningTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Auto-Submitted: (x) auto-generated; owner=x", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Auto-Submitted: no\r\nAuto-Submitted: auto-notified", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("auto-submitted:", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Precedence: auto_reply", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Precedence: Bulk", ApprovalReplyReason.BulkMail)]
    [InlineData("Precedence: junk", ApprovalReplyReason.BulkMail)]
    [InlineData("Precedence: list", ApprovalReplyReason.BulkMail)]
    [InlineData("List-Id: <x.example.org>", ApprovalReplyReason.BulkMail)]
    [InlineData("List-Unsubscribe: <mailto:x@example.org>", ApprovalReplyReason.BulkMail)]
    [InlineData("List-Post: <mailto:x@example.org>", ApprovalReplyReason.BulkMail)]
    [InlineData("X-Autoreply: yes", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("X-Autorespond:", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("X-AutoReply-From: ann@example.org", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("X-Apple-Action: VACATION", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("X-POST-MessageClass: 9; Autoresponder", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Return-Path: <>", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Subject: Automatic reply: Release 7\r\nX-Auto-Response-Suppress: All", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Release_7?=\r\nX-Auto-Response-Suppress: All", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Subject: Abwesenheitsnotiz", ApprovalReplyReason.AutomaticResponse)]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b", ApprovalReplyReason.DeliveryStatusNotification)]
    [InlineData("Content-Type: multipart/report; boundary=b; report-type=Disposition-Notification", ApprovalReplyReason.DispositionNotification)]
    [InlineData("Content-Type: multipart/report; boundary=b; report-type=feedback-report", ApprovalReplyReason.DeliveryStatusNotification)]
    [InlineData("Content-Type: message/disposition-notification", ApprovalReplyReason.DispositionNotification)]
    [InlineData("Content-Type: message/delivery-status", ApprovalReplyReason.DeliveryStatusNotification)]
    [InlineData("Content-Type: text/calendar; method=REPLY", ApprovalReplyReason.CalendarMessage)]
    [InlineData("Content-Class: urn:content-classes:calendarmessage", ApprovalReplyReason.CalendarMessage)]
    [InlineData("Content-Type: text/vnd.google.email-reaction+json", ApprovalReplyReason.Reaction)]
    [InlineData("From: MAILER-DAEMON@example.org (Mail Delivery System)", ApprovalReplyReason.DeliveryStatusNotification)]
    [InlineData("X-Failed-Recipients: x@example.org", ApprovalReplyReason.DeliveryStatusNotification)]
    [InlineData("Subject: Undeliverable: Release 7", ApprovalReplyReason.DeliveryStatusNotification)]
    public void Recognises_what_a_machine_wrote(string fields, ApprovalReplyReason reason) =>
        Assert.Equal(reason, Check(fields));

    [Theory]
    [InlineData("From: ann@example.org\r\nSubject: Re: Release 7")]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Auto-Submitted: NO (a person wrote this)")]
    [InlineData("X-Auto-Response-Suppress: All\r\nSubject: Re: Release 7")]
    [InlineData("X-MS-Reactions: disallow")]
    [InlineData("X-MS-Exchange-Inbox-Rules-Loop: ann@example.org")]
    [InlineData("Precedence: normal")]
    [InlineData("Priority: urgent\r\nImportance: high")]
    [InlineData("Return-Path: <ann@example.org>")]
    [InlineData("In-Reply-To: <a@example.org>\r\nSubject: Vacation days of Ann")]
    [InlineData("In-Reply-To: <a@example.org>\r\nSubject: Undeliverable goods")]
    [InlineData("Subject: AW: Automatische Antwort: Release 7\r\nX-Auto-Response-Suppress: All")]
    [InlineData("Disposition-Notification-To: ann@example.org\r\nReturn-Receipt-To: ann@example.org")]
    [InlineData("Content-Type: multipart/mixed; boundary=b")]
    [InlineData("Content-Type: rubbish")]
    [InlineData("X-Autoreply: no")]
    [InlineData("In-Reply-To: <a@example.org>\r\nFrom: postmaster@example.org")]
    public void Takes_nobody_for_a_machine_who_is_none(string fields) =>
        Assert.Equal(ApprovalReplyReason.None, Check(fields));

    [Fact]
    public void Recognises_our_own_messages_before_anything_else()
    {
        var header = Headers.Read("X-Mine: 1\r\nAuto-Submitted: auto-generated\r\n");

        Assert.Equal(ApprovalReplyReason.OwnMessage, AutomaticMailScreening.Check(header, block => block.Has("X-Mine")));
    }

    private static ApprovalReplyReason Check(string fields) => AutomaticMailScreening.Check(Headers.Read(fields + "\r\n"), _ => false);
}
