using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Asking;
using EmailComms.Composition;
using EmailComms.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>T26, T27 and T45: who is answered, and that machines which answer each other stop.</summary>
[Trait("Category", "Threat")]
public class AnswerThreats
{
    private const int Rounds = 1_000;

    private readonly Forgery _forgery = new();
    private readonly EmailCommunicationsSettings _settings = EmailCommunicationsSettings.From(A.Options(static options => options.Approvals.Answers.Unclear = true));

    [Fact]
    [Trait("Threat", "T45")]
    public void The_approver_who_was_asked_can_be_answered() =>
        Assert.Equal(new EmailAddress(Forgery.Approver), _forgery.Evaluate(_forgery.Genuine).Answerable!.Approver);

    [Fact]
    [Trait("Threat", "T45")]
    public void A_stranger_is_never_answered_whatever_the_mail_says()
    {
        Forgery.Mail[] mails =
        [
            _forgery.Genuine.With("From", $"<{Forgery.Attacker}>"),
            _forgery.Genuine.With("From", $"<{Forgery.Attacker}>").With("Sender", $"<{Forgery.Approver}>").With("Reply-To", $"<{Forgery.Approver}>"),
            _forgery.Genuine.With("From", $"<{Forgery.Approver}>, <{Forgery.Attacker}>"),
            _forgery.Genuine.Above($"From: <{Forgery.Attacker}>"),
            _forgery.Genuine.With("To", "<approvals@example.org>").With("In-Reply-To", null).With("References", null),
            _forgery.Genuine.With("To", $"<approvals+{new string('a', 40)}@example.org>").With("In-Reply-To", null).With("References", null),
        ];

        Assert.All(mails, mail => Assert.Null(_forgery.Evaluate(mail).Answerable));
    }

    [Theory]
    [Trait("Threat", "T26")]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Precedence: bulk")]
    [InlineData("List-Id: <all.corp.example>")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    public void A_machine_is_never_answered(string field) => Assert.Null(_forgery.Evaluate(_forgery.Genuine.Above(field)).Answerable);

    [Fact]
    [Trait("Threat", "T27")]
    public async Task Our_answer_that_comes_back_is_recognised_also_with_a_Message_ID_of_a_server()
    {
        var hint = Encoding.UTF8.GetString(await AnswerAsync(_forgery.Genuine.Saying("Hm.\r\n"), new AnswerLimits(new FakeTimeProvider(A.Morning))) ?? []);
        hint = hint.Replace("Auto-Submitted: auto-replied\r\n", string.Empty, StringComparison.Ordinal);
        var messageId = hint.Split("\r\n").Single(static line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));

        var echo = _forgery.Evaluate(Encoding.UTF8.GetBytes(hint));
        var renamed = _forgery.Evaluate(Encoding.UTF8.GetBytes(hint.Replace(messageId, "Message-ID: <1@mx.example>", StringComparison.Ordinal)));

        Forgery.AssertRefused(echo, ApprovalReplyOutcome.Automatic, ApprovalReplyReason.OwnMessage);
        Forgery.AssertRefused(renamed, ApprovalReplyOutcome.Automatic, ApprovalReplyReason.OwnMessage);
        Assert.Null(echo.Answerable);
    }

    /// <summary>A responder without any sign of one; the hours pass, so that only the limit of the request is left to stop it.</summary>
    [Theory]
    [Trait("Threat", "T27")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_responder_that_answers_everything_a_thousand_times_is_answered_three_times(bool quotes)
    {
        var clock = new FakeTimeProvider(A.Morning);
        var limits = new AnswerLimits(clock);
        var text = "I am on vacation until Monday.\r\n";
        var last = _forgery.Genuine.Body;
        var answers = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var mail = _forgery.Genuine.With("Message-ID", $"<vacation-{round}@corp.example>").Saying(quotes ? text + "\r\n" + last : text);
            if (await AnswerAsync(mail, limits) is { } answer)
            {
                answers++;
                using var sent = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(answer), TestContext.Current.CancellationToken);
                last = sent.TextBody!.ReplaceLineEndings("\r\n");
            }

            clock.Advance(TimeSpan.FromMinutes(7));
        }

        Assert.Equal(3, answers);
    }

    // What a pass does with a mail that decides nothing, without the network.
    private async Task<byte[]?> AnswerAsync(Forgery.Mail mail, AnswerLimits limits)
    {
        var approvals = _settings.RequireApprovals();
        var verdict = _forgery.Evaluate(mail);
        Assert.Equal(ApprovalReplyOutcome.Unclear, verdict.Refusal);
        var reply = verdict.Answerable!;
        if (limits.Request(reply.Claims.DecisionId(approvals.InstanceId), reply.Claims.Approver, ApprovalReplyOutcome.Unclear, approvals.Answers) != AnswerPermit.Granted)
        {
            return null;
        }

        var entry = new LedgerEntry { Outcome = ApprovalReplyOutcome.Unclear, Reason = verdict.Reason, ApprovalId = reply.Claims.ApprovalId };
        var message = new AnswerComposer(new DefaultApprovalMessageComposer()).Compose(_settings, approvals, reply, entry);
        using var composed = await new MimeMessageComposer(new FakeTimeProvider(A.Morning)).ComposeAsync(message, _settings.FromAddress, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        var format = MimeKit.FormatOptions.Default.Clone();
        format.NewLineFormat = MimeKit.NewLineFormat.Dos;
        await composed.Mime.WriteToAsync(format, bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
