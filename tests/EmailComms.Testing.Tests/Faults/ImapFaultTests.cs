using System.Globalization;
using EmailComms.Testing.Tests.Imap;
using EmailComms.Testing.Tests.Wire;
using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Testing.Tests.Faults;

public sealed class ImapFaultTests : ImapWireTest
{
    [Theory]
    [InlineData("SELECT", "SELECT INBOX")]
    [InlineData("UID SEARCH", "UID SEARCH ALL")]
    [InlineData("search", "UID SEARCH ALL")]
    [InlineData("FETCH", "UID FETCH 1 FLAGS")]
    [InlineData("UID STORE", "UID STORE 1 +FLAGS (\\Deleted)")]
    [InlineData("UID EXPUNGE", "UID EXPUNGE 1")]
    [InlineData("MOVE", "UID MOVE 1 Trash")]
    [InlineData("IDLE", "IDLE")]
    [InlineData(ImapPoint.AnyCommand, "NOOP")]
    public async Task A_reply_takes_the_place_of_the_servers_own(string point, string command)
    {
        User.Inbox.Deliver("Subject: x\n\n", "\\Deleted");
        await using var client = await SelectAsync();
        Server.Faults.OnImap(point).Once().Reply("NO [OVERQUOTA] full");

        Assert.Equal(["NO [OVERQUOTA] full"], await client.ImapAsync(command));
        Assert.Equal(["\\Deleted"], Assert.Single(User.Inbox.Messages).Flags);
    }

    [Fact]
    public async Task A_uid_point_leaves_the_other_form_alone()
    {
        Deliver(1);
        await using var client = await SelectAsync();
        Server.Faults.OnImap("UID FETCH").Reply("NO no");

        Assert.Equal("OK FETCH completed", (await client.ImapAsync("FETCH 1 UID"))[^1]);
        Assert.Equal("NO no", (await client.ImapAsync("UID FETCH 1 UID"))[^1]);
    }

    [Fact]
    public async Task After_execution_the_work_is_done_and_the_answer_lost()
    {
        User.Inbox.Deliver("Subject: x\n\n");
        using var client = await MailKitClients.LogInAsync(Server, User);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, CancellationToken);
        var uids = new[] { new UniqueId(1) };
        await client.Inbox.AddFlagsAsync(uids, MessageFlags.Deleted, silent: true, CancellationToken);
        Server.Faults.OnImap("UID EXPUNGE").AfterExecution().Drop();

        await Assert.ThrowsAnyAsync<ImapProtocolException>(() => client.Inbox.ExpungeAsync(uids, CancellationToken));

