using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmailComms.Approvals;
using EmailComms.ConfigurationTesting;
using EmailComms.Secrets;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>No password, key, token, text or full address comes out of the library: not in a log, an exception, a trace or a metric.</summary>
[Trait("Category", "Threat")]
[Trait("Threat", "T35b")]
[Trait("Threat", "T46")]
public abstract class SecretSpecs : ApprovalSpecs
{
    private const string BodyMarker = "the price list of the body";
    private const string SubjectMarker = "the price list of the subject";
    private const string CommentMarker = "the wrong supplier of the comment";

    private readonly ConcurrentQueue<string> _telemetry = new();
    private readonly List<string> _seen = [];
    private readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase) { BodyMarker, SubjectMarker, CommentMarker };
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;

    protected SecretSpecs(ServerKind server)
        : base(server)
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _metrics.SetMeasurementEventCallback<long>((_, _, tags, _) => Keep(tags));
        _metrics.SetMeasurementEventCallback<int>((_, _, tags, _) => Keep(tags));
        _metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => Keep(tags));
        _metrics.Start();
    }

    [Fact]
    public async Task A_request_and_its_answers_leave_no_trace_of_what_they_say()
    {
        await StartAsync();
        var decided = await AskInSecretAsync("release-42");
        var unclear = await AskInSecretAsync("release-43");
        await AnswerAsync(ReplyTo(decided).From(MailClient.GmailWeb).Reject(CommentMarker));
        await AnswerAsync(ReplyTo(decided).From(MailClient.GmailWeb).Reject(CommentMarker));
        await AnswerAsync(ReplyTo(unclear).From(MailClient.OutlookDesktop).Write(CommentMarker));
        await AnswerAsync(Reply.To(unclear.Content).FromAddress(new EmailAddress($"else-{Boss.Address}")).From(MailClient.GmailWeb).Approve());

        See(await ProcessAsync());

        Assert.Equal(CommentMarker, Assert.Single(Handler.Calls).Comment);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_handler_that_throws_leaves_no_trace_of_what_it_was_given()
    {
        await StartAsync(static settings => settings["Approvals:MaxAttempts"] = "2");
        Handler.NextThrows(times: 2);
        await AnswerAsync(ReplyTo(await AskInSecretAsync("release-42")).From(MailClient.GmailWeb).Reject(CommentMarker));

        See(await ProcessAsync());
        See(await ProcessAsync());

        Assert.Equal(2, Handler.Calls.Count);
        Assert.All(Handler.Calls, static call => Assert.Equal(CommentMarker, call.Comment));
        See(Handler.Calls[0]);
        See(Handler.Calls[0].Evidence);
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_refused_login_tells_neither_the_password_nor_the_user()
    {
        const string WrongPassword = "a password with a typing error";
        _secrets.Add(WrongPassword);
        _secrets.Add(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(WrongPassword)));
        await StartAsync(static settings => settings["Smtp:Password"] = settings["Imap:Password"] = WrongPassword);

        See(await Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync));
        See(await Assert.ThrowsAsync<MailServerAuthenticationException>(() => Host.Sender.SendAsync(Message(), Cancellation)));
        See(await Assert.ThrowsAsync<MailServerAuthenticationException>(() => Host.Sender.RequestApprovalAsync(SecretRequest("release-42"), Cancellation)));
        await TestConfigurationAsync();

        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_refused_recipient_is_told_shortened()
    {
        await StartAsync();
        var unknown = Mail.NewUnknownAddress();
        _secrets.Add(unknown);

        try
        {
            var receipt = await Host.Sender.SendAsync(Message() with { To = [Boss.EmailAddress, new EmailAddress(unknown)] }, Cancellation);
            See(receipt);
            See(Assert.Single(receipt.RefusedRecipients));
        }
        catch (SubmissionException exception)
        {
            See(exception);
        }

        See(await Assert.ThrowsAsync<SubmissionException>(() => Host.Sender.SendAsync(Message() with { To = [new EmailAddress(unknown)] }, Cancellation)));
        AssertNothingWasTold();
    }

    [Fact]
    public async Task A_test_of_the_configuration_tells_no_secret()
    {
        await StartAsync();

        await TestConfigurationAsync();

        AssertNothingWasTold();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _activities.Dispose();
        _metrics.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Something that a host may print.</summary>
    private protected void See(object thing)
    {
        _seen.Add($"{thing}");
        SecretSink.Take($"{thing.GetType().Name}.ToString", $"{thing}");
        if (thing is SubmissionException { RefusedRecipients: var refused })
        {
            _seen.AddRange(refused.Select(static recipient => $"{recipient} {recipient.ServerText}"));
        }
    }

    private protected EmailMessage Message() => new() { To = [Boss.EmailAddress], Subject = SubjectMarker, Body = EmailBody.FromText(BodyMarker) };

    private protected ApprovalRequest SecretRequest(string approvalId) => Request(approvalId) with { Subject = SubjectMarker, Body = EmailBody.FromText(BodyMarker) };

    /// <summary>Asks, and remembers the token as a secret.</summary>
    private protected async Task<ReceivedMail> AskInSecretAsync(string approvalId)
    {
        var request = await AskAsync(SecretRequest(approvalId));
        var replyTo = request.Message.ReplyTo.Mailboxes.Single().Address;
        var token = replyTo[(replyTo.IndexOf('+', StringComparison.Ordinal) + 1)..replyTo.IndexOf('@', StringComparison.Ordinal)];
        Assert.Equal(40, token.Length);
        Assert.Contains(token, request.Message.MessageId, StringComparison.OrdinalIgnoreCase);
        _secrets.Add(token);
        return request;
    }

    private protected void AssertNothingWasTold()
    {
        SecretRegister.Add(_secrets);
        _secrets.UnionWith([Boss.Address, Robot.Address, Boss.Password, Robot.Password, SigningKey]);
        var logged = Host.Logs.GetSnapshot().ToList();
        Assert.NotEmpty(logged);
        var told = logged
            .SelectMany(static record => new[] { record.Message, $"{record.Exception}" }
                .Concat(record.StructuredState?.Select(static state => $"{state.Value}") ?? [])
                .Concat(record.Scopes.Select(static scope => $"{scope}")))
            .Concat(_telemetry)
            .Concat(_seen);

        Assert.Empty(
            from text in told
            from secret in _secrets
            where text.Contains(secret, StringComparison.OrdinalIgnoreCase)
            select $"'{secret}' in: {text}");
    }

    private async Task TestConfigurationAsync()
    {
        var report = await Host.Services.GetRequiredService<IEmailConfigTester>().TestAsync(new EmailConfigTestRequest { Recipient = Boss.EmailAddress }, Cancellation);
        See(report);
        foreach (var check in report.Checks)
        {
            See(check);
        }
    }

    private void Keep(Activity activity)
    {
        foreach (var text in activity.TagObjects.Select(static tag => $"{tag.Value}")
            .Concat(activity.Events.SelectMany(static one => one.Tags.Select(static tag => $"{tag.Value}")))
            .Append(activity.DisplayName)
            .Append(activity.StatusDescription ?? string.Empty))
        {
            _telemetry.Enqueue(text);
        }
    }

    private void Keep(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            _telemetry.Enqueue($"{tag.Value}");
        }
    }
}

