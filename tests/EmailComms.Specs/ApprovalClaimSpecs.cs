using System.Globalization;
using EmailComms.Approvals;
using EmailComms.Approvals.Passes;
using EmailComms.Benchmarks;
using EmailComms.Mailbox;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using EmailComms.Transport;
using MailKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>Several processes on one reply folder.</summary>
public abstract class ApprovalClaimSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private const int Folders = 15;

    private static readonly string[] KeywordsOfAnother = ["$EmailCommsA", "$EmailCommsB", "$EmailCommsC", "$EmailCommsD", "$EmailCommsE", "$EmailCommsF", "$EmailCommsG", "$EmailCommsZ"];

    private ApprovalSettings Settings => Host.Services.GetRequiredService<CurrentSettings>().Value.RequireApprovals();

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F36")]
    public async Task Workers_at_the_same_time_handle_each_answer_once()
    {
        const int Answers = 40;
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "100");

        // Of the first meeting in a folder all is asked but that no mail has to wait.
        await AnswerAsync(ReplyTo(await AskAsync(Request("first"))).From(MailClient.GmailWeb).Approve());
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);

        for (var i = 0; i < Answers; i++)
        {
            await Robot.AppendAsync("INBOX", ReplyTo(await AskAsync(Request($"release-{i}"))).From(MailClient.GmailWeb).Approve().ToMessage().Content, Cancellation);
        }

        var others = new List<SpecHost>();
        for (var i = 0; i < 3; i++)
        {
            others.Add(await StartHostForRobotAsync(static settings => settings["Approvals:ProcessCount"] = "100"));
        }

        await Task.WhenAll(others.Append(Host).Select(host => Task.Run(() => host.Processor.ProcessAsync(Cancellation))));

        Assert.Equal(1 + Answers, Handler.Calls.Count);
        Assert.Equal(1 + Answers, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
        await AssertReplyFolderIsEmptyAsync();
    }

    /// <summary>Where keywords are new to a folder, Dovecot lets two workers claim the same mail, and neither has it.</summary>
    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F36")]
    public async Task Workers_who_meet_in_a_folder_with_names_that_it_never_had_leave_no_mail_to_nobody()
    {
        var answers = await StartWithAnswersAsync();
        for (var i = 0; i < Folders; i++)
        {
            var folder = $"folder-{i}";
            await Robot.CreateFolderAsync(folder, Cancellation);
            await Robot.AppendAllAsync(folder, answers.Take(1), Cancellation);
            await using (var first = await OpenAsync(folder))
            {
                Assert.Equal([1], await ClaimAsync(first));
            }

            await Robot.AppendAllAsync(folder, answers.Skip(1), Cancellation);

            Assert.Equal(Enumerable.Range(2, answers.Count - 1), (await MeetAsync(folder)).Order());
        }
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F36")]
    public async Task Workers_who_are_the_first_in_a_folder_do_not_share_a_mail()
    {
        var answers = await StartWithAnswersAsync();
        for (var i = 0; i < Folders; i++)
        {
            var folder = $"folder-{i}";
            await Robot.CreateFolderAsync(folder, Cancellation);
            await Robot.AppendAllAsync(folder, answers, Cancellation);

            Assert.Distinct(await MeetAsync(folder));
        }
    }

    [Fact]
    public async Task What_another_worker_has_claimed_is_passed_over_until_its_claim_is_stale()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "1", clock);
        await AnswerAsync(ReplyTo(await AskAsync(Request("claimed"))).From(MailClient.GmailWeb).Approve());
        await AnswerAsync(ReplyTo(await AskAsync(Request("free"))).From(MailClient.GmailWeb).Approve());
        await ClaimFirstAsync();

        Assert.Equal("free", (await ProcessOneAsync()).ApprovalId);
        Assert.Empty((await ProcessAsync()).Replies);
        Assert.Equal(1, (await ProcessAsync()).Remaining);

        clock.Advance(TimeSpan.FromMinutes(2.9));
        Assert.Empty((await ProcessAsync()).Replies);
        clock.Advance(TimeSpan.FromMinutes(0.2));
        var taken = await ProcessOneAsync();
        Assert.Equal(("claimed", ApprovalReplyOutcome.Applied, 1), (taken.ApprovalId, taken.Outcome, taken.Attempt));
        Assert.Contains(Host.Logs.GetSnapshot(), static record => record.Id.Name == "StaleClaimDissolved");
    }

    [Fact]
    public async Task What_stays_in_the_folder_is_given_back_to_every_worker()
    {
        await StartAsync();
        Handler.NextThrows();
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        Assert.Equal(ApprovalReplyOutcome.Failed, (await ProcessOneAsync()).Outcome);

        var other = await StartHostForRobotAsync();
        var reply = Assert.Single((await other.Processor.ProcessAsync(Cancellation)).Replies);

        Assert.Equal(ApprovalReplyOutcome.Applied, reply.Outcome);
        Assert.Single(Handler.Calls.Select(static call => call.DecisionId).Distinct());
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> StartWithAnswersAsync()
    {
        await StartAsync();
        return await SampleAnswers.MakeAsync(Robot.Address, SigningKey, count: 4, cancellationToken: Cancellation);
    }

    /// <summary>Has four workers claim at the same moment, and returns the UIDs of what each has then.</summary>
    private async Task<IReadOnlyList<int>> MeetAsync(string folder)
    {
        const int Workers = 4;
        var mailboxes = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => OpenAsync(folder)));
        using var start = new Barrier(Workers);
        var claimed = await Task.WhenAll(mailboxes.Select(mailbox => Task.Run(() =>
        {
            start.SignalAndWait(Cancellation);
            return ClaimAsync(mailbox);
        })));
        foreach (var mailbox in mailboxes)
        {
            await mailbox.DisposeAsync();
        }

        return [.. claimed.SelectMany(static uids => uids)];
    }

    private async Task<ImapMailbox> OpenAsync(string folder)
    {
        var protocolLogs = Host.Services.GetRequiredService<ProtocolLogs>();
        return (await ImapMailbox.OpenAsync(Settings, folder, forWriting: true, protocolLogs, TimeProvider.System, Cancellation))!;
    }

    /// <summary>Has a worker of its own claim what the folder holds, and returns the UIDs of what is its own then.</summary>
    private async Task<IEnumerable<int>> ClaimAsync(ImapMailbox mailbox)
    {
        var pass = new ReplyPass(mailbox, Settings, new ProcessAllowance(int.MaxValue, Settings.ProcessInterval, TimeProvider.System));
        var listed = await ImapMailboxListing.ListAllAsync(mailbox, Cancellation);
        return (await new ReplyClaims(TimeProvider.System).ClaimAsync(pass, listed, Cancellation)).Own.Select(static mail => (int)mail.Uid.Id);
    }

    private async Task ClaimFirstAsync()
    {
        using var client = await Robot.ConnectAsync(Cancellation);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        await client.Inbox.StoreAsync(0, new StoreFlagsRequest(StoreAction.Add, MessageFlags.None, KeywordsOfAnother), Cancellation);
        await client.DisconnectAsync(quit: true, Cancellation);
    }
}