        Assert.Empty(User.Inbox.Messages);
    }

    [Fact]
    public async Task Every_prefix_of_a_reply_can_be_the_last_thing_a_client_hears()
    {
        Deliver(1);
        const string Whole = "* 1 FETCH (UID 1 FLAGS ())\r\na OK UID FETCH completed\r\n";
        for (var length = 0; length < Whole.Length; length += 7)
        {
            Server.Faults.Clear();
            await using var client = await SelectAsync();
            await client.ImapAsync("SELECT INBOX");
            Server.Faults.OnImap("UID FETCH").DropAfterBytes(length);

            await client.SendAsync("a UID FETCH 1 FLAGS\r\n");
            var heard = "";
            while (await client.ReadLineAsync() is { } line)
            {
                heard += line + "\r\n";
            }

            Assert.Equal(Whole[..length].TrimEnd('\r', '\n'), heard.TrimEnd('\r', '\n'));
        }
    }

    [Fact]
    public async Task A_bye_ends_the_session()
    {
        await using var client = await SelectAsync();
        Server.Faults.OnImap("NOOP").Bye("[UNAVAILABLE] later");

        Assert.Equal(["* BYE [UNAVAILABLE] later"], await client.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task A_greeting_can_refuse()
    {
        Server.Faults.OnImap(ImapPoint.Greeting).Once().Reply("BYE [ALERT] Too many connections");
        await using var client = await WireClient.ConnectAsync(Server.ImapPort);

        Assert.Equal("* BYE [ALERT] Too many connections", await client.ReadLineAsync());
    }

    [Fact]
    public async Task Extra_lines_and_other_faults_of_one_point_add_up()
    {
        await using var client = await SelectAsync();
        Server.Faults.OnImap("NOOP").SendExtra("* OK [ALERT] down at noon");
        Server.Faults.OnImap("NOOP").SendExtra("* 7 EXISTS");
        Server.Faults.OnImap("NOOP").Reply("BAD broken");
        Server.Faults.OnImap("NOOP").Reply("OK never reached");

        Assert.Equal(["* OK [ALERT] down at noon", "* 7 EXISTS", "BAD broken"], await client.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task Raw_replies_know_the_tag()
    {
        await using var client = await SelectAsync();
        Server.Faults.OnImap("UID FETCH").ReplyRaw("* 1 FETCH (UID 99 BODY[] NIL)\r\n{tag} OK nothing\r\n");

        Assert.Equal(["* 1 FETCH (UID 99 BODY[] NIL)", "OK nothing"], await client.ImapAsync("UID FETCH 1 BODY[]"));
    }

    [Fact]
    public async Task Plaintext_can_be_injected_behind_starttls()
    {
        Server.Faults.OnImap("STARTTLS").AfterExecution().SendExtra("* CAPABILITY IMAP4rev1 INJECTED");
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapPort);

        await client.SendAsync("a STARTTLS\r\n");

        Assert.Equal("a OK Begin TLS negotiation now", await client.ReadLineAsync());
        Assert.Equal("* CAPABILITY IMAP4rev1 INJECTED", await client.ReadLineAsync());
        await client.StartTlsAsync();
        Assert.Equal(["OK NOOP completed"], await client.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task A_push_can_be_lost()
    {
        await using var client = await SelectAsync();
        var fault = Server.Faults.OnImap(ImapPoint.IdlePush).Once().Reply("OK still here");
        await client.SendAsync("i IDLE\r\n");
        await client.ReadLineAsync();

        Deliver(1);

        Assert.Equal("* OK still here", await client.ReadLineAsync());
        await fault.WaitUntilStruckAsync(cancellationToken: CancellationToken);
        await client.SendAsync("DONE\r\n");
        Assert.Equal(["OK IDLE terminated"], await client.ReadToTagAsync("i"));
    }

    [Fact]
    public async Task A_dropped_idle_is_noticed_by_mailkit()
    {
        using var client = await MailKitClients.LogInAsync(Server, User);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, CancellationToken);
        Server.Faults.OnImap(ImapPoint.IdlePush).Drop();
        using var done = new CancellationTokenSource();

        var idle = client.IdleAsync(done.Token, CancellationToken);
        Deliver(1);

        await Assert.ThrowsAnyAsync<Exception>(() => idle);
        Assert.False(client.IsConnected);
    }

    [Fact]
    public async Task The_handshake_can_break()
    {
        Server.Faults.OnImap(ImapPoint.TlsHandshake).Once().Drop();

        await Assert.ThrowsAnyAsync<Exception>(() => MailKitClients.ConnectImapAsync(Server));
        using var second = await MailKitClients.ConnectImapAsync(Server);

        Assert.True(second.IsConnected);
    }

    [Fact]
    public async Task A_frozen_command_is_never_answered_until_released()
    {
        await using var client = await SelectAsync();
        var fault = Server.Faults.OnImap("NOOP").Freeze();

        var answer = client.ImapAsync("NOOP");
        await fault.WaitUntilStruckAsync(cancellationToken: CancellationToken);
        Assert.False(answer.IsCompleted);
        fault.Remove();

        Assert.Equal(["OK NOOP completed"], await answer);
        Assert.Equal(["OK NOOP completed"], await client.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task Delays_follow_the_servers_clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero));
        await using var server = await LoopbackMailServer.StartAsync(new LoopbackMailServerOptions { TimeProvider = clock }, CancellationToken);
        var fault = server.Faults.OnImap("NOOP").Delay(TimeSpan.FromHours(1));
        await using var client = await WireClient.ConnectAndGreetAsync(server.ImapPort);

        var answer = client.ImapAsync("NOOP");
        await fault.WaitUntilStruckAsync(cancellationToken: CancellationToken);
        Assert.False(answer.IsCompleted);
        while (!answer.IsCompleted)
        {
            // The delay may begin a moment after the fault has struck.
            clock.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        Assert.Equal(["OK NOOP completed"], await answer);
    }

    [Fact]
    public async Task A_slow_server_says_the_same_in_pieces()
    {
        Deliver(1);
        await using var client = await SelectAsync();
        Server.Faults.OnImap("FETCH").Trickle(bytesAtOnce: 1, TimeSpan.Zero);

        Assert.Equal(["* 1 FETCH (UID 1)", "OK FETCH completed"], await client.ImapAsync("FETCH 1 UID"));
    }

    [Fact]
    public async Task A_big_reply_is_held_back_whole_while_a_fault_may_take_it()
    {
        User.Inbox.Deliver(new string('x', 300_000));
        await using var client = await SelectAsync();
        Server.Faults.OnImap("FETCH").Once().AfterExecution().Reply("NO [SERVERBUG] oops");

        Assert.Equal(["NO [SERVERBUG] oops"], await client.ImapAsync("FETCH 1 BODY.PEEK[]"));
        await client.SendAsync("a FETCH 1 BODY.PEEK[]\r\n");
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"* 1 FETCH (BODY[] {{{300_000}}}"), await client.ReadLineAsync());
        await client.ReadBytesAsync(300_000);
        Assert.Equal([")", "OK FETCH completed"], await client.ReadToTagAsync("a"));
    }
}
