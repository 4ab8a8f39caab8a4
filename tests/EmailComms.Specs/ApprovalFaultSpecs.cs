using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Ledger;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>
/// Faults of the IMAP server, the network, the handler and the ledger, injected one by one: no answer is lost or decided twice,
/// nothing but our own mails is removed, and work goes on when the fault is over.
/// </summary>
[Trait("Server", "Loopback")]
public sealed class ApprovalFaultSpecs_on_loopback() : ApprovalSpecs(ServerKind.Loopback)
{
    private const int MaxPasses = 6;

    private LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private LoopbackFolder Inbox => User(Robot).Inbox;

    public static TheoryData<string> CycleCommands => ["AUTHENTICATE", "SELECT", "UID SEARCH", "UID FETCH", "UID STORE", "UID EXPUNGE"];

    [Fact]
    public async Task A_connection_cut_anywhere_in_what_the_client_says_loses_and_doubles_nothing()
    {
        await StartAsync();
        for (var bytes = 1; bytes < 700; bytes += 29)
        {
            await WithAnswerAsync(
                $"client-{bytes}",
                () => Server.Faults.OnImap(ImapPoint.Greeting).AfterExecution().Once().DropAfterReceiving(bytes));
        }
    }

    [Fact]
    public async Task A_connection_cut_anywhere_in_what_the_server_says_loses_and_doubles_nothing()
    {
        await StartAsync();
        foreach (var command in Enumerable.Range(0, 11))
        {
            foreach (var bytes in new[] { 0, 1, 17, 60, 400 })
            {
                await WithAnswerAsync(
                    $"server-{command}-{bytes}",
                    () => Server.Faults.OnImap(ImapPoint.AnyCommand).Skip(command).Once().DropAfterBytes(bytes));
            }
        }
    }

    [Theory]
    [MemberData(nameof(CycleCommands))]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F4")]
    public async Task A_good_bye_loses_and_doubles_nothing(string command)
    {
        await StartAsync();
        await WithAnswerAsync("before", () => Server.Faults.OnImap(command).Once().Bye("[UNAVAILABLE] going down"));
        await WithAnswerAsync("after", () => Server.Faults.OnImap(command).AfterExecution().Once().Bye("[UNAVAILABLE] going down"));
    }

    [Theory]
    [MemberData(nameof(CycleCommands))]
    public async Task A_refused_command_loses_and_doubles_nothing(string command)
    {
        await StartAsync();
        await WithAnswerAsync("no", () => Server.Faults.OnImap(command).Once().Reply("NO [SERVERBUG] not now"));
        await WithAnswerAsync("bad", () => Server.Faults.OnImap(command).Once().Reply("BAD not now"));
        await WithAnswerAsync("twice", () => Server.Faults.OnImap(command).Times(2).Reply("NO [UNAVAILABLE] not now"));
    }

    [Theory]
    [InlineData("UID STORE")]
    [InlineData("UID EXPUNGE")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F21")]
    public async Task A_refused_removal_is_repeated_without_the_handler(string command)
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var refusal = Server.Faults.OnImap(command).When(IsRemoval).Reply("NO [NOPERM] not yours");

        for (var i = 0; i < 4; i++)
        {
            await ProcessAsync();
        }

        Assert.Single(Inbox.Messages);
        Assert.True(refusal.Count >= 4, $"The removal was tried {refusal.Count} times.");
        refusal.Remove();
        await ProcessAsync();
        Assert.Empty(Inbox.Messages);
        Assert.Single(Handler.Calls);
    }

