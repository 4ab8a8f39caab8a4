using EmailComms.Submission;

namespace EmailComms.Tests.Submission;

public sealed class ReplyClassifierTests
{
    [Theory]
    [InlineData(SubmissionStage.Sender, "421 4.7.0 slow down", SubmissionFailureKind.Transient)]
    [InlineData(SubmissionStage.Sender, "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded", SubmissionFailureKind.Transient)]
    [InlineData(SubmissionStage.Sender, "450 4.2.1 Peak SMTP relay limit exceeded", SubmissionFailureKind.Transient)]
    [InlineData(SubmissionStage.Sender, "454 Throttling failure: Maximum sending rate exceeded.", SubmissionFailureKind.Transient)]
    [InlineData(SubmissionStage.Sender, "454 Throttling failure: Daily message quota exceeded.", SubmissionFailureKind.Quota)]
    [InlineData(SubmissionStage.Recipients, "452 4.5.3 Too many recipients", SubmissionFailureKind.Transient)]
    [InlineData(SubmissionStage.Recipients, "552 5.2.2 Mailbox full", SubmissionFailureKind.Permanent)]
    [InlineData(SubmissionStage.Acceptance, "554 5.2.2 mailbox full", SubmissionFailureKind.Quota)]
    [InlineData(SubmissionStage.Acceptance, "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients", SubmissionFailureKind.Quota)]
    [InlineData(SubmissionStage.Acceptance, "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException", SubmissionFailureKind.Quota)]
    [InlineData(SubmissionStage.Acceptance, "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied", SubmissionFailureKind.Configuration)]
    [InlineData(SubmissionStage.Sender, "553 5.1.8 sender rejected", SubmissionFailureKind.Configuration)]
    [InlineData(SubmissionStage.Sender, "552 5.3.4 too large", SubmissionFailureKind.Permanent)]
    [InlineData(SubmissionStage.Recipients, "550 5.1.1 unknown", SubmissionFailureKind.Permanent)]
    [InlineData(SubmissionStage.Sender, "550 5.7.30 Basic authentication is not supported", SubmissionFailureKind.Authentication)]
    [InlineData(SubmissionStage.Sender, "530 5.7.57 Client not authenticated", SubmissionFailureKind.Authentication)]
    public void A_reply_asks_for_something(SubmissionStage stage, string reply, SubmissionFailureKind kind)
    {
        var text = reply[4..];
        EnhancedStatusCode? code = EnhancedStatusCode.TryParse(text, out var enhanced) ? enhanced : null;

        Assert.Equal(kind, ReplyClassifier.Classify(stage, int.Parse(reply[..3], System.Globalization.CultureInfo.InvariantCulture), code, text));
    }

    [Theory]
    [InlineData("4.3.2 Request is throttled. Suggested Backoff Time: 1500 milliseconds", 1.5)]
    [InlineData("4.2.0 Greylisted for 300 seconds", 300.0)]
    [InlineData("4.2.0 Greylisted for 5 minutes", 300.0)]
    [InlineData("4.7.1 Greylisting in action, please come back in 00:04:59", 299.0)]
    [InlineData("4.7.0 try again in 2 hours", 7200.0)]
    [InlineData("4.7.0 TRY AGAIN IN 10sec", 10.0)]
    [InlineData("4.7.0 try again in 99999999 hours", 86400.0)]
    [InlineData("4.7.0 try again in 999999999 hours", null)]
    [InlineData("4.7.0 try again in 99999999999999999999 hours", null)]
    [InlineData("4.7.0 try again in a while", null)]
    [InlineData("4.7.0 try again in 5 moons", null)]
    [InlineData("4.7.0 try again in", null)]
    [InlineData("4.7.0 30 seconds", null)]
    public void A_wait_is_read_in_the_forms_that_servers_document(string text, double? seconds) =>
        Assert.Equal(seconds, RetryAfterHint.Find(text)?.TotalSeconds);
}