[Trait("Server", "Loopback")]
public sealed class ApprovalClaimSpecs_on_loopback() : ApprovalClaimSpecs(ServerKind.Loopback)
{
    [Fact]
    public async Task A_folder_that_keeps_the_keywords_of_one_worker_and_no_more_is_worked()
    {
        await StartAsync();
        ((LoopbackMailSystem)Mail).Server.Options.Imap.MaxKeywords = 8;
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Fact]
    public async Task A_claim_that_could_not_be_given_back_is_made_anew_before_its_mail_is_worked_again()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await StartAsync(timeProvider: clock);
        await AnswerAsync(ReplyTo(await AskAsync()).From(MailClient.GmailWeb).Approve());
        Handler.NextThrows();
        ((LoopbackMailSystem)Mail).Server.Faults.OnImap("UID STORE").When(static argument => argument.Contains(" -FLAGS", StringComparison.Ordinal) && !argument.Contains("UNCHANGEDSINCE", StringComparison.Ordinal)).Once().Reply("NO not now");
        Assert.Equal(ApprovalReplyOutcome.Failed, (await ProcessOneAsync()).Outcome);
        var other = await StartHostForRobotAsync(timeProvider: clock);
        Assert.Empty((await other.Processor.ProcessAsync(Cancellation)).Replies);

        // Worked shortly before the other one takes the claim for stale, and until after.
        clock.Advance(TimeSpan.FromMinutes(2.9));
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        Handler.NextDoes(async _ =>
        {
            begun.SetResult();
            await end.Task;
            return ApprovalHandlerResult.Applied;
        });
        var pass = ProcessAsync();
        await begun.Task.WaitAsync(Cancellation);
        clock.Advance(TimeSpan.FromMinutes(0.2));
        var ofTheOther = await other.Processor.ProcessAsync(Cancellation);
        end.SetResult();

        Assert.Equal(ApprovalReplyOutcome.Applied, Assert.Single((await pass).Replies).Outcome);
        Assert.Empty(ofTheOther.Replies);
        Assert.Equal(2, Handler.Calls.Count);
        Assert.DoesNotContain(Host.Logs.GetSnapshot(), static record => record.Id.Name == "StaleClaimDissolved");
    }
}

[Trait("Server", "PostfixDovecot")]
public sealed class ApprovalClaimSpecs_on_postfix_and_dovecot() : ApprovalClaimSpecs(ServerKind.PostfixDovecot)
{
    [Theory]
    [InlineData(1000)]
    [InlineData(50)]
    public async Task A_thousand_answers_are_handled_once_by_four_workers_however_many_they_take_at_a_time(int processCount)
    {
        const int Answers = 1000;
        const int Workers = 4;
        void Settings(IDictionary<string, string?> settings) => settings["Approvals:ProcessCount"] = processCount.ToString(CultureInfo.InvariantCulture);
        await StartAsync(Settings);
        await Robot.AppendAllAsync("INBOX", await SampleAnswers.MakeAsync(Robot.Address, SigningKey, Answers, cancellationToken: Cancellation), Cancellation);
        var hosts = new List<SpecHost> { Host };
        while (hosts.Count < Workers)
        {
            hosts.Add(await StartHostForRobotAsync(Settings));
        }

        await Task.WhenAll(hosts.Select(host => Task.Run(
            async () =>
            {
                while ((await host.Processor.ProcessAsync(Cancellation)).Remaining > 0)
                {
                }
            },
            Cancellation)));

        Assert.Equal(Answers, Handler.Calls.Count);
        Assert.Equal(Answers, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
        await AssertReplyFolderIsEmptyAsync();
    }
}

[Trait("Server", "PostfixCyrus")]
public sealed class ApprovalClaimSpecs_on_postfix_and_cyrus() : ApprovalClaimSpecs(ServerKind.PostfixCyrus);