    [Fact]
    public async Task What_another_client_marked_as_deleted_stays_when_a_refused_removal_is_repeated()
    {
        await StartAsync();
        Inbox.Deliver("Subject: not ours\r\n\r\nx\r\n", "\\Deleted");
        await DeliverAnswerAsync("release-42");
        Server.Faults.OnImap("UID EXPUNGE").Once().Reply("NO not now");

        await ProcessAsync();
        await ProcessAsync();

        Assert.Contains("not ours", Assert.Single(Inbox.Messages).GetText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F6")]
    public async Task A_new_uidvalidity_between_passes_decides_nothing_twice()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Server.Faults.OnImap("UID STORE").When(IsRemoval).Once().Reply("NO not now");
        await ProcessAsync();
        Assert.Single(Inbox.Messages);

        Inbox.ChangeUidValidity();
        var again = await ProcessOneAsync();

        Assert.Equal(ApprovalReplyOutcome.Duplicate, again.Outcome);
        Assert.Single(Handler.Calls);
        Assert.Empty(Inbox.Messages);
    }

    [Theory]
    [InlineData("UID SEARCH")]
    [InlineData("UID FETCH")]
    [InlineData("UID STORE")]
    [InlineData("UID EXPUNGE")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F6")]
    [Trait("Fault", "F22")]
    public async Task A_new_uidvalidity_in_the_middle_of_a_pass_removes_nothing_else(string command)
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var held = Server.Faults.OnImap(command).Once().DelayUntilReleased();

        var pass = ProcessAsync();
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        Inbox.ChangeUidValidity();
        held.Release();
        await SettledAsync(pass);
        await SettledAsync(ProcessAsync());
        await SettledAsync(ProcessAsync());

        // The mark of a removal that was cut short here stays on the mail, whose new UID nobody can know.
        Assert.Single(Handler.Calls);
        Assert.All(Inbox.Messages, static message => Assert.True(message.HasFlag("\\Deleted")));
    }

    [Theory]
    [InlineData("UID SEARCH")]
    [InlineData("UID FETCH")]
    [InlineData("UID STORE")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F6")]
    public async Task An_announced_new_uidvalidity_ends_the_use_of_the_session(string command)
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Server.Faults.OnImap(command).Once().SendExtra("* OK [UIDVALIDITY 4711] replaced");

        await SettledAsync(ProcessAsync());

        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("UID EXPUNGE", StringComparison.Ordinal));
        await ProcessUntilEmptyAsync();
        Assert.Single(Handler.Calls);
    }

    [Theory]
    [InlineData("UID FETCH", 0)]
    [InlineData("UID STORE", 1)]
    [InlineData("UID EXPUNGE", 1)]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F7")]
    public async Task A_mail_that_another_client_removes_meanwhile_is_no_trouble(string command, int calls)
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var held = Server.Faults.OnImap(command).When(IsRemoval).Once().DelayUntilReleased();

        var pass = ProcessAsync();
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        Inbox.Expunge(Inbox.Messages[0].Uid);
        held.Release();
        await pass;

        Assert.Equal(calls, Handler.Calls.Count);
        Assert.Empty((await ProcessAsync()).Replies);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F13")]
    public async Task Sequence_numbers_that_shift_in_the_middle_of_a_pass_hit_no_other_mail()
    {
        await StartAsync();
        var first = Inbox.Deliver("Subject: first\r\n\r\nx\r\n", "\\Deleted");
        await DeliverAnswerAsync("release-42");
        var held = Server.Faults.OnImap("UID STORE").Once().DelayUntilReleased();

        var pass = ProcessAsync();
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        Inbox.Expunge(first.Uid);
        var later = Inbox.Deliver("Subject: later\r\n\r\nx\r\n");
        held.Release();
        await pass;

        Assert.Equal(later.Uid, Assert.Single(Inbox.Messages).Uid);
        Assert.Single(Handler.Calls);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F10")]
    public async Task A_folder_that_opens_read_only_is_a_clear_error_and_decides_nothing()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Inbox.IsReadOnly = true;

        Assert.Equal("EC1402", (await Assert.ThrowsAsync<MailboxException>(ProcessAsync)).Code);
        Assert.Empty(Handler.Calls);

        Inbox.IsReadOnly = false;
        await ProcessUntilEmptyAsync();
        Assert.Single(Handler.Calls);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F10")]
    public async Task A_folder_that_becomes_read_only_during_a_decision_costs_its_removal_and_no_second_decision()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Handler.NextDoes(_ =>
        {
            Inbox.IsReadOnly = true;
            return Task.FromResult(ApprovalHandlerResult.Applied);
        });

        var decided = await ProcessAsync();
        Assert.Equal((ApprovalReplyOutcome.Applied, ApprovalReplyDisposal.RemovalPending), (decided.Replies[0].Outcome, decided.Replies[0].Disposal));
        Assert.Equal(1, decided.RemovalsPending);
        await Assert.ThrowsAsync<MailboxException>(ProcessAsync);

        Inbox.IsReadOnly = false;
        await ProcessUntilEmptyAsync();
        Assert.Single(Handler.Calls);
    }

