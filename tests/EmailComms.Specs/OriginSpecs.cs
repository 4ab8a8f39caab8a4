using System.Text;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailSystem = EmailComms.Specs.Servers.MailSystem;

namespace EmailComms.Specs;

/// <summary>What the mail border wrote about the sender decides with, in a mailbox as a border fills it.</summary>
public abstract class OriginSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private const string Warning = "SenderNotAuthenticated";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_mail_that_the_border_found_genuine_is_applied_and_another_is_not()
    {
        await StartAsync(static settings => Trust(settings, "mx.example.org"));
        var reply = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage().Content;

        await Robot.AppendAsync("INBOX", Stamped("fail", reply), Cancellation);
        await AssertChangesNothingAsync(ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationFailed);
        await Robot.AppendAsync("INBOX", Stamped("pass", reply), Cancellation);

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Single(Handler.Calls);
    }

    /// <summary>T18: a temporary error is tried again, and after the last attempt the mail is untrusted.</summary>
    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T18")]
    public async Task A_mail_that_the_border_could_not_check_stays_for_later_passes_and_is_refused_in_the_end()
    {
        await StartAsync(static settings => Trust(settings, "mx.example.org"));
        await Robot.AppendAsync("INBOX", Stamped("temperror", ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage().Content), Cancellation);

        for (var attempt = 1; attempt < 3; attempt++)
        {
            var result = await ProcessOneAsync();

            Assert.Equal((ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationUnavailable), (result.Outcome, result.Reason));
            Assert.Equal((ApprovalReplyDisposal.Left, attempt), (result.Disposal, result.Attempt));
            Assert.Equal(1, await Robot.CountAsync("INBOX", Cancellation));
        }

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationUnavailable);
    }

    [Fact]
    public async Task The_host_is_warned_once_when_the_from_address_is_believed()
    {
        await StartAsync();

        await Eventually.BecomesTrueAsync(() => Warnings() == 1, Deadline, () => $"{Warnings()} warnings.", Cancellation);
        await ProcessAsync();

        Assert.Equal(1, Warnings());
    }

    [Fact]
    public async Task The_host_is_not_warned_when_the_border_is_asked()
    {
        await StartAsync(static settings => settings["Approvals:SenderAuthentication"] = "ExchangeOnline");

        await Eventually.BecomesTrueAsync(() => Logged("ApprovalWorkerStarted") == 1, Deadline, static () => "The worker has not started.", Cancellation);
        await ProcessAsync();

        Assert.Equal(0, Warnings());
    }

    private protected static void Trust(IDictionary<string, string?> settings, string service)
    {
        settings["Approvals:SenderAuthentication"] = "AuthenticationResults";
        settings["Approvals:AuthenticationServices:0"] = service;
    }

    private static byte[] Stamped(string result, ReadOnlyMemory<byte> mail) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"Authentication-Results: mx.example.org; dmarc={result} header.from={MailSystem.Domain}\r\n"
            + "Received: from stranger.example.org (unknown [192.0.2.1]) by mx.example.org (Postfix) with ESMTPS id 1; Tue, 3 Nov 2026 09:00:00 +0000\r\n"),
        .. mail.Span,
    ];

    private int Warnings() => Logged(Warning);

    private int Logged(string eventName) => Host.Logs.GetSnapshot().Count(record => record.Id.Name == eventName);
}

[Trait("Server", "Loopback")]
public sealed class OriginSpecs_on_loopback() : OriginSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class OriginSpecs_on_postfix_and_dovecot() : OriginSpecs(ServerKind.PostfixDovecot)
{
    private OpenDkim? _filter;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_filter is not null)
        {
            await _filter.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_mail_that_its_domain_signed_is_applied()
    {
        var filter = await StartBehindFilterAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage();

        await DeliverAsync(Boss.Address, answer.EnvelopeRecipients[0].Address, filter.Sign(answer.Content));

        var result = await ProcessOneAsync();
        Assert.Equal((ApprovalReplyOutcome.Applied, ApprovalReplyReason.None), (result.Outcome, result.Reason));
        Assert.Single(Handler.Calls);
    }

    [Fact]
    public async Task A_mail_that_was_changed_after_it_was_signed_is_not_applied()
    {
        var filter = await StartBehindFilterAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Reject().ToMessage();
        var signed = Encoding.ASCII.GetString(filter.Sign(answer.Content));
        Assert.Contains("Reject", signed, StringComparison.Ordinal);

        await DeliverAsync(Boss.Address, answer.EnvelopeRecipients[0].Address, Encoding.ASCII.GetBytes(signed.Replace("Reject", "Approve", StringComparison.Ordinal)));

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationFailed);
    }

    /// <summary>T14: OpenDKIM removes fields in its own name, but neither one with a dot at the end of the name nor those below it.</summary>
    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T14")]
    [InlineData(ApprovalReplyReason.AuthenticationMissing, "mail.example.test")]
    [InlineData(ApprovalReplyReason.AuthenticationMissing, "(x) \"mail.example.test\"")]
    [InlineData(ApprovalReplyReason.AuthenticationConflicting, "MAIL.example.test.")]
    [InlineData(ApprovalReplyReason.AuthenticationMissing, "mail.example.test", "other.example.test", "mail.example.test")]
    [InlineData(ApprovalReplyReason.AuthenticationConflicting, "MAIL.example.test.", "mail.example.test")]
    public async Task A_field_that_the_sender_wrote_in_the_name_of_the_border_is_of_no_use(ApprovalReplyReason reason, params string[] services)
    {
        await StartBehindFilterAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage();
        var fields = services.Select(static service => $"Authentication-Results: {service}; dkim=pass header.d={MailSystem.Domain}; dmarc=pass header.from={MailSystem.Domain}\r\n");

        await DeliverAsync("x@attack.example", answer.EnvelopeRecipients[0].Address, (byte[])[.. Encoding.ASCII.GetBytes(string.Concat(fields)), .. answer.Content.Span]);

        await AssertChangesNothingAsync(ApprovalReplyOutcome.Untrusted, reason);
    }

    private async Task<OpenDkim> StartBehindFilterAsync()
    {
        if (OpenDkim.WhyNotUsable is { } reason)
        {
            Assert.False(PostfixDovecotInstallation.IsRequired, $"{PostfixDovecotInstallation.RequireVariable} is 1, but: {reason}");
            Assert.Skip(reason);
        }

        _filter = await OpenDkim.StartAsync(Cancellation);
        var mail = await StartOwnSystemAsync(new MailSystemOptions { PostfixSettings = _filter.PostfixSettings });
        await StartAsync(
            static settings =>
            {
                Trust(settings, OpenDkim.ServiceId);
                settings["Approvals:AcceptAlignedDkim"] = "true";
            },
            mail: mail);
        return _filter;
    }
}
