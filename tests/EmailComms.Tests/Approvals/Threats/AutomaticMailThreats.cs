using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>What a machine wrote never decides, even with the genuine token, the approver's address and the word.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T26")]
public class AutomaticMailThreats
{
    private readonly Forgery _forgery = new();

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated")]
    [InlineData("Auto-Submitted: AUTO-REPLIED; owner-email=\"boss@corp.example\"")]
    [InlineData("Auto-Submitted: (no) auto-replied")]
    [InlineData("Auto-Submitted: x")]
    [InlineData("Auto-Submitted:")]
    [InlineData("Auto-Submitted: no\r\nAuto-Submitted: auto-replied")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("Precedence: list")]
    [InlineData("Precedence: junk")]
    [InlineData("List-Id: <all.corp.example>")]
    [InlineData("List-Unsubscribe: <mailto:x@corp.example>")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: vacation")]
    [InlineData("X-Autoresponder: 1")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Failed-Recipients: approvals@example.org")]
    public void A_sign_of_a_machine_makes_it_automatic(string field)
    {
        _forgery.AssertRefused(_forgery.Genuine.Above(field), ApprovalReplyOutcome.Automatic);
        _forgery.AssertRefused(_forgery.Genuine.Below(field), ApprovalReplyOutcome.Automatic);
    }

    [Theory]
    [InlineData("multipart/report; report-type=delivery-status; boundary=b")]
    [InlineData("multipart/report; boundary=b")]
    [InlineData("message/disposition-notification")]
    [InlineData("message/delivery-status")]
    [InlineData("text/calendar; method=REPLY")]
    [InlineData("text/calendar")]
    [InlineData("text/vnd.google.email-reaction+json")]
    public void Content_that_only_machines_send_makes_it_automatic(string contentType) => _forgery.AssertRefused(
        _forgery.Genuine.With("Content-Type", contentType).Saying("--b\r\n\r\nApprove\r\n--b--\r\n"),
        ApprovalReplyOutcome.Automatic);

    [Theory]
    [InlineData("text/calendar; method=REPLY")]
    [InlineData("message/delivery-status")]
    [InlineData("message/disposition-notification")]
    [InlineData("text/vnd.google.email-reaction+json")]
    public void An_enclosed_part_that_only_machines_send_makes_it_automatic(string contentType)
    {
        var mail = _forgery.Genuine.With("Content-Type", "multipart/mixed; boundary=b");

        _forgery.AssertRefused(
            mail.Saying($"--b\r\nContent-Type: text/plain\r\n\r\nApprove\r\n--b\r\nContent-Type: {contentType}\r\n\r\nx\r\n--b--\r\n"),
            ApprovalReplyOutcome.Automatic);
        Forgery.AssertRefused(
            _forgery.EvaluateLarge(mail, Forgery.Part("text/plain", "Approve\r\n"), Forgery.Part(contentType, string.Empty)),
            ApprovalReplyOutcome.Automatic);
    }

    [Theory]
    [InlineData("Automatic reply: Deploy release 42")]
    [InlineData("=?utf-8?Q?R=C3=A9ponse_automatique?=: Deploy")]
    [InlineData("Out of office")]
    [InlineData("Abwesenheitsnotiz: Deploy")]
    public void The_subject_of_an_absence_notice_without_a_thread_makes_it_automatic(string subject) => _forgery.AssertRefused(
        _forgery.Genuine.With("Subject", subject).With("In-Reply-To", null).With("References", null),
        ApprovalReplyOutcome.Automatic);

    [Fact]
    public void An_absence_notice_without_any_sign_that_quotes_the_request_decides_nothing() => _forgery.AssertRefused(
        _forgery.Genuine.Saying("I am on vacation until Monday.\r\n\r\nAnswer this message with Approve or Reject as the first word.\r\nApprove\r\n"),
        ApprovalReplyOutcome.Unclear);

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("Precedence: normal")]
    public void What_people_send_too_is_no_sign(string field) =>
        Forgery.AssertDecides(_forgery.Evaluate(_forgery.Genuine.Above(field)), ApprovalDecision.Approve);
}