[Trait("Server", "Loopback")]
public sealed class SecretSpecs_on_loopback() : SecretSpecs(ServerKind.Loopback)
{
    [Fact]
    public async Task A_server_that_quotes_addresses_and_our_own_header_is_not_repeated()
    {
        await StartAsync();
        var request = await AskInSecretAsync("release-42");
        var replyTo = request.Message.ReplyTo.Mailboxes.Single().Address;
        var server = ((LoopbackMailSystem)Mail).Server;

        server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply($"550 5.1.1 <{Boss.Address}>: no such user of {Robot.Address}");
        See(await Assert.ThrowsAsync<SubmissionException>(() => Host.Sender.SendAsync(Message(), Cancellation)));
        server.Faults.OnSmtp(SmtpPoint.EndOfData).Once().Reply($"554 5.7.1 {new string('x', 130)} Reply-To: <{replyTo}> Message-ID: <{request.Message.MessageId}> is not wanted");
        See(await Assert.ThrowsAsync<SubmissionException>(() => Host.Sender.SendAsync(Message(), Cancellation)));
        await server.DropConnectionsAsync();
        server.Faults.OnSmtp(SmtpPoint.Auth).Once().Reply($"535 5.7.8 {Robot.Address} is locked");
        See(await Assert.ThrowsAsync<MailServerAuthenticationException>(() => Host.Sender.SendAsync(Message(), Cancellation)));
        server.Faults.OnSmtp(SmtpPoint.Mail).Once().Reply($"550 5.7.1 {Robot.Address}: not yours");
        See(await Assert.ThrowsAsync<SubmissionException>(() => Host.Sender.SendAsync(Message(), Cancellation)));
        server.Faults.OnImap("SELECT").Once().Reply($"NO {Robot.Address} may not");
        See(await Assert.ThrowsAsync<MailboxException>(ProcessAsync));

        AssertNothingWasTold();
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class SecretSpecs_on_postfix_and_dovecot() : SecretSpecs(ServerKind.PostfixDovecot);
