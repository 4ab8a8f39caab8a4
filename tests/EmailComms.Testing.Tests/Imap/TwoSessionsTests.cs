using EmailComms.Testing.Tests.Wire;
using MailKit;

namespace EmailComms.Testing.Tests.Imap;

public sealed class TwoSessionsTests : ImapWireTest
{
    [Fact]
    public async Task Expunge_is_held_back_during_fetch_store_and_search()
    {
        Deliver(3);
        await using var client = await SelectAsync();
        User.Inbox.Expunge(1);

        Assert.Equal(["* 2 FETCH (UID 2)", "OK FETCH completed"], await client.ImapAsync("FETCH 2 (UID)"));
        Assert.Equal(["* SEARCH 2 3", "OK SEARCH completed"], await client.ImapAsync("SEARCH ALL"));
        Assert.Equal(["OK STORE completed"], await client.ImapAsync("STORE 2 +FLAGS.SILENT (\\Seen)"));
        Assert.Equal(["* 1 EXPUNGE", "OK NOOP completed"], await client.ImapAsync("NOOP"));
        Assert.Equal(["* 1 FETCH (UID 2)", "OK FETCH completed"], await client.ImapAsync("FETCH 1 (UID)"));
    }

    [Fact]
    public async Task Expunge_may_come_with_uid_commands()
    {
        Deliver(3);
        await using var client = await SelectAsync();
        User.Inbox.Expunge(2);

        Assert.Equal(["* 3 FETCH (UID 3)", "* 2 EXPUNGE", "OK UID FETCH completed"], await client.ImapAsync("UID FETCH 3 (UID)"));
    }

    [Fact]
    public async Task Several_expunges_are_numbered_so_that_each_is_right_when_it_is_read()
    {
        Deliver(5);
        await using var client = await SelectAsync();
        foreach (var uid in new uint[] { 1, 2, 5 })
        {
            User.Inbox.Expunge(uid);
        }

        var view = Enumerable.Range(1, 5).ToList();
        foreach (var line in await client.ImapAsync("NOOP"))
        {
            if (line.EndsWith("EXPUNGE", StringComparison.Ordinal))
            {
                view.RemoveAt(int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) - 1);
            }
        }

        Assert.Equal([3, 4], view);
    }

    [Fact]
    public async Task A_message_expunged_by_another_is_not_fetched_but_keeps_its_number()
    {
        Deliver(2);
        await using var client = await SelectAsync();
        User.Inbox.Expunge(1);

        Assert.Equal(["* 2 FETCH (UID 2)", "OK [EXPUNGEISSUED] Some messages were already expunged"], await client.ImapAsync("FETCH 1:2 (UID)"));
    }

    [Fact]
    public async Task Flags_changed_by_another_session_are_told_and_those_of_silent_stores_are_not()
    {
        Deliver(1);
        await using var first = await SelectAsync();
        await using var second = await SelectAsync();

        Assert.Equal(["OK UID STORE completed"], await first.ImapAsync("UID STORE 1 +FLAGS.SILENT (\\Deleted $Claimed)"));
        Assert.Equal(["* 1 FETCH (FLAGS (\\Deleted $Claimed))", "OK NOOP completed"], await second.ImapAsync("NOOP"));
        Assert.Equal(["OK NOOP completed"], await first.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task New_mail_arrives_with_the_next_command()
    {
        await using var client = await SelectAsync();
        Deliver(1);

        Assert.Equal(["* 1 EXISTS", "* 1 RECENT", "OK NOOP completed"], await client.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task Idle_pushes_arrival_flags_and_expunge_at_once()
    {
        Deliver(1);
        await using var client = await SelectAsync();
        await client.SendAsync("i IDLE\r\n");
        Assert.Equal("+ idling", await client.ReadLineAsync());

        Deliver(1);
        string?[] arrival = [await client.ReadLineAsync(), await client.ReadLineAsync()];
        User.Inbox.SetFlags(2, "\\Seen");
        var flags = await client.ReadLineAsync();
        User.Inbox.Expunge(1);
        var expunge = await client.ReadLineAsync();
        await client.SendAsync("DONE\r\n");

        Assert.Equal(["* 2 EXISTS", "* 2 RECENT"], arrival);
        Assert.Equal("* 2 FETCH (FLAGS (\\Seen \\Recent))", flags);
        Assert.Equal("* 1 EXPUNGE", expunge);
        Assert.Equal("i OK IDLE terminated", await client.ReadLineAsync());
    }

    [Fact]
    public async Task Idle_begins_with_what_happened_before_it()
    {
        await using var client = await SelectAsync();
        Deliver(1);

        await client.SendAsync("i IDLE\r\n");

        Assert.Equal("+ idling", await client.ReadLineAsync());
        Assert.Equal("* 1 EXISTS", await client.ReadLineAsync());
    }

    [Fact]
    public async Task MailKit_hears_of_new_mail_while_it_idles()
    {
        using var client = await MailKitClients.LogInAsync(Server, User);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, CancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        client.Inbox.CountChanged += (_, _) => done.Cancel();

        var idle = client.IdleAsync(done.Token, CancellationToken);
        Deliver(1);
        await idle;

        Assert.Equal(1, client.Inbox.Count);
    }

    [Fact]
    public async Task A_new_uidvalidity_ends_the_sessions_that_know_the_old_one()
    {
        Deliver(2);
        User.Inbox.Expunge(1);
        var before = User.Inbox.UidValidity;
        await using var client = await SelectAsync();

        User.Inbox.ChangeUidValidity();

        Assert.StartsWith("* BYE ", Assert.Single(await client.ImapAsync("NOOP")), StringComparison.Ordinal);
        Assert.Null(await client.ReadLineAsync());
        Assert.NotEqual(before, User.Inbox.UidValidity);
        Assert.Equal(1u, Assert.Single(User.Inbox.Messages).Uid);
    }

    [Fact]
    public async Task A_folder_removed_by_another_ends_the_sessions_in_it()
    {
        User.AddFolder("Replies");
        await using var client = await SelectAsync("Replies");

        User.RemoveFolder("Replies");

        Assert.StartsWith("* BYE ", Assert.Single(await client.ImapAsync("NOOP")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_made_anew_does_not_look_like_the_old_one()
    {
        var before = User.AddFolder("Replies").UidValidity;

        User.RemoveFolder("Replies");

        Assert.NotEqual(before, User.AddFolder("Replies").UidValidity);
    }

    [Fact]
    public async Task Only_one_of_two_moves_gets_the_message()
    {
        Deliver(1);
        await using var first = await SelectAsync();
        await using var second = await SelectAsync();

        await first.ImapAsync("UID MOVE 1 Trash");
        var lines = await second.ImapAsync("UID MOVE 1 Trash");

        Assert.Equal(["* 1 EXPUNGE", "OK UID MOVE completed"], lines);
        Assert.Single(User.GetFolder("Trash").Messages);
    }
}
