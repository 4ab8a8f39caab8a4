using EmailComms.Diagnostics;
using EmailComms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Submission;

/// <summary>What can go wrong while a message is submitted, and what becomes of the message: it is not lost in silence, and not doubled.</summary>
[Trait("Category", "Fault")]
public sealed class SubmissionFaults
{
    private static readonly FastTimers Fast = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LoopbackSmtpCapabilities.Default)]
    [InlineData(LoopbackSmtpCapabilities.Default & ~LoopbackSmtpCapabilities.Chunking)]
    [Trait("Fault", "F44")]
    public async Task A_connection_cut_at_any_octet_neither_doubles_nor_loses_the_message(LoopbackSmtpCapabilities capabilities)
    {
        await using var rig = await SendingRig.StartAsync(Fast, ("Smtp:MaxMessagesPerConnection", "1"));
        rig.Server.Options.Smtp.Capabilities = capabilities;
        var (sent, uncertain) = (0, 0);
        for (var k = 1; ; k++)
        {
            rig.Server.ClearSubmissions();
            rig.Server.Faults.Clear();
            var cut = rig.Server.Faults.OnSmtp(SmtpPoint.Greeting).AfterExecution().Once().DropAfterReceiving(k);
            var repeated = rig.Events.Count(static name => name == "SubmissionRepeated");
            try
            {
                await rig.SendAsync(SendingRig.Ann);
                sent++;
                Assert.Single(rig.Server.Submissions);
                if (rig.Events.Count(static name => name == "SubmissionRepeated") == repeated)
                {
                    // The session was over before the cut.
                    break;
                }
            }
            catch (SubmissionException exception)
            {
                uncertain++;
                Assert.True(exception.IsUncertain);
                Assert.InRange(rig.Server.Submissions.Count, 0, 1);
            }
        }

        Assert.True(sent > 50, $"{sent} sent");
        Assert.True(uncertain > 50, $"{uncertain} uncertain");
    }

    [Fact]
    [Trait("Fault", "F44")]
    public async Task A_connection_cut_amid_a_long_message_is_tried_again_and_arrives_once()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Faults.OnSmtp(SmtpPoint.Greeting).AfterExecution().Once().DropAfterReceiving(100_000);
        var message = SendingRig.To(SendingRig.Ann) with { Attachments = [EmailAttachment.FromBytes("a.bin", "application/octet-stream", new byte[12 * 1024 * 1024])] };

        var receipt = await rig.Sender.SendAsync(message, Cancelled);

        Assert.Contains(receipt.MessageId, Assert.Single(rig.Server.Submissions).GetText(), StringComparison.Ordinal);
        Assert.Contains("SubmissionRepeated", rig.Events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Fault", "F45")]
    public async Task A_missing_answer_after_the_last_octet_is_uncertain_and_never_tried_again(bool isStored)
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        var point = rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData);
        _ = (isStored ? point.AfterExecution() : point).Drop();

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal((SubmissionFailureKind.Uncertain, SubmissionStage.Acceptance), (exception.Kind, exception.Stage));
        Assert.Equal(isStored ? 1 : 0, rig.Server.Submissions.Count);
        Assert.Equal(1, rig.Said("MAIL"));
    }

    [Theory]
    [InlineData(SmtpPoint.Greeting, "421 4.3.2 busy")]
    [InlineData(SmtpPoint.Ehlo, "421 4.3.2 busy")]
    [InlineData(SmtpPoint.Mail, "421 4.7.0 slow down")]
    [InlineData(SmtpPoint.Rcpt, "421 4.7.0 slow down")]
    [InlineData(SmtpPoint.Data, "421 4.7.0 slow down")]
    [InlineData(SmtpPoint.EndOfData, "421 4.3.2 going down")]
    [InlineData(SmtpPoint.Mail, "451 4.3.0 later")]
    [InlineData(SmtpPoint.Rcpt, "450 4.2.0 greylisted")]
    [InlineData(SmtpPoint.Rcpt, "451 4.7.1 Greylisted for 10 seconds")]
    [InlineData(SmtpPoint.Rcpt, "452 4.2.2 full")]
    [InlineData(SmtpPoint.Data, "451 4.3.0 later")]
    [InlineData(SmtpPoint.EndOfData, "452 4.3.1 disk is full")]
    [Trait("Fault", "F47")]
    public async Task What_passes_is_tried_again_and_the_message_arrives_once(SmtpPoint point, string reply)
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        if (point == SmtpPoint.Data)
        {
            rig.Server.Options.Smtp.Capabilities &= ~LoopbackSmtpCapabilities.Chunking;
        }

        rig.Server.Faults.OnSmtp(point).Once().Reply(reply);

        var receipt = await rig.SendAsync(SendingRig.Ann);

        Assert.Single(receipt.AcceptedRecipients);
        Assert.Empty(receipt.RefusedRecipients);
        Assert.Contains(receipt.MessageId, Assert.Single(rig.Server.Submissions).GetText(), StringComparison.Ordinal);
        Assert.Single(rig.Events, static name => name == "SubmissionRepeated");

        // 421 ends the connection, and nothing else does.
        var isGone = reply.StartsWith("421", StringComparison.Ordinal);
        Assert.Equal(isGone ? 2 : 1, rig.Server.Submissions[0].ConnectionNumber);
    }

    [Fact]
    [Trait("Fault", "F47")]
    public async Task What_does_not_pass_in_time_is_told_with_everything_that_is_known()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Reply("451 4.7.1 try again in 20 seconds");

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(3, rig.Said("MAIL"));
        Assert.Equal((SubmissionFailureKind.Transient, SubmissionStage.Acceptance, 451), (exception.Kind, exception.Stage, exception.ReplyCode));
        Assert.Equal(new EnhancedStatusCode(4, 7, 1), exception.EnhancedStatusCode);
        Assert.Equal(TimeSpan.FromSeconds(20), exception.RetryAfter);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    [Trait("Fault", "F47")]
    public async Task A_long_wait_is_left_to_the_caller()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Faults.OnSmtp(SmtpPoint.Rcpt).Reply("450 4.2.0 Greylisted for 5 minutes");

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(TimeSpan.FromMinutes(5), exception.RetryAfter);
        Assert.Equal(1, rig.Said("MAIL"));
    }

    [Fact]
    [Trait("Fault", "F48")]
    public async Task Only_those_who_were_refused_for_a_while_are_tried_again()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        Refuse(rig, SendingRig.Bob, "550 5.1.1 unknown");
        Refuse(rig, SendingRig.Eve, "450 4.2.0 later", times: 1);

        var receipt = await rig.SendAsync(SendingRig.Ann, SendingRig.Bob, SendingRig.Eve);

        Assert.Equal([SendingRig.Ann, SendingRig.Eve], receipt.AcceptedRecipients.Select(static recipient => recipient.Address));
        var refused = Assert.Single(receipt.RefusedRecipients);
        Assert.Equal((SendingRig.Bob, SubmissionFailureKind.Permanent), (refused.Recipient.Address, refused.Kind));
        Assert.Equal([[SendingRig.Ann], [SendingRig.Eve]], rig.Server.Submissions.Select(static submission => submission.EnvelopeRecipients));
        Assert.Equal(rig.Server.Submissions[0].GetText(), rig.Server.Submissions[1].GetText());
    }

    [Fact]
    [Trait("Fault", "F48")]
    public async Task When_nobody_is_left_every_refusal_is_told()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        Refuse(rig, SendingRig.Ann, "550 5.1.1 unknown");
        Refuse(rig, SendingRig.Bob, "450 4.2.0 later");

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann, SendingRig.Bob));

        Assert.Equal([550, 450], exception.RefusedRecipients.Select(static recipient => recipient.ReplyCode));
        Assert.Equal(SubmissionFailureKind.Permanent, exception.Kind);
        Assert.Equal(3, rig.Said($"RCPT TO:<{SendingRig.Bob}>"));
        Assert.Equal(1, rig.Said($"RCPT TO:<{SendingRig.Ann}>"));
    }

    [Fact]
    [Trait("Fault", "F45")]
    public async Task An_unanswered_second_attempt_leaves_its_recipients_uncertain_and_the_others_sent()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        Refuse(rig, SendingRig.Eve, "450 4.2.0 later", times: 1);
        rig.Server.Faults.OnSmtp(SmtpPoint.EndOfData).Skip(1).Drop();

        var receipt = await rig.SendAsync(SendingRig.Ann, SendingRig.Eve);

        Assert.Equal([SendingRig.Ann], receipt.AcceptedRecipients.Select(static recipient => recipient.Address));
        Assert.Equal([SendingRig.Eve], receipt.UncertainRecipients.Select(static recipient => recipient.Address));
        Assert.Empty(receipt.RefusedRecipients);
        Assert.Contains("SubmissionUncertain", rig.Events);
    }

    [Fact]
    [Trait("Fault", "F48")]
    public async Task Cancelling_the_second_attempt_keeps_the_receipt_of_the_first()
    {
        await using var rig = await SendingRig.StartAsync(new FakeTimeProvider());
        Refuse(rig, SendingRig.Eve, "450 4.2.0 later");
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var sending = rig.Sender.SendAsync(SendingRig.To(SendingRig.Ann, SendingRig.Eve), caller.Token);
        await SendingRig.UntilAsync(() => rig.Events.Contains("RecipientsRepeated"));

        await caller.CancelAsync();

        var receipt = await sending;
        Assert.Equal([SendingRig.Ann], receipt.AcceptedRecipients.Select(static recipient => recipient.Address));
        Assert.Equal(450, Assert.Single(receipt.RefusedRecipients).ReplyCode);
    }

    [Theory]
    [InlineData(SmtpPoint.Mail, "550 5.7.60 not allowed to send as this sender", SubmissionFailureKind.Configuration)]
    [InlineData(SmtpPoint.EndOfData, "554 5.2.252 SendAsDenied", SubmissionFailureKind.Configuration)]
    [InlineData(SmtpPoint.EndOfData, "550 5.4.5 Daily user sending limit exceeded", SubmissionFailureKind.Quota)]
    [InlineData(SmtpPoint.Mail, "550 5.7.1 Daily SMTP relay limit exceeded", SubmissionFailureKind.Quota)]
    [InlineData(SmtpPoint.EndOfData, "550 5.7.1 this is spam", SubmissionFailureKind.Permanent)]
    [InlineData(SmtpPoint.Rcpt, "535 5.7.8 log in", SubmissionFailureKind.Authentication)]
    [Trait("Fault", "F49")]
    public async Task A_5yz_that_means_something_else_is_told_apart_and_not_tried_again(SmtpPoint point, string reply, SubmissionFailureKind kind)
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Faults.OnSmtp(point).Reply(reply);

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(kind, exception.Kind);
        Assert.Equal(kind == SubmissionFailureKind.Quota, exception.IsTransient);
        Assert.Equal(1, rig.Said("MAIL"));
    }

    [Fact]
    [Trait("Fault", "F49")]
    public async Task A_refused_login_is_never_repeated()
    {
        await using var rig = await SendingRig.StartAsync(Fast, ("Smtp:User", "host@example.org"), ("Smtp:Password", "secret word"));
        rig.Server.Options.Smtp.RequireTlsForAuthentication = false;

        await Assert.ThrowsAsync<MailServerAuthenticationException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(1, rig.Said("AUTH"));
    }

    [Theory]
    [InlineData(LoopbackSmtpCapabilities.Size)]
    [InlineData(LoopbackSmtpCapabilities.Pipelining)]
    [Trait("Fault", "F50")]
    public async Task A_message_that_is_too_large_fails_for_good_with_and_without_the_size_extension(LoopbackSmtpCapabilities capabilities)
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Options.Smtp.Capabilities = capabilities;
        rig.Server.Options.Smtp.MaxMessageBytes = 100;

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(SubmissionFailureKind.Permanent, exception.Kind);
        Assert.Equal(capabilities == LoopbackSmtpCapabilities.Size ? SubmissionStage.Preparation : SubmissionStage.Acceptance, exception.Stage);
        Assert.InRange(rig.Said("MAIL"), 0, 1);
    }

    [Theory]
    [InlineData(LoopbackSmtpCapabilities.None)]
    [InlineData(LoopbackSmtpCapabilities.Chunking)]
    [InlineData(LoopbackSmtpCapabilities.Pipelining)]
    [InlineData(LoopbackSmtpCapabilities.Chunking | LoopbackSmtpCapabilities.BinaryMime | LoopbackSmtpCapabilities.EightBitMime | LoopbackSmtpCapabilities.SmtpUtf8)]
    [Trait("Fault", "F51")]
    public async Task A_message_is_the_same_whatever_the_server_can_do(LoopbackSmtpCapabilities capabilities)
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Options.Smtp.Capabilities = capabilities;
        var message = SendingRig.To(SendingRig.Ann) with { Subject = "Grüße", Body = EmailBody.FromText("Größe\r\n.\r\n..") };

        await rig.Sender.SendAsync(message, Cancelled);

        var submission = Assert.Single(rig.Server.Submissions);
        Assert.True(System.Text.Ascii.IsValid(submission.Content.Span));
        Assert.DoesNotContain(submission.MailParameters, static parameter => parameter.StartsWith("BODY", StringComparison.Ordinal) || parameter == "SMTPUTF8");
    }

    [Fact]
    [Trait("Fault", "F52")]
    public async Task A_server_that_takes_few_messages_on_a_connection_gets_more_connections()
    {
        await using var rig = await SendingRig.StartAsync(Fast);
        rig.Server.Options.Smtp.MaxMessagesPerConnection = 3;

        for (var i = 0; i < 10; i++)
        {
            await rig.SendAsync(SendingRig.Ann);
        }

        Assert.Equal(10, rig.Server.Submissions.Count);
        Assert.DoesNotContain("SubmissionRepeated", rig.Events);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(45)]
    [Trait("Fault", "F53")]
    public async Task A_connection_that_went_stale_costs_a_new_one_and_no_attempt(int idleSeconds)
    {
        var time = new FakeTimeProvider();
        await using var rig = await SendingRig.StartAsync(time, ("Smtp:MaxAttempts", "1"));
        await rig.SendAsync(SendingRig.Ann);
        await rig.Server.DropConnectionsAsync();
        time.Advance(TimeSpan.FromSeconds(idleSeconds));

        await rig.SendAsync(SendingRig.Bob);

        Assert.Equal(2, rig.Server.Submissions.Count);
        Assert.DoesNotContain("SubmissionFailed", rig.Events);
    }

    [Fact]
    [Trait("Fault", "F53")]
    public async Task A_fresh_connection_that_breaks_is_a_failure()
    {
        await using var rig = await SendingRig.StartAsync(Fast, ("Smtp:MaxAttempts", "1"));
        rig.Server.Faults.OnSmtp(SmtpPoint.Mail).Drop();

        await Assert.ThrowsAsync<MailServerConnectionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(1, rig.Said("MAIL"));
    }

    [Fact]
    [Trait("Fault", "F54")]
    public async Task A_server_that_comes_back_within_the_attempts_gets_the_message()
    {
        await using var rig = await SendingRig.StartAsync(Fast, ("Smtp:MaxAttempts", "10"));
        await rig.Server.StopAsync();
        var sending = rig.SendAsync(SendingRig.Ann);
        await SendingRig.UntilAsync(() => rig.Events.Contains("SubmissionRepeated"));

        await rig.Server.StartAgainAsync();

        await sending;
        Assert.Single(rig.Server.Submissions);
    }

    [Fact]
    [Trait("Fault", "F54")]
    public async Task A_certificate_that_is_not_trusted_is_no_matter_of_patience()
    {
        await using var rig = await SendingRig.StartAsync(Fast, ("Smtp:Security", nameof(ConnectionSecurity.StartTls)));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal(ErrorCodes.CertificateRefused, exception.Code);
        Assert.Equal(1, rig.Said("EHLO"));
    }

    private static void Refuse(SendingRig rig, string recipient, string reply, int times = int.MaxValue) =>
        rig.Server.Faults.OnSmtp(SmtpPoint.Rcpt).When(argument => argument.Contains(recipient, StringComparison.Ordinal)).Times(times).Reply(reply);
}