    [Theory]
    [InlineData(LoopbackImapCapabilities.ConditionalStore, 1)]
    [InlineData(LoopbackImapCapabilities.None, 0)]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F10")]
    public async Task In_a_folder_that_becomes_read_only_before_a_decision_only_where_nothing_is_claimed_a_decision_is_made(LoopbackImapCapabilities missing, int decisions)
    {
        Server.Options.Imap.Capabilities &= ~missing;
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var search = Server.Faults.OnImap("UID SEARCH").Once().DelayUntilReleased();

        var pass = ProcessAsync();
        await search.WaitUntilStruckAsync(cancellationToken: Cancellation);
        Inbox.IsReadOnly = true;
        search.Release();
        await SettledAsync(pass);
        Assert.Equal(decisions, Handler.Calls.Count);

        Inbox.IsReadOnly = false;
        await ProcessUntilEmptyAsync();
        Assert.Single(Handler.Calls);
    }

    [Theory]
    [InlineData("UID FETCH")]
    [InlineData("UID STORE")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F9")]
    public async Task A_foreign_program_that_removes_many_mails_before_they_are_read_is_warned_of(string before)
    {
        const int Mails = 10;
        await StartAsync();
        await RemoveUnreadAsync(Mails - 1, before);
        Assert.DoesNotContain(Host.Logs.GetSnapshot(), static record => record.Id.Name == "MailsRemovedUnread");

        await RemoveUnreadAsync(1, before);
        Assert.Contains(Host.Logs.GetSnapshot(), static record => record.Id.Name == "MailsRemovedUnread" && record.Message.StartsWith("10 mails", StringComparison.Ordinal));

        await RemoveUnreadAsync(Mails - 1, before);
        Assert.Single(Host.Logs.GetSnapshot(), static record => record.Id.Name == "MailsRemovedUnread");
    }

    [Fact]
    public async Task Without_uidplus_nothing_is_decided_unless_the_folder_is_exclusive()
    {
        await StartAsync();
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.UidPlus;
        await DeliverAnswerAsync("release-42");

        Assert.Equal("EC1405", (await Assert.ThrowsAsync<MailboxException>(ProcessAsync)).Code);
        Assert.Empty(Handler.Calls);

        Host.Change("Approvals:ExclusiveFolder", "true");
        Assert.Equal(ApprovalReplyDisposal.Deleted, (await ProcessOneAsync()).Disposal);
        Assert.Empty(Inbox.Messages);
    }

    [Theory]
    [InlineData(LoopbackImapCapabilities.Move)]
    [InlineData(LoopbackImapCapabilities.Move | LoopbackImapCapabilities.UidPlus)]
    [InlineData(LoopbackImapCapabilities.Move | LoopbackImapCapabilities.Idle | LoopbackImapCapabilities.LiteralPlus | LoopbackImapCapabilities.ExtendedSearch | LoopbackImapCapabilities.SpecialUse)]
    public async Task Without_move_a_mail_is_quarantined_once_however_often_its_removal_is_refused(LoopbackImapCapabilities missing)
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:MaxAttempts"] = "1";
            settings["Approvals:ExclusiveFolder"] = "true";
        });
        Server.Options.Imap.Capabilities &= ~missing;
        Handler.NextThrows();
        await DeliverAnswerAsync("release-42");
        var refusal = Server.Faults.OnImap("STORE").Times(3).Reply("NO not now");

        await ProcessUntilEmptyAsync();

        Assert.Equal(3, refusal.Count);
        Assert.Single(User(Robot).GetFolder("Quarantine").Messages);
        Assert.Single(Handler.Calls);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F16")]
    public async Task A_full_quarantine_keeps_the_mail_and_stops_nobody_else()
    {
        await StartAsync(static settings => settings["Approvals:MaxAttempts"] = "1");
        var quarantine = User(Robot).AddFolder("Quarantine");
        quarantine.QuotaBytes = 1;
        Handler.NextThrows();
        await DeliverAnswerAsync("bad");
        await DeliverAnswerAsync("good");

        var summary = await ProcessAsync();
        await ProcessAsync();

        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.Single(Inbox.Messages);
        Assert.Equal(["bad", "good"], Handler.Calls.Select(static call => call.ApprovalId).Order());
        quarantine.QuotaBytes = null;
        Assert.Equal(ApprovalReplyDisposal.Quarantined, (await ProcessOneAsync()).Disposal);
        Assert.Empty(Inbox.Messages);
        Assert.Equal(2, Handler.Calls.Count);
    }

    [Theory]
    [InlineData("{tag} OK FETCH completed\r\n")]
    [InlineData("* 1 FETCH (UID 4711 BODY[] {2}\r\nhi)\r\n{tag} OK FETCH completed\r\n")]
    [InlineData("* 1 FETCH (UID 1 BODY[] NIL)\r\n{tag} OK FETCH completed\r\n")]
    [InlineData("* 1 FETCH (UID 1 BODY[] \"\")\r\n{tag} OK FETCH completed\r\n")]
    [InlineData("* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n{tag} OK FETCH completed\r\n")]
    [InlineData("* 1 FETCH (UID 1 BODY[] {9999}\r\nhi)\r\n")]
    [InlineData("* 1 FETCH (((\r\n{tag} OK FETCH completed\r\n")]
    [InlineData("{tag} NO [SERVERBUG] cannot read\r\n")]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F19")]
    public async Task A_server_that_once_gives_no_content_loses_nothing(string reply)
    {
        await StartAsync(static settings => settings["Imap:CommandTimeout"] = "00:00:01");
        await WithAnswerAsync("release-42", () => Server.Faults.OnImap("UID FETCH").When(IsContent).Once().ReplyRaw(reply));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F19")]
    public async Task A_server_that_gives_no_content_for_long_costs_no_attempts()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var outage = Server.Faults.OnImap("UID FETCH").Reply("NO [UNAVAILABLE] later");
        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAnyAsync<EmailCommsException>(ProcessAsync);
        }

        outage.Remove();

        Assert.Equal((ApprovalReplyOutcome.Applied, 1), await ProcessOneAsync() is var result ? (result.Outcome, result.Attempt) : default);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("no")]
    [InlineData("nothing")]
    [InlineData("broken")]
    [InlineData("endless")]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T39")]
    public async Task A_mail_that_cannot_be_read_stops_no_other_and_ends_in_quarantine(string fault)
    {
        await StartAsync();
        await DeliverAnswerAsync("first");
        await DeliverAnswerAsync("poison");
        var poison = Inbox.Messages[1].Uid;
        await DeliverAnswerAsync("last");
        var reading = Server.Faults.OnImap("UID FETCH").When(argument => IsContent(argument) && Covers(argument, poison));
        _ = fault switch
        {
            "drop" => reading.Drop(),
            "no" => reading.Reply("NO [SERVERBUG] cannot read"),
            "nothing" => reading.Reply("OK FETCH completed"),
            "endless" => reading.ReplyRaw($"* 2 FETCH (UID {poison} BODY[] {{9999999}}\r\n{new string('x', 3_000_000)}"),
            _ => reading.ReplyRaw("* 1 FETCH (((\r\n{tag} OK FETCH completed\r\n"),
        };

        for (var i = 0; i < 4; i++)
        {
            await SettledAsync(ProcessAsync());
        }

        Assert.Equal(["first", "last"], Handler.Calls.Select(static call => call.ApprovalId).Order());
        Assert.Equal(poison, Assert.Single(Inbox.Messages).Uid);

        // Each further mail shows that the server works, and that it is this one.
        for (var i = 0; i < 4; i++)
        {
            await DeliverAnswerAsync($"later-{i}");
            await SettledAsync(ProcessAsync());
        }

        await SettledAsync(ProcessAsync());
        Assert.Single(User(Robot).GetFolder("Quarantine").Messages);
        Assert.Empty(Inbox.Messages);
        Assert.Equal(6, Handler.Calls.Count);
        Assert.DoesNotContain(Handler.Calls, static call => call.ApprovalId == "poison");
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F20")]
    public async Task The_tagged_ok_of_an_expunge_that_is_lost_is_no_trouble()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        Server.Faults.OnImap("UID EXPUNGE").AfterExecution().Once().Drop();

        Assert.Equal(ApprovalReplyDisposal.RemovalPending, (await ProcessOneAsync()).Disposal);
        Assert.Empty((await ProcessAsync()).Replies);
        Assert.Single(Handler.Calls);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_although_there_are_mails_is_not_believed()
    {
        await StartAsync();
        Server.Options.Imap.BreakExtendedSearch = true;
        await DeliverAnswerAsync("release-42");

        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Fact]
    public async Task A_large_answer_is_read_with_all_of_its_texts()
    {
        await StartAsync();
        var request = await RequestAsync("release-42");
        var reply = ReplyTo(request).From(MailClient.ThunderbirdPlainText).WithoutQuote().Approve().ToMessage().Content;
        var header = Encoding.UTF8.GetString(reply.Span).Split("\r\n\r\n")[0];
        var fields = header.Split("\r\n").Where(static line => !line.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));
        var photograph = string.Concat(Enumerable.Repeat(new string('A', 76) + "\r\n", 2000));
        string Mail(string last) =>
            $"{string.Join("\r\n", fields)}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nApprove\r\n"
            + $"--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n{photograph}\r\n--b\r\n{last}\r\n--b--\r\n";

        Inbox.Deliver(Mail("Content-Type: text/plain\r\n\r\nReject, I looked again"));
        Assert.Equal((ApprovalReplyOutcome.Unclear, ApprovalReplyReason.BothDecisions), await ProcessOneAsync() is var both ? (both.Outcome, both.Reason) : default);
        Inbox.Deliver(Mail("Content-Type: text/html\r\n\r\n<p>Reject, I looked again</p>"));
        Assert.Equal((ApprovalReplyOutcome.Unclear, ApprovalReplyReason.PartsDisagree), await ProcessOneAsync() is var html ? (html.Outcome, html.Reason) : default);
        Inbox.Deliver(Mail("Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR"));
        Assert.Equal((ApprovalReplyOutcome.Automatic, ApprovalReplyReason.CalendarMessage), await ProcessOneAsync() is var calendar ? (calendar.Outcome, calendar.Reason) : default);
        Inbox.Deliver(Mail(string.Join("\r\n--b\r\n", Enumerable.Repeat("Content-Type: text/plain\r\n\r\nx", 40))));
        Assert.Equal((ApprovalReplyOutcome.TooLarge, ApprovalReplyReason.StructureTooLarge), await ProcessOneAsync() is var many ? (many.Outcome, many.Reason) : default);
        Assert.Empty(Handler.Calls);

        Inbox.Deliver(Mail("Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nReject"));
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("BODY.PEEK[2", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F25")]
    public async Task A_mail_that_arrives_between_the_search_and_the_wait_is_handled_soon()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        var held = Server.Faults.OnImap("IDLE").Once().DelayUntilReleased();
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        await DeliverAnswerAsync("release-42");
        held.Release();

        await HandledAsync(1);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F25")]
    public async Task A_lost_announcement_is_made_up_for_by_the_interval()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "00:00:02";
        });
        Server.Faults.OnImap(ImapPoint.IdlePush).Reply("OK still here");
        await DeliverAnswerAsync("release-42");

        await HandledAsync(1);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F27")]
    public async Task Announcements_do_not_use_up_the_attempts_of_a_failing_handler()
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "1.00:00:00";
        });
        Handler.NextThrows();
        await DeliverAnswerAsync("failing");
        await HandledAsync(1);
        for (var i = 1; i <= 4; i++)
        {
            await DeliverAnswerAsync($"release-{i}");
            await HandledAsync(1 + i);
        }

        Assert.Single(Handler.Calls, static call => call.ApprovalId == "failing");
        Host.Change("Approvals:ProcessInterval", "23:00:00");
        await HandledAsync(6);
        Assert.Equal(2, Handler.Calls.Count(static call => call.ApprovalId == "failing"));
        await Inbox.WaitUntilEmptyAsync(Cancellation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F27")]
    public async Task A_handler_that_never_ends_does_not_hold_up_the_others(bool blocksItsThread)
    {
        await StartAsync(static settings =>
        {
            settings["Approvals:HandlerTimeout"] = "00:00:01";
            settings["Approvals:HandlerConcurrency"] = "1";
        });
        using var blocked = new ManualResetEventSlim();
        var never = new TaskCompletionSource<ApprovalHandlerResult>();
        Handler.NextDoes(_ =>
        {
            if (blocksItsThread)
            {
                blocked.Wait(CancellationToken.None);
            }

            return never.Task;
        });
        await DeliverAnswerAsync("hanging");
        await DeliverAnswerAsync("good");

        var summary = await ProcessAsync();
        blocked.Set();
        never.SetResult(ApprovalHandlerResult.Applied);

        Assert.Equal(ApprovalReplyReason.HandlerTimeout, Assert.Single(summary.Replies, static reply => reply.ApprovalId == "hanging").Reason);
        Assert.Equal(1, summary.Count(ApprovalReplyOutcome.Applied));
        Assert.Equal(2, (await ProcessOneAsync()).Attempt);
        Assert.Equal(2, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4711)]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F27")]
    public async Task A_handler_that_returns_no_result_is_asked_again(int result)
    {
        await StartAsync();
        Handler.NextDoes(_ => Task.FromResult((ApprovalHandlerResult)result));
        await DeliverAnswerAsync("release-42");

        Assert.Equal((ApprovalReplyOutcome.Failed, ApprovalReplyReason.HandlerFailed), await ProcessOneAsync() is var first ? (first.Outcome, first.Reason) : default);
        Assert.Equal(ApprovalReplyOutcome.Applied, (await ProcessOneAsync()).Outcome);
    }

    [Fact]
    public async Task Passes_at_the_same_time_decide_everything_once()
    {
        await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await DeliverAnswerAsync($"release-{i}");
        }

        var summaries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ProcessAsync()));

        Assert.Equal(10, summaries.Sum(static summary => summary.Count(ApprovalReplyOutcome.Applied)));
        Assert.Equal(10, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
        Assert.Equal(10, Handler.Calls.Count);
        Assert.Empty(Inbox.Messages);
    }

    [Fact]
    public async Task A_cancelled_pass_gives_back_what_it_had_not_finished()
    {
        await StartAsync(static settings => settings["Approvals:HandlerConcurrency"] = "1");
        await DeliverAnswerAsync("first");
        await DeliverAnswerAsync("second");
        await DeliverAnswerAsync("third");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Handler.NextDoes(static _ => Task.FromResult(ApprovalHandlerResult.Applied));
        Handler.NextDoes(async token =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return ApprovalHandlerResult.Applied;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Host.Processor.ProcessAsync(stop.Token));

        Assert.Equal(2, Inbox.Messages.Count);
        var rest = await ProcessAsync();
        Assert.Equal(2, rest.Count(ApprovalReplyOutcome.Applied));
        Assert.All(rest.Replies, static reply => Assert.Equal(1, reply.Attempt));
        Assert.Equal(3, Handler.Calls.Select(static call => call.DecisionId).Distinct().Count());
    }

    [Theory]
    [InlineData(nameof(IReplyLedger.BeginAsync), 0)]
    [InlineData(nameof(IReplyLedger.ClaimAsync), 0)]
    [InlineData(nameof(IReplyLedger.CompleteAsync), 1)]
    public async Task A_ledger_that_fails_removes_nothing_and_blames_nobody(string method, int callsMeanwhile)
    {
        var ledger = new BrokenLedger();
        await StartAsync(static settings => settings["Approvals:MaxAttempts"] = "1", ledger: ledger);
        await DeliverAnswerAsync("release-42");
        ledger.Broken = method;
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<IOException>(ProcessAsync);
        }

        Assert.Single(Inbox.Messages);
        Assert.Equal(callsMeanwhile * 3, Handler.Calls.Count);
        ledger.Broken = null;
        Assert.Equal((ApprovalReplyOutcome.Applied, 1), await ProcessOneAsync() is var result ? (result.Outcome, result.Attempt) : default);
        Assert.Single(Handler.Calls.Select(static call => call.DecisionId).Distinct());
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T44")]
    public async Task A_flood_of_another_installations_mail_does_not_starve_an_answer()
    {
        await StartAsync(static settings => settings["Approvals:ProcessCount"] = "5");
        for (var i = 0; i < 12; i++)
        {
            var foreign = await RequestAsync("foreign");
            Inbox.Deliver(Encoding.UTF8.GetString(ReplyTo(foreign).From(MailClient.ThunderbirdPlainText).Approve().ToMessage().Content.Span));
        }

        Host.Change("Approvals:InstanceId", "another");
        await DeliverAnswerAsync("release-42");

        for (var i = 0; i < 3; i++)
        {
            await ProcessAsync();
        }

        Assert.Equal("release-42", Assert.Single(Handler.Calls).ApprovalId);
        Assert.Equal(12, Inbox.Messages.Count);

        Host.Change("Approvals:InstanceId", string.Empty);
        await ProcessAsync();
        Assert.Equal(2, Handler.Calls.Count);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F7")]
    public async Task A_mail_that_has_gone_before_it_is_claimed_is_nobodys()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var claim = Server.Faults.OnImap("UID STORE").Once().DelayUntilReleased();

        var pass = ProcessAsync();
        await claim.WaitUntilStruckAsync(cancellationToken: Cancellation);
        Inbox.Expunge(Inbox.Messages[0].Uid);
        claim.Release();
        await pass;

        Assert.Empty(Handler.Calls);
        Assert.Empty((await ProcessAsync()).Replies);
    }

    [Fact]
    public async Task A_claim_that_is_refused_decides_nothing_and_costs_no_attempt()
    {
        await StartAsync();
        await DeliverAnswerAsync("release-42");
        var refusal = Server.Faults.OnImap("UID STORE").Reply("NO [UNAVAILABLE] not now");
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<MailboxException>(ProcessAsync);
        }

        Assert.Empty(Handler.Calls);
        refusal.Remove();
        Assert.Equal(1, (await ProcessOneAsync()).Attempt);
        Assert.Single(Handler.Calls);
    }

    private static bool IsContent(string argument) => argument.Contains("BODY.PEEK[", StringComparison.Ordinal);

    private static bool Covers(string argument, uint uid) => argument.Split(' ')[0].Split(',').Any(range =>
    {
        var ends = range.Split(':').Select(static end => uint.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return uid >= ends.Min() && uid <= ends.Max();
    });

    private LoopbackUser User(MailAccount account) => Server.Users.Single(user => user.Address == account.Address);

    private async Task<ReadOnlyMemory<byte>> RequestAsync(string approvalId)
    {
        var receipt = await Host.Sender.RequestApprovalAsync(Request(approvalId), Cancellation);
        var messageId = receipt.Deliveries[0].Receipt!.MessageId;
        return (await User(Boss).Inbox.WaitForMessageAsync(message => message.GetText().Contains(messageId, StringComparison.Ordinal), Cancellation)).Content;
    }

    private Reply ReplyTo(ReadOnlyMemory<byte> request) => Reply.To(request).FromAddress(Boss.EmailAddress);

    /// <summary>Puts an approval into the reply folder, without a connection that a fault could strike.</summary>
    private async Task DeliverAnswerAsync(string approvalId) =>
        Inbox.Deliver(ReplyTo(await RequestAsync(approvalId)).From(MailClient.ThunderbirdPlainText).Approve().ToMessage().Content.Span);

    /// <summary>One answer and a fault: after it, everything is as without it.</summary>
    private async Task WithAnswerAsync(string approvalId, Func<Fault> inject)
    {
        await DeliverAnswerAsync(approvalId);
        var fault = inject();

        await SettledAsync(ProcessAsync());
        Assert.True(Inbox.Messages.Count == 1 || Handler.Calls.Any(call => call.ApprovalId == approvalId), $"{approvalId} was lost.");
        await ProcessUntilEmptyAsync();

        fault.Remove();
        var call = Assert.Single(Handler.Calls, call => call.ApprovalId == approvalId);
        Assert.Equal((1, ApprovalDecision.Approve), (call.Attempt, call.Decision));
    }

    private static async Task SettledAsync(Task<ApprovalProcessingSummary> pass)
    {
        try
        {
            await pass;
        }
        catch (EmailCommsException)
        {
            // The fault; what matters is what it leaves behind.
        }
    }

    private async Task ProcessUntilEmptyAsync()
    {
        for (var i = 0; i < MaxPasses && Inbox.Messages.Count > 0; i++)
        {
            await SettledAsync(ProcessAsync());
        }

        Assert.Empty(Inbox.Messages);
    }

    /// <summary>Somebody removes mails after the search that finds them, before that command; the pass after it notices.</summary>
    private async Task RemoveUnreadAsync(int count, string before)
    {
        for (var i = 0; i < count; i++)
        {
            Inbox.Deliver($"Subject: mail {i}\r\n\r\nx\r\n");
        }

        var held = Server.Faults.OnImap(before).Once().DelayUntilReleased();
        var pass = ProcessAsync();
        await held.WaitUntilStruckAsync(cancellationToken: Cancellation);
        foreach (var mail in Inbox.Messages)
        {
            Inbox.Expunge(mail.Uid);
        }

        held.Release();
        Assert.Empty((await pass).Replies);
        Assert.Empty((await ProcessAsync()).Replies);
    }

    private Task HandledAsync(int count) => Eventually.BecomesTrueAsync(
        () => Handler.Calls.Count >= count,
        TimeSpan.FromSeconds(30),
        () => $"{Handler.Calls.Count} of {count} answers were handled.\n{string.Join('\n', Host.Logs.GetSnapshot().Select(static record => record.Message))}",
        Cancellation);

    private sealed class BrokenLedger : IReplyLedger
    {
        private readonly InMemoryReplyLedger _inner = new(TimeProvider.System);

        public string? Broken { get; set; }

        public Task<ReplyAttempt> BeginAsync(ReplyPosition position, CancellationToken cancellationToken = default) =>
            Try(nameof(BeginAsync)) ?? _inner.BeginAsync(position, cancellationToken);

        public Task<DecisionClaim> ClaimAsync(ReplyPosition position, Guid decisionId, ApprovalDecision decision, CancellationToken cancellationToken = default) =>
            Try<DecisionClaim>(nameof(ClaimAsync)) ?? _inner.ClaimAsync(position, decisionId, decision, cancellationToken);

        public Task CompleteAsync(ReplyPosition position, LedgerEntry entry, CancellationToken cancellationToken = default) =>
            Try<bool>(nameof(CompleteAsync)) ?? _inner.CompleteAsync(position, entry, cancellationToken);

        public Task ReleaseAsync(ReplyPosition position, bool countAttempt, CancellationToken cancellationToken = default) =>
            _inner.ReleaseAsync(position, countAttempt, cancellationToken);

        private Task<ReplyAttempt>? Try(string method) => Try<ReplyAttempt>(method);

        private Task<T>? Try<T>(string method) => Broken == method ? Task.FromException<T>(new IOException("The ledger's database is down.")) : null;
    }
}
