using EmailComms.Composition;
using EmailComms.Diagnostics;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Submission;

public sealed class SmtpConnectionTests
{
    private const string WithoutPipelining = "250-peer.test\r\n250 ENHANCEDSTATUSCODES";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submits_to_every_recipient_and_quits()
    {
        await using var peer = new ScriptedSmtpPeer();

        var receipt = await SubmitAsync(peer, "ann@example.org", "bob@example.org");

        Assert.Equal(["ann@example.org", "bob@example.org"], receipt.AcceptedRecipients.Select(recipient => recipient.Address));
        Assert.Empty(receipt.RefusedRecipients);
        Assert.Equal(_time.GetUtcNow(), receipt.AcceptedAt);
        Assert.Equal("QUIT", peer.Commands[^1]);
        Assert.Contains($"Message-Id: <{receipt.MessageId}>\r\n", peer.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_blind_recipient_in_the_envelope_alone()
    {
        await using var peer = new ScriptedSmtpPeer();

        await SubmitAsync(peer, Message("ann@example.org") with { Bcc = [new("secret@example.org")] }, Cancelled);

        Assert.Contains("RCPT TO:<secret@example.org>", peer.Commands);
        Assert.DoesNotContain("secret", peer.Data, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("250 2.0.0 queued")]
    [InlineData("251 2.0.0 forwarded")]
    [InlineData("299 as you like")]
    [InlineData("250-2.0.0 queued\r\n250 2.0.0 as 4711")]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T39b")]
    public async Task Takes_any_positive_completion_after_the_dot_for_acceptance(string reply)
    {
        await using var peer = new ScriptedSmtpPeer((".", reply));

        var receipt = await SubmitAsync(peer, "ann@example.org");

        Assert.Single(receipt.AcceptedRecipients);
    }

    [Theory]
    [InlineData("MAIL", "451 4.3.0 later", ErrorCodes.SenderRefused, true)]
    [InlineData("MAIL", "550 5.7.1 not you", ErrorCodes.SenderRefused, false)]
    [InlineData("MAIL", "421 4.7.0 slow down", ErrorCodes.SenderRefused, true)]
    [InlineData("RCPT", "450 4.2.0 greylisted", ErrorCodes.RecipientsRefused, true)]
    [InlineData("RCPT", "550 5.1.1 unknown", ErrorCodes.RecipientsRefused, false)]
    [InlineData("DATA", "451 4.3.0 later", ErrorCodes.MessageRefused, true)]
    [InlineData("DATA", "554 5.5.1 no", ErrorCodes.MessageRefused, false)]
    [InlineData(".", "452 4.3.1 disk is full", ErrorCodes.MessageRefused, true)]
    [InlineData(".", "421 4.3.2 going down", ErrorCodes.MessageRefused, true)]
    [InlineData(".", "554 5.7.1 spam", ErrorCodes.MessageRefused, false)]
    public async Task Reports_a_refusal_with_its_stage_and_codes(string point, string reply, string code, bool isTransient)
    {
        foreach (var ehlo in new[] { "250-peer.test\r\n250 PIPELINING", WithoutPipelining })
        {
            await using var peer = new ScriptedSmtpPeer(("EHLO", ehlo), (point, reply));

            var exception = await Assert.ThrowsAsync<SubmissionException>(() => SubmitAsync(peer, "ann@example.org"));

            Assert.Equal(code, exception.Code);
            Assert.Equal(isTransient, exception.IsTransient);
            Assert.False(exception.IsUncertain);
            Assert.Equal(int.Parse(reply[..3], System.Globalization.CultureInfo.InvariantCulture), exception.ReplyCode);
            Assert.Equal(reply[4..9], exception.EnhancedStatusCode.ToString());
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("MAIL")]
    public async Task A_server_that_hangs_up_after_a_refusal_has_still_refused(string point)
    {
        await using var peer = new ScriptedSmtpPeer((point, "421 4.7.0 too many"), ("RSET", ScriptedSmtpPeer.Close));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.Equal(421, exception.ReplyCode);
        Assert.False(exception.IsUncertain);
    }

    [Theory]
    [InlineData("250-peer.test\r\n250 PIPELINING")]
    [InlineData(WithoutPipelining)]
    public async Task One_refused_recipient_does_not_stop_the_message_for_the_others(string ehlo)
    {
        await using var peer = new ScriptedSmtpPeer(("EHLO", ehlo), ("RCPT", "250 ok"), ("RCPT", "550 5.1.1 <bob@example.org> unknown\u001b[2J"), ("RCPT", "251 ok"));

        var receipt = await SubmitAsync(peer, "ann@example.org", "bob@example.org", "eve@example.org");

        Assert.Equal(["ann@example.org", "eve@example.org"], receipt.AcceptedRecipients.Select(recipient => recipient.Address));
        var refused = Assert.Single(receipt.RefusedRecipients);
        Assert.Equal("bob@example.org", refused.Recipient.Address);
        Assert.Equal(550, refused.ReplyCode);
        Assert.Equal(new EnhancedStatusCode(5, 1, 1), refused.EnhancedStatusCode);
        Assert.Equal("5.1.1 <b***@example.org> unknown [2J", refused.ServerText);
        Assert.NotEmpty(peer.Data);
    }

    [Fact]
    public async Task Reports_every_recipient_when_all_are_refused()
    {
        await using var peer = new ScriptedSmtpPeer(("RCPT", "450 4.2.0 later"), ("RCPT", "550 5.1.1 unknown"));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => SubmitAsync(peer, "ann@example.org", "bob@example.org"));

        Assert.Equal(ErrorCodes.RecipientsRefused, exception.Code);
        Assert.Equal([450, 550], exception.RefusedRecipients.Select(recipient => recipient.ReplyCode));
        Assert.False(exception.IsTransient);
        Assert.DoesNotContain("DATA", peer.Commands);
    }

    [Fact]
    public async Task Does_not_offer_a_message_that_is_larger_than_the_server_takes()
    {
        await using var peer = new ScriptedSmtpPeer(("EHLO", "250-peer.test\r\n250 SIZE 200"));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.Equal(ErrorCodes.MessageTooLarge, exception.Code);
        Assert.False(exception.IsTransient);
        Assert.DoesNotContain(peer.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_closed_after_the_dot_leaves_the_outcome_uncertain()
    {
        await using var peer = new ScriptedSmtpPeer((".", ScriptedSmtpPeer.Close));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.Equal(ErrorCodes.SubmissionUncertain, exception.Code);
        Assert.True(exception.IsUncertain);
    }

    [Theory]
    [InlineData("354 more")]
    [InlineData("what?")]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T39b")]
    public async Task A_reply_without_meaning_after_the_dot_leaves_the_outcome_uncertain(string reply)
    {
        await using var peer = new ScriptedSmtpPeer((".", reply));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.True(exception.IsUncertain);
    }

    [Fact]
    public async Task Each_command_has_its_own_time_and_the_answer_to_the_dot_a_longer_one()
    {
        await using var peer = new ScriptedSmtpPeer(("RCPT", ScriptedSmtpPeer.Silence));
        var submitting = SubmitAsync(peer, "ann@example.org");
        await peer.FellSilent.WaitAsync(Cancelled);

        _time.Advance(Settings(peer).Sending.CommandTimeout);

        Assert.Equal(ErrorCodes.CommandTimeout, (await Assert.ThrowsAsync<MailServerConnectionException>(() => submitting)).Code);

        await using var slow = new ScriptedSmtpPeer((".", ScriptedSmtpPeer.Silence));
        var waiting = SubmitAsync(slow, "ann@example.org");
        await slow.FellSilent.WaitAsync(Cancelled);
        _time.Advance(TimeSpan.FromMinutes(9));
        slow.Answer("250 2.0.0 queued");

        Assert.Single((await waiting).AcceptedRecipients);
    }

    [Fact]
    public async Task Silence_after_the_dot_leaves_the_outcome_uncertain()
    {
        await using var peer = new ScriptedSmtpPeer((".", ScriptedSmtpPeer.Silence));
        var submitting = SubmitAsync(peer, "ann@example.org");
        await peer.FellSilent.WaitAsync(Cancelled);

        _time.Advance(Settings(peer).SubmitTimeout);

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => submitting);
        Assert.True(exception.IsUncertain);
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task Silence_before_the_dot_is_a_timeout_and_nothing_is_sent(string point)
    {
        await using var peer = new ScriptedSmtpPeer((point, ScriptedSmtpPeer.Silence));
        var submitting = SubmitAsync(peer, "ann@example.org");
        await peer.FellSilent.WaitAsync(Cancelled);

        _time.Advance(Settings(peer).SubmitTimeout);

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => submitting);
        Assert.Equal(ErrorCodes.CommandTimeout, exception.Code);
        Assert.True(exception.IsTransient);
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_connection_closed_before_the_dot_is_not_uncertain(string point)
    {
        await using var peer = new ScriptedSmtpPeer((point, ScriptedSmtpPeer.Close));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task A_connection_closed_amid_a_long_message_is_not_uncertain()
    {
        await using var peer = new ScriptedSmtpPeer((ScriptedSmtpPeer.Content, ScriptedSmtpPeer.Close));
        var message = Message("ann@example.org") with { Attachments = [EmailAttachment.FromBytes("a.bin", "application/octet-stream", new byte[16 * 1024 * 1024])] };

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => SubmitAsync(peer, message, Cancelled));

        Assert.True(exception.IsTransient);
    }

    [Theory]
    [InlineData("greeting")]
    [InlineData("EHLO")]
    [InlineData("AUTH")]
    public async Task Connecting_and_logging_in_have_one_deadline(string point)
    {
        await using var peer = new ScriptedSmtpPeer((point, ScriptedSmtpPeer.Silence));
        var settings = Settings(peer, smtp => (smtp.User, smtp.Password) = ("ann", "secret"));
        var opening = SmtpConnection.OpenAsync(settings, new ProtocolLogs(), _time, Cancelled);
        await peer.FellSilent.WaitAsync(Cancelled);

        _time.Advance(settings.Smtp.ConnectTimeout);

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => opening);
        Assert.Equal(ErrorCodes.ConnectTimeout, exception.Code);
    }

    [Theory]
    [InlineData("greeting")]
    [InlineData("MAIL")]
    [InlineData("DATA")]
    public async Task The_callers_cancellation_before_the_dot_ends_the_work(string point)
    {
        await using var peer = new ScriptedSmtpPeer((point, ScriptedSmtpPeer.Silence));
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var submitting = SubmitAsync(peer, Message("ann@example.org"), caller.Token);
        await peer.FellSilent.WaitAsync(Cancelled);

        await caller.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submitting);
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task The_callers_cancellation_after_the_dot_waits_for_the_servers_answer()
    {
        await using var peer = new ScriptedSmtpPeer((".", ScriptedSmtpPeer.Silence));
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var submitting = SubmitAsync(peer, Message("ann@example.org"), caller.Token);
        await peer.FellSilent.WaitAsync(Cancelled);

        await caller.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(29));
        peer.Answer("250 2.0.0 queued");

        var receipt = await submitting;
        Assert.Single(receipt.AcceptedRecipients);
    }

    [Fact]
    public async Task The_callers_cancellation_after_the_dot_does_not_wait_for_ever()
    {
        await using var peer = new ScriptedSmtpPeer((".", ScriptedSmtpPeer.Silence));
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var submitting = SubmitAsync(peer, Message("ann@example.org"), caller.Token);
        await peer.FellSilent.WaitAsync(Cancelled);

        await caller.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(30));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => submitting);
        Assert.True(exception.IsUncertain);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T36")]
    public async Task Sends_no_credential_to_a_server_without_starttls()
    {
        await using var peer = new ScriptedSmtpPeer();
        var settings = Settings(peer, smtp => (smtp.User, smtp.Password, smtp.Security) = ("ann", "secret", ConnectionSecurity.StartTls));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => SmtpConnection.OpenAsync(settings, new ProtocolLogs(), _time, Cancelled));

        Assert.Equal(ErrorCodes.StartTlsMissing, exception.Code);
        Assert.DoesNotContain(peer.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_the_server_wants_a_login()
    {
        await using var peer = new ScriptedSmtpPeer(("MAIL", "530 5.7.0 log in first"));

        var exception = await Assert.ThrowsAsync<MailServerAuthenticationException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.Contains("EmailCommunications:Smtp:User", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T39b")]
    public async Task Hangs_up_on_a_reply_without_end()
    {
        var endless = string.Concat(Enumerable.Repeat($"250-{new string('x', 4000)}\r\n", 1200)) + "250 end";
        await using var peer = new ScriptedSmtpPeer(("MAIL", endless));

        var exception = await Assert.ThrowsAsync<MailServerConnectionException>(() => SubmitAsync(peer, "ann@example.org"));

        Assert.Equal(ErrorCodes.ReplyTooLong, exception.Code);
    }

    [Theory]
    [InlineData(ScriptedSmtpPeer.Close)]
    [InlineData("500 no manners")]
    public async Task What_becomes_of_the_quit_does_not_matter(string reply)
    {
        await using var peer = new ScriptedSmtpPeer(("QUIT", reply));

        var receipt = await SubmitAsync(peer, "ann@example.org");

        Assert.Single(receipt.AcceptedRecipients);
    }

    [Fact]
    public async Task Waits_briefly_for_the_answer_to_quit()
    {
        await using var peer = new ScriptedSmtpPeer(("QUIT", ScriptedSmtpPeer.Silence));
        var submitting = SubmitAsync(peer, "ann@example.org");
        await peer.FellSilent.WaitAsync(Cancelled);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Single((await submitting).AcceptedRecipients);
    }

    [Fact]
    public async Task Introduces_itself_with_the_local_domain()
    {
        await using var peer = new ScriptedSmtpPeer();

        await using (await SmtpConnection.OpenAsync(Settings(peer, smtp => smtp.LocalDomain = "app1.example.org"), new ProtocolLogs(), _time, Cancelled))
        {
        }

        Assert.Equal("EHLO app1.example.org", peer.Commands[0]);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31")]
    public async Task Refuses_a_local_domain_that_is_not_one()
    {
        await using var peer = new ScriptedSmtpPeer();
        var settings = Settings(peer, smtp => smtp.LocalDomain = "x\r\nMAIL FROM:<eve@example.org>");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SmtpConnection.OpenAsync(settings, new ProtocolLogs(), _time, Cancelled));

        Assert.Contains("Smtp:LocalDomain", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eve", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31b")]
    public async Task Needs_no_extension_of_the_server_for_text_outside_ascii()
    {
        await using var peer = new ScriptedSmtpPeer(("EHLO", "250-peer.test\r\n250 8BITMIME"));

        await SubmitAsync(peer, Message("ann@example.org") with { Subject = "Grüße", Body = EmailBody.FromText("Ünter\r\n.\r\n..\r\n" + new string('ä', 3000)) }, Cancelled);

        Assert.Equal("MAIL FROM:<host@example.org>", peer.Commands[1]);
        Assert.True(System.Text.Ascii.IsValid(peer.Data));
        Assert.All(peer.Data.Split("\r\n"), line => Assert.True(line.Length <= 78));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31b")]
    public async Task Leaves_a_domain_in_its_ascii_form()
    {
        await using var peer = new ScriptedSmtpPeer(("EHLO", "250-peer.test\r\n250-8BITMIME\r\n250 SMTPUTF8"));

        await SubmitAsync(peer, "ann@xn--mller-kva.example");

        Assert.Equal(["MAIL FROM:<host@example.org>", "RCPT TO:<ann@xn--mller-kva.example>"], peer.Commands.Skip(1).Take(2));
    }

    private static EmailMessage Message(params string[] recipients) => new()
    {
        To = [.. recipients.Select(recipient => new EmailAddress(recipient))],
        Subject = "Release 1.2",
        Body = EmailBody.FromText("It runs.\r\n.\r\n.. dots\r\n"),
    };

    private static EmailCommunicationsSettings Settings(ScriptedSmtpPeer peer, Action<SmtpOptions>? configure = null)
    {
        var options = new EmailCommunicationsOptions
        {
            Smtp = { Host = "127.0.0.1", Port = peer.Port, Security = ConnectionSecurity.None, FromAddress = "Host <host@example.org>" },
        };
        configure?.Invoke(options.Smtp);
        return EmailCommunicationsSettings.From(options);
    }

    private Task<SendReceipt> SubmitAsync(ScriptedSmtpPeer peer, params string[] recipients) => SubmitAsync(peer, Message(recipients), Cancelled);

    private async Task<SendReceipt> SubmitAsync(ScriptedSmtpPeer peer, EmailMessage message, CancellationToken cancellationToken)
    {
        var settings = Settings(peer);
        using var composed = await new MimeMessageComposer(_time).ComposeAsync(message, settings.FromAddress, cancellationToken);
        await using var connection = await SmtpConnection.OpenAsync(settings, new ProtocolLogs(), _time, cancellationToken);
        return await connection.SubmitAsync(composed, cancellationToken);
    }
}
