using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Specs;

/// <summary>A mail on its way back from quarantine is neither lost nor doubled, whatever the server lacks or refuses.</summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class QuarantineFaultSpecs_on_loopback : LoopbackApprovalSpecs
{
    private const string NotOurs = "Subject: not ours\r\n\r\nx\r\n";

    private IApprovalQuarantine Quarantine => Host.Services.GetRequiredService<IApprovalQuarantine>();

    private LoopbackFolder Folder => User(Robot).GetFolder("Quarantine");

    [Fact]
    [Trait("Fault", "F15")]
    public async Task Without_move_a_mail_is_copied_once_and_the_original_removed_alone()
    {
        await StartWithQuarantinedAnswerAsync(LoopbackImapCapabilities.Move);
        Folder.Deliver(NotOurs, "\\Deleted");

        var result = await RetryAllAsync();

        Assert.Equal((1, null), (result.Moved.Count, result.Failure));
        Assert.Contains("not ours", Assert.Single(Folder.Messages).GetText(), StringComparison.Ordinal);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Theory]
    [Trait("Fault", "F15")]
    [InlineData("UID STORE")]
    [InlineData("UID EXPUNGE")]
    public async Task Without_move_a_refused_removal_of_the_original_makes_no_second_copy(string command)
    {
        await StartWithQuarantinedAnswerAsync(LoopbackImapCapabilities.Move);
        Server.Faults.OnImap(command).When(static argument => !argument.Contains("-FLAGS", StringComparison.Ordinal)).Once().Reply("NO [NOPERM] not now");

        var first = await RetryAllAsync();
        var second = await RetryAllAsync();

        Assert.Equal("EC1403", first.Failure?.Code);
        Assert.Null(second.Failure);
        Assert.Equal(1, first.Moved.Count + second.Moved.Count);
        Assert.Empty((await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails);
        Assert.Single(Inbox.Messages);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Fact]
    [Trait("Fault", "F14")]
    public async Task Without_move_and_uidplus_the_original_stays_marked_and_nothing_of_others_is_removed()
    {
        await StartWithQuarantinedAnswerAsync(LoopbackImapCapabilities.Move | LoopbackImapCapabilities.UidPlus);
        Folder.Deliver(NotOurs, "\\Deleted");

        var result = await RetryAllAsync();

        Assert.Equal((1, null), (result.Moved.Count, result.Failure));
        Assert.Equal(2, Folder.Messages.Count);
        Assert.All(Folder.Messages, static message => Assert.True(message.HasFlag("\\Deleted")));
        Assert.Empty((await RetryAllAsync()).Moved);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Theory]
    [Trait("Fault", "F16")]
    [InlineData(LoopbackImapCapabilities.None)]
    [InlineData(LoopbackImapCapabilities.Move)]
    public async Task A_full_mailbox_leaves_the_mail_in_quarantine_until_there_is_room(LoopbackImapCapabilities missing)
    {
        await StartWithQuarantinedAnswerAsync(missing);
        Inbox.QuotaBytes = 1;

        var refused = await RetryAllAsync();

        Assert.Equal((0, 0, 1), (refused.Moved.Count, refused.Gone.Count, refused.Left.Count));
        Assert.Equal("EC1403", refused.Failure?.Code);
        Assert.Contains("Mailbox is full", refused.Failure!.Message, StringComparison.Ordinal);
        Assert.Single(Folder.Messages);
        Assert.Empty(Inbox.Messages);

        Inbox.QuotaBytes = null;
        Assert.Single((await RetryAllAsync()).Moved);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Theory]
    [InlineData(LoopbackImapCapabilities.None, "UID MOVE", true)]
    [InlineData(LoopbackImapCapabilities.None, "UID MOVE", false)]
    [InlineData(LoopbackImapCapabilities.Move, "UID COPY", true)]
    [InlineData(LoopbackImapCapabilities.Move, "UID COPY", false)]
    [InlineData(LoopbackImapCapabilities.Move, "UID STORE", true)]
    [InlineData(LoopbackImapCapabilities.Move, "UID STORE", false)]
    [InlineData(LoopbackImapCapabilities.Move, "UID EXPUNGE", true)]
    [InlineData(LoopbackImapCapabilities.Move, "UID EXPUNGE", false)]
    public async Task A_connection_that_breaks_on_the_way_loses_no_mail_and_applies_none_twice(LoopbackImapCapabilities missing, string command, bool afterwards)
    {
        await StartWithQuarantinedAnswerAsync(missing);
        var fault = Server.Faults.OnImap(command).Once();
        _ = afterwards ? fault.AfterExecution().Drop() : fault.Drop();

        Assert.NotNull((await RetryAllAsync()).Failure);
        await RetryAllAsync();
        var summary = await ProcessAsync();

        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.Equal(summary.Replies.Count - 1, summary.Count(ApprovalReplyOutcome.Duplicate));
        Assert.Equal(2, Handler.Calls.Count);
        Assert.Empty(Inbox.Messages);
        Assert.All(Folder.Messages, static message => Assert.True(message.HasFlag("\\Deleted")));
    }

    [Fact]
    [Trait("Fault", "F7")]
    public async Task A_mail_that_somebody_takes_away_at_the_last_moment_has_gone()
    {
        await StartWithQuarantinedAnswerAsync();
        Folder.Deliver(NotOurs);
        var gone = Folder.Messages[0].Uid;
        var held = Server.Faults.OnImap("UID MOVE").Once().DelayUntilReleased();

        var retry = RetryAllAsync();
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        Folder.Expunge(gone);
        held.Release();
        var result = await retry;

        Assert.Equal([gone], result.Gone);
        Assert.Single(result.Moved);
        Assert.Empty(Folder.Messages);
    }

    [Fact]
    [Trait("Fault", "F11")]
    public async Task Without_a_reply_folder_nothing_is_moved_and_none_is_made()
    {
        await StartWithQuarantinedAnswerAsync();
        Host.Change("Approvals:ReplyFolder", "Nowhere");

        var exception = await Assert.ThrowsAsync<MailboxException>(RetryAllAsync);

        Assert.Equal("EC1401", exception.Code);
        Assert.Contains("EmailCommunications:Approvals:ReplyFolder", exception.Message, StringComparison.Ordinal);
        Assert.Single(Folder.Messages);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains(" CREATE Nowhere", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "F6")]
    public async Task A_folder_that_is_replaced_during_the_retry_gives_nothing_else_away()
    {
        await StartWithQuarantinedAnswerAsync();
        Server.Faults.OnImap("UID FETCH").When(static argument => argument.Contains("RFC822.SIZE", StringComparison.Ordinal)).Skip(1).Once().SendExtra("* OK [UIDVALIDITY 4711] replaced");

        var result = await RetryAllAsync();

        Assert.Equal("EC1012", result.Failure?.Code);
        Assert.Single(result.Left);
        Assert.Single(Folder.Messages);
        Assert.Empty(Inbox.Messages);
    }

    [Fact]
    [Trait("Fault", "F10")]
    public async Task A_quarantine_that_opens_read_only_is_listed_and_gives_nothing_back()
    {
        await StartWithQuarantinedAnswerAsync();
        Folder.IsReadOnly = true;

        Assert.Equal("EC1402", (await Assert.ThrowsAsync<MailboxException>(RetryAllAsync)).Code);

        Assert.Single((await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails);
    }

    [Fact]
    [Trait("Fault", "F3")]
    public async Task A_server_that_falls_silent_is_left_in_time_and_without_a_connection_behind()
    {
        await StartWithQuarantinedAnswerAsync(change: static settings => settings["Imap:CommandTimeout"] = "00:00:01");
        var fault = Server.Faults.OnImap("UID SEARCH").Once().Freeze();

        // The deadline of the command, or that of the socket, whichever is a little earlier.
        Assert.Contains((await Assert.ThrowsAsync<MailServerConnectionException>(() => Quarantine.ListAsync(cancellationToken: Cancellation))).Code, (string[])["EC1010", "EC1011"]);
        fault.Release();
        Assert.Single((await RetryAllAsync()).Moved);

        // The one for sending is kept.
        await Eventually.BecomesTrueAsync(() => Server.ConnectionCount <= 1, TimeSpan.FromSeconds(20), static () => "A connection was left behind.", Cancellation);
    }

    [Fact]
    [Trait("Fault", "F15")]
    public async Task A_search_that_finds_nothing_although_there_are_mails_is_not_believed()
    {
        await StartWithQuarantinedAnswerAsync();
        Server.Options.Imap.BreakExtendedSearch = true;

        Assert.Single((await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T41")]
    public async Task Of_a_mail_that_is_too_large_no_more_is_read_than_shows_it()
    {
        await StartWithQuarantinedAnswerAsync(change: static settings => settings["Approvals:MaxMessageBytes"] = "65536");
        var large = Folder.Deliver($"From: ann@example.org\r\nSubject: large\r\n\r\n{new string('x', 200_000)}\r\n");

        await using var message = await Quarantine.ReadAsync("Quarantine", Folder.UidValidity, large.Uid, Cancellation);
        var inspection = await Host.Services.GetRequiredService<IApprovalReplyInspector>().InspectAsync(message, Cancellation);

        Assert.Equal(65_537, message.Length);
        Assert.Equal(ApprovalReplyReason.MessageTooLarge, inspection.Reason);
        Assert.Equal(200_000, (await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails[1].Size / 1000 * 1000);
        Assert.Contains(Server.Transcript.Lines, static line => line.Contains("BODY.PEEK[]<0.65537>", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T48")]
    public async Task What_a_stranger_wrote_is_shown_on_one_line_and_without_tokens()
    {
        await StartWithQuarantinedAnswerAsync();
        Folder.Deliver(
            "From: =?utf-8?B?QW5uIOKAriA8L3NjcmlwdD4=?= <ann@example.org>\r\n"
            + "Subject: =?utf-8?Q?pay_=0D=0Anow_=1B[31m?= abcdefghijklmnopqrstuvwxyz234567abcdefghij end\r\n\r\nx\r\n");
        Folder.Deliver($"Subject: {new string('y', 30)} {string.Concat(Enumerable.Repeat("word ", 1000))}\r\n\r\nx\r\n");
        Folder.Deliver($"X: {new string('z', 100_000)}\r\nno header at all\r\n\r\nx\r\n");
        Folder.Deliver("\r\n");

        var mails = (await Quarantine.ListAsync(cancellationToken: Cancellation)).Mails;

        Assert.Equal(("Ann   </script> <ann@example.org>", "pay   now  [31m *** end"), (mails[1].From, mails[1].Subject));
        Assert.Equal(200, mails[2].Subject.Length);
        Assert.Equal([string.Empty, string.Empty], mails.Skip(3).Select(static mail => mail.From + mail.Subject));
        Assert.Equal("UID 2", mails[1].ToString());
    }

    [Fact]
    public async Task Thousands_are_retried_in_their_order()
    {
        await StartWithQuarantinedAnswerAsync();
        for (var i = 0; i < 1_050; i++)
        {
            Folder.Deliver(string.Create(CultureInfo.InvariantCulture, $"Subject: mail {i}\r\n\r\nx\r\n"));
        }

        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);
        var result = await RetryAllAsync();

        Assert.Equal((1_051, 1_051), (listing.Total, listing.Mails.Count));
        Assert.Equal(listing.Mails.Select(static mail => mail.Uid), result.Moved);
        Assert.Empty(Folder.Messages);
        Assert.Equal(
            Enumerable.Range(0, 1_050).Select(static i => string.Create(CultureInfo.InvariantCulture, $"Subject: mail {i}\r\n\r\nx\r\n")),
            Inbox.Messages.Skip(1).Select(static message => message.GetText()));
    }

    [Fact]
    public async Task A_named_account_has_a_quarantine_of_its_own()
    {
        await StartWithQuarantinedAnswerAsync();
        var services = new ServiceCollection();
        services.AddEmailCommunications("tenant-b", options =>
        {
            options.Smtp.Host = Mail.Host;
            options.Smtp.FromAddress = Robot.Address;
            options.Imap.Host = Mail.Host;
            options.Imap.Port = Mail.ImapTlsPort;
            options.Imap.Security = ConnectionSecurity.ImplicitTls;
            options.Imap.User = Robot.Address;
            options.Imap.Password = Robot.Password;
            options.Imap.CertificateAuthority = Mail.CertificateAuthorityPem;
            options.Approvals.Enabled = true;
            options.Approvals.SigningKeys.Add(SigningKey);
        }).AddApprovalHandler(_ => Handler);
        await using var provider = services.BuildServiceProvider();

        var listing = await provider.GetRequiredKeyedService<IApprovalQuarantine>("tenant-b").ListAsync(cancellationToken: Cancellation);

        Assert.Single(listing.Mails);
        Assert.Null(provider.GetService<IApprovalQuarantine>());
    }

    [Fact]
    public async Task Without_approvals_there_is_no_quarantine()
    {
        await StartAsync(static settings => settings["Approvals:Enabled"] = "false");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Quarantine.ListAsync(cancellationToken: Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Quarantine.ReadAsync("Quarantine", 1, 1, Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Quarantine.RetryAsync("Quarantine", 1, [1], Cancellation));
    }

    /// <summary>Has an answer fail, and then takes these extensions from the server.</summary>
    private async Task StartWithQuarantinedAnswerAsync(LoopbackImapCapabilities missing = LoopbackImapCapabilities.None, Action<IDictionary<string, string?>>? change = null)
    {
        await StartAsync(settings =>
        {
            settings["Approvals:MaxAttempts"] = "1";
            settings["Approvals:ExclusiveFolder"] = "true";
            change?.Invoke(settings);
        });
        Handler.NextThrows();
        await DeliverAnswerAsync();
        Assert.Equal(ApprovalReplyDisposal.Quarantined, (await ProcessOneAsync()).Disposal);
        Server.Options.Imap.Capabilities = LoopbackImapCapabilities.Default & ~missing;
    }

    private async Task<QuarantineRetryResult> RetryAllAsync()
    {
        var listing = await Quarantine.ListAsync(cancellationToken: Cancellation);
        return await Quarantine.RetryAsync(listing.Folder, listing.UidValidity, [.. listing.Mails.Select(static mail => mail.Uid)], Cancellation);
    }
}
