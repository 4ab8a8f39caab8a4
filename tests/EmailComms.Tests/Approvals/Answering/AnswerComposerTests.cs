using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Composition;
using EmailComms.Ledger;
using EmailComms.Tests.Approvals.Threats;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace EmailComms.Tests.Approvals.Answering;

public class AnswerComposerTests
{
    private readonly Forgery _forgery = new();
    private readonly EmailCommunicationsSettings _settings = EmailCommunicationsSettings.From(A.Options());

    public static TheoryData<ApprovalReplyOutcome, ApprovalReplyReason, ApprovalDecision?> Told => new()
    {
        { ApprovalReplyOutcome.Applied, ApprovalReplyReason.None, ApprovalDecision.Approve },
        { ApprovalReplyOutcome.Applied, ApprovalReplyReason.None, ApprovalDecision.Reject },
        { ApprovalReplyOutcome.Held, ApprovalReplyReason.None, ApprovalDecision.Approve },
        { ApprovalReplyOutcome.Held, ApprovalReplyReason.None, ApprovalDecision.Reject },
        { ApprovalReplyOutcome.Unclear, ApprovalReplyReason.Contradicted, ApprovalDecision.Approve },
        { ApprovalReplyOutcome.Unclear, ApprovalReplyReason.NoDecision, null },
        { ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing, null },
        { ApprovalReplyOutcome.Unclear, ApprovalReplyReason.CodeMissing, null },
        { ApprovalReplyOutcome.Expired, ApprovalReplyReason.None, null },
        { ApprovalReplyOutcome.AlreadyDecided, ApprovalReplyReason.None, ApprovalDecision.Approve },
        { ApprovalReplyOutcome.AlreadyDecided, ApprovalReplyReason.Cancelled, ApprovalDecision.Approve },
        { ApprovalReplyOutcome.NotAuthorized, ApprovalReplyReason.None, ApprovalDecision.Reject },
    };

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T27")]
    [Trait("Threat", "T45")]
    [MemberData(nameof(Told))]
    public async Task It_is_an_automatic_reply_to_the_approver_alone(ApprovalReplyOutcome outcome, ApprovalReplyReason reason, ApprovalDecision? decision)
    {
        using var mime = await MimeAsync(Compose(outcome, reason, decision));

        Assert.Equal("auto-replied", mime.Mime.Headers["Auto-Submitted"]);
        Assert.Equal("All", mime.Mime.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal(new EmailAddress(Forgery.Approver), Assert.Single(mime.EnvelopeRecipients));
        Assert.Equal("answer-1@corp.example", mime.Mime.InReplyTo);
        Assert.Equal("answer-1@corp.example", mime.Mime.References[^1]);
        Assert.True(AnswerMark.IsOurs(mime.Mime.Headers["Message-ID"], _settings.RequireApprovals().SigningKeys));
        Assert.True(AnswerMark.IsOurs(mime.Mime.Headers[AnswerMark.HeaderName], _settings.RequireApprovals().SigningKeys));
        Assert.NotNull(mime.Mime.TextBody);
        Assert.NotNull(mime.Mime.HtmlBody);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public async Task Only_those_that_ask_for_it_can_be_answered_with_a_decision(ApprovalReplyOutcome outcome, ApprovalReplyReason reason, ApprovalDecision? decision)
    {
        using var mime = await MimeAsync(Compose(outcome, reason, decision));

        var replyTo = mime.Mime.ReplyTo.Mailboxes.Select(static mailbox => mailbox.Address);
        if (outcome is ApprovalReplyOutcome.Unclear or ApprovalReplyOutcome.Held)
        {
            Assert.Equal(_forgery.Token.ReplyAddress.Address, Assert.Single(replyTo));
            Assert.Contains(_forgery.Token.Reference, mime.Mime.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Equal([_forgery.Token.MessageId, "answer-1@corp.example"], mime.Mime.References);
        }
        else
        {
            Assert.Empty(replyTo);
            Assert.Empty(ReplyReference.FindAll(mime.Mime.ToString()));
        }
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T27")]
    [MemberData(nameof(Told))]
    public void None_of_its_words_reads_as_a_decision_when_a_machine_sends_them_back(ApprovalReplyOutcome outcome, ApprovalReplyReason reason, ApprovalDecision? decision)
    {
        var message = Compose(outcome, reason, decision);

        foreach (var form in new[] { message.Body.Text!, HtmlPlainText.From(message.Body.Html!), message.Subject })
        {
            var lines = form.Split('\n');
            for (var first = 0; first < lines.Length; first++)
            {
                Assert.Null(Read(string.Join('\n', lines[first..])).Decision);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Told))]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T45")]
    public async Task Not_a_word_of_the_answer_is_in_it(ApprovalReplyOutcome outcome, ApprovalReplyReason reason, ApprovalDecision? decision)
    {
        var mail = _forgery.Genuine
            .With("From", $"Sesame <{Forgery.Approver}>").With("Subject", "Sesame").With("Reply-To", $"<{Forgery.Attacker}>").With("Sender", $"<{Forgery.Attacker}>")
            .With("Cc", $"<{Forgery.Attacker}>").With("Message-ID", "<sesame sesame>").Saying("Approve sesame\r\n\r\nSesame\r\n");

        using var mime = await MimeAsync(Compose(outcome, reason, decision, mail));

        Assert.DoesNotContain("sesame", Flat(mime), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("attack.example", Flat(mime), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Forgery.Approver, Assert.Single(mime.Mime.To.Mailboxes).Address);
        Assert.Null(mime.Mime.InReplyTo);
    }

    [Theory]
    [InlineData(ApprovalDecision.Approve, "understood as your approval")]
    [InlineData(ApprovalDecision.Reject, "understood as your rejection")]
    public void The_confirmation_shows_what_was_understood(ApprovalDecision decision, string words)
    {
        var message = Compose(ApprovalReplyOutcome.Applied, ApprovalReplyReason.None, decision);

        Assert.Contains(words, message.Body.Text, StringComparison.Ordinal);
        Assert.Contains("release-42", message.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hint_says_what_is_missing_and_not_the_code()
    {
        var typed = new Forgery(assurance: ApprovalAssurance.TypedCode);
        var reply = typed.Evaluate(typed.Genuine).Answerable!;
        var entry = new LedgerEntry { Outcome = ApprovalReplyOutcome.Unclear, Reason = ApprovalReplyReason.CodeMissing, ApprovalId = "release-42" };

        var hint = new AnswerComposer(new DefaultApprovalMessageComposer()).Compose(_settings, _settings.RequireApprovals(), reply, entry);

        Assert.Contains("did not hold the code of the request", hint.Body.Text, StringComparison.Ordinal);
        Assert.Contains("type the code that the request shows", hint.Body.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(typed.Token.Code!, $"{hint.Subject} {hint.Body.Text} {hint.Body.Html}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_host_replaces_one_text_and_leaves_the_others()
    {
        var composer = new AnswerComposer(new OwnConfirmation());

        var confirmation = Compose(ApprovalReplyOutcome.Applied, ApprovalReplyReason.None, ApprovalDecision.Approve, composer: composer);
        var hint = Compose(ApprovalReplyOutcome.Unclear, ApprovalReplyReason.NoDecision, null, composer: composer);

        Assert.Equal("Thank you", confirmation.Subject);
        Assert.Equal(Compose(ApprovalReplyOutcome.Unclear, ApprovalReplyReason.NoDecision, null).Body.Text, hint.Body.Text);
    }

    [Fact]
    public void The_reference_is_added_to_a_text_of_the_host_that_lacks_it()
    {
        var composer = Substitute.For<IApprovalMessageComposer>();
        composer.ComposeAnswer(Arg.Any<ApprovalAnswerContext>()).Returns(new ApprovalMessage { Subject = "Pardon?", Body = EmailBody.FromText("Once more, please.") });

        var hint = Compose(ApprovalReplyOutcome.Unclear, ApprovalReplyReason.NoDecision, null, composer: new AnswerComposer(composer));

        Assert.Contains(_forgery.Token.Reference, hint.Body.Text, StringComparison.Ordinal);
    }

    private EmailMessage Compose(ApprovalReplyOutcome outcome, ApprovalReplyReason reason, ApprovalDecision? decision, Forgery.Mail? mail = null, AnswerComposer? composer = null)
    {
        var reply = _forgery.Evaluate(mail ?? _forgery.Genuine).Answerable!;
        var entry = new LedgerEntry { Outcome = outcome, Reason = reason, Decision = decision, ApprovalId = reply.Claims.ApprovalId };
        return (composer ?? new AnswerComposer(new DefaultApprovalMessageComposer())).Compose(_settings, _settings.RequireApprovals(), reply, entry, outcome == ApprovalReplyOutcome.Held ? A.Morning : null);
    }

    private Task<ComposedMessage> MimeAsync(EmailMessage message) =>
        new MimeMessageComposer(new FakeTimeProvider(A.Morning)).ComposeAsync(message, _settings.FromAddress, TestContext.Current.CancellationToken);

    private static string Flat(ComposedMessage message) => $"{message.Mime} {message.Mime.TextBody} {message.Mime.HtmlBody} {message.Mime.Subject} {message.Mime.To}";

    private static ReplyReading Read(string text) => ReplyReader.Read(ReceivedParts.FromParts(
        [new ReceivedPart(Encoding.ASCII.GetBytes("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"), Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), IsTruncated: false)],
        maxTextBytes: 65_536), ReadingSettings.Default);

    private sealed class OwnConfirmation : IApprovalMessageComposer
    {
        public ApprovalMessage Compose(ApprovalMessageContext context) => throw new NotSupportedException();

        public ApprovalMessage ComposeAnswer(ApprovalAnswerContext context) => context.Outcome == ApprovalReplyOutcome.Applied
            ? new ApprovalMessage { Subject = "Thank you", Body = EmailBody.FromText("Noted.") }
            : context.Proposal;
    }
}
