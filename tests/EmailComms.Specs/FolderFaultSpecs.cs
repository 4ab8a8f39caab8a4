using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>What others do to the reply folder, and servers that are slow or odd.</summary>
[Trait("Category", "Fault")]
public abstract class FolderFaultSpecs(ServerKind server) : ApprovalSpecs(server)
{
    [Fact]
    [Trait("Fault", "F8")]
    public async Task A_copy_of_a_mail_that_was_decided_decides_nothing_again()
    {
        await StartAsync();
        var answer = ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage().Content;
        await Robot.AppendAsync("INBOX", answer, Cancellation);
        await ProcessOneAsync();

        // As if somebody moved it back from a backup, twice.
        await Robot.AppendAsync("INBOX", answer, Cancellation);
        await Robot.AppendAsync("INBOX", answer, Cancellation);

        Assert.All((await ProcessAsync()).Replies, static reply => Assert.Equal(ApprovalReplyOutcome.Duplicate, reply.Outcome));
        Assert.Single(Handler.Calls);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Fault", "F8")]
    public async Task A_mail_whose_mark_another_client_takes_off_is_removed_without_the_handler()
    {
        await StartAsync(static settings => settings["Approvals:Disposal:Applied"] = "Leave");
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        await ProcessOneAsync();
        using (var client = await OpenInboxAsync())
        {
            await client.Inbox.StoreAsync(0, new StoreFlagsRequest(StoreAction.Remove, MessageFlags.None, ["$EmailCommsDone"]), Cancellation);
            await client.DisconnectAsync(quit: true, Cancellation);
        }

        Host.Change("Approvals:Disposal:Applied", "Delete");

        Assert.Equal(ApprovalReplyDisposal.Deleted, (await ProcessOneAsync()).Disposal);
        Assert.Single(Handler.Calls);
        await AssertReplyFolderIsEmptyAsync();
    }

    [Fact]
    [Trait("Fault", "F9")]
    public async Task A_foreign_program_that_removes_mails_from_the_folder_brings_no_error_and_no_second_decision()
    {
        const int Answers = 20;
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "100");
        for (var i = 0; i < Answers; i++)
        {
            await Robot.AppendAsync("INBOX", ReplyTo(await AskAsync(Request($"release-{i}"))).From(MailClient.GmailWeb).Approve().ToMessage().Content, Cancellation);
        }

        using var client = await OpenInboxAsync();
        var rival = Task.Run(
            async () =>
            {
                foreach (var uid in await client.Inbox.SearchAsync(MailKit.Search.SearchQuery.All, Cancellation))
                {
                    await client.Inbox.StoreAsync(uid, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true }, Cancellation);
                    await client.Inbox.ExpungeAsync([uid], Cancellation);
                }
            },
            Cancellation);
        while (await Robot.CountAsync("INBOX", Cancellation) > 0)
        {
            await ProcessAsync();
        }

        await rival;
        Assert.Equal(Handler.Calls.Count, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
        Assert.All(Handler.Calls, static call => Assert.Equal(1, call.Attempt));
    }

    [Theory]
    [Trait("Fault", "F11")]
    [InlineData("Freigaben für Größeres")]
    [InlineData("Answers & more")]
    public async Task A_folder_with_an_odd_name_is_found_by_the_name_that_people_read(string folder)
    {
        await StartAsync(settings => settings["Approvals:ReplyFolder"] = folder);
        await Robot.CreateFolderAsync(folder, Cancellation);
        await Robot.AppendAsync(ModifiedUtf7(folder), ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve().ToMessage().Content, Cancellation);

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Equal(0, await Robot.CountAsync(folder, Cancellation));
    }

    [Theory]
    [Trait("Fault", "F26")]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task Neither_the_date_of_a_mail_nor_the_servers_clock_decides_what_is_in_time(int days)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await StartAsync(static settings => settings["Approvals:ExclusiveFolder"] = "true", clock);
        var request = await AskAsync();
        var late = await AskAsync(Request("late") with { ExpiresAt = clock.GetUtcNow().AddMinutes(1) });
        clock.Advance(TimeSpan.FromMinutes(2));
        var time = clock.GetUtcNow().AddDays(days);
        foreach (var one in new[] { request, late })
        {
            var answer = Encoding.Latin1.GetString(ReplyTo(one).From(MailClient.GmailWeb).Approve().ToMessage().Content.Span);
            var lines = answer.Split("\r\n").Select(line => line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"Date: {time:ddd, dd MMM yyyy HH:mm:ss} +0000") : line);
            await Robot.AppendAsync("INBOX", Encoding.Latin1.GetBytes(string.Join("\r\n", lines)), flag: null, time, Cancellation);
        }

        var summary = await ProcessAsync();

        Assert.Equal([ApprovalReplyOutcome.Applied, ApprovalReplyOutcome.Expired], summary.Replies.Select(static reply => reply.Outcome));
    }

    [Fact]
    [Trait("Fault", "F24")]
    public async Task A_server_that_drips_is_waited_for_and_ends_in_the_commands_time()
    {
        await using var proxy = FaultProxy.Start(Mail.ImapTlsPort);
        await StartAsync(settings =>
        {
            settings["Imap:Port"] = proxy.Port.ToString(CultureInfo.InvariantCulture);
            settings["Imap:CommandTimeout"] = "00:00:02";
        });
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        (proxy.SliceBytes, proxy.SliceDelay) = (1, TimeSpan.FromMilliseconds(20));
        await Assert.ThrowsAnyAsync<EmailCommsException>(ProcessAsync);
        Assert.Empty(Handler.Calls);

        (proxy.SliceBytes, proxy.SliceDelay) = (64, TimeSpan.FromMilliseconds(1));
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.Single(Handler.Calls);
    }

    private async Task<ImapClient> OpenInboxAsync()
    {
        var client = await Robot.ConnectAsync(Cancellation);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        return client;
    }

    // RFC 3501 section 5.1.3, for the names above.
    private static string ModifiedUtf7(string name) =>
        name.Replace("&", "&-", StringComparison.Ordinal).Replace("ü", "&APw-", StringComparison.Ordinal).Replace("öß", "&APYA3w-", StringComparison.Ordinal);
}

[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class FolderFaultSpecs_on_loopback() : FolderFaultSpecs(ServerKind.Loopback)
{
    [Fact]
    [Trait("Fault", "F23")]
    public async Task On_gmail_deleting_is_moving_to_the_trash()
    {
        await StartAsync();
        var mail = ((LoopbackMailSystem)Mail).Server;
        mail.Options.Imap.Capabilities |= LoopbackImapCapabilities.GmailExtensions;
        var user = mail.Users.Single(user => user.Address == Robot.Address);
        user.AddFolder("[Gmail]/Papierkorb").SpecialUse = "\\Trash";
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        mail.Transcript.Clear();

        Assert.Equal(ApprovalReplyDisposal.Deleted, (await ProcessOneAsync()).Disposal);

        Assert.Single(user.GetFolder("[Gmail]/Papierkorb").Messages);
        Assert.DoesNotContain(mail.Transcript.Lines, static line => line.Contains("EXPUNGE", StringComparison.Ordinal) && line.Contains(" C: ", StringComparison.Ordinal));
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class FolderFaultSpecs_on_postfix_and_dovecot() : FolderFaultSpecs(ServerKind.PostfixDovecot);
