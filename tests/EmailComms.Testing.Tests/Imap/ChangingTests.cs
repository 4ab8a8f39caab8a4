using System.Text;
using EmailComms.Testing.Tests.Wire;
using MailKit;

namespace EmailComms.Testing.Tests.Imap;

public sealed class ChangingTests : ImapWireTest
{
    [Fact]
    public async Task Append_keeps_bytes_flags_and_date_and_tells_the_uid()
    {
        await using var client = await LogInAsync();
        var content = "Subject: ü\r\n\r\nbare\nLF and \0 NUL\r\n"u8.ToArray();

        await client.SendAsync(Encoding.ASCII.GetBytes($"a APPEND INBOX (\\Seen $Work) \" 3-Mar-2026 10:00:00 +0100\" {{{content.Length}+}}\r\n").Concat(content).Concat("\r\n"u8.ToArray()).ToArray());
        var answer = Assert.Single(await client.ReadToTagAsync("a"));

        var message = Assert.Single(User.Inbox.Messages);
        Assert.Equal($"OK [APPENDUID {User.Inbox.UidValidity} 1] APPEND completed", answer);
        Assert.Equal(content, message.Content.ToArray());
        Assert.Equal(["\\Seen", "$Work"], message.Flags);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(1)), message.InternalDate);
    }

    [Fact]
    public async Task MailKit_appends_and_learns_the_uid()
    {
        using var client = await MailKitClients.LogInAsync(Server, User);

        var uid = await client.Inbox.AppendAsync(MailKitClients.Message(User.Address), MessageFlags.Flagged, CancellationToken);

        Assert.Equal(1u, uid?.Id);
        Assert.True(Assert.Single(User.Inbox.Messages).HasFlag("\\flagged"));
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused_before_it_is_sent()
    {
        Server.Options.Imap.MaxMessageBytes = 10;
        await using var client = await LogInAsync();

        Assert.Equal(["NO [TOOBIG] Literal too large"], await client.ImapAsync("APPEND INBOX {11}"));
        Assert.Equal(["NO [TOOBIG] Literal too large"], await client.ImapAsync("APPEND INBOX {11+}\r\n12345678901"));
        Assert.Equal(["OK NOOP completed"], await client.ImapAsync("NOOP"));
    }

    [Fact]
    public async Task Store_replaces_adds_and_removes()
    {
        Deliver(1);
        await using var client = await SelectAsync();

        Assert.Equal("* 1 FETCH (UID 1 FLAGS (\\Seen $A \\Recent))", (await client.ImapAsync("UID STORE 1 FLAGS (\\seen $A)"))[0]);
        Assert.Equal("* 1 FETCH (FLAGS (\\Seen $A \\Deleted \\Recent))", (await client.ImapAsync("STORE 1 +FLAGS \\Deleted"))[0]);
        Assert.Equal("* 1 FETCH (FLAGS (\\Seen \\Deleted \\Recent))", (await client.ImapAsync("STORE 1 -FLAGS ($a)"))[0]);
        Assert.StartsWith("BAD ", (await client.ImapAsync("STORE 1 +FLAGS (\\Invented)"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keywords_can_be_impossible_as_at_microsoft()
    {
        Server.Options.Imap.AllowKeywords = false;
        Deliver(1);
        await using var client = await LogInAsync();

        Assert.DoesNotContain(await client.ImapAsync("SELECT INBOX"), static line => line.Contains("\\*", StringComparison.Ordinal));
        Assert.StartsWith("NO ", (await client.ImapAsync("STORE 1 +FLAGS ($Work)"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("OK ", (await client.ImapAsync("STORE 1 +FLAGS (\\Seen)"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uid_expunge_removes_only_what_is_named_and_deleted()
    {
        Deliver(4);
        foreach (var uid in new uint[] { 1, 2, 4 })
        {
            User.Inbox.SetFlags(uid, "\\Deleted");
        }

        await using var client = await SelectAsync();

        Assert.Equal(["* 2 EXPUNGE", "OK UID EXPUNGE completed"], await client.ImapAsync("UID EXPUNGE 2:3"));
        Assert.Equal(["* 3 EXPUNGE", "* 1 EXPUNGE", "OK EXPUNGE completed"], await client.ImapAsync("EXPUNGE"));
        Assert.Equal(3u, Assert.Single(User.Inbox.Messages).Uid);
    }

    [Fact]
    public async Task Copy_and_move_tell_the_new_uids()
    {
        Deliver(4);
        User.Inbox.SetFlags(2, "\\Flagged");
        await using var client = await SelectAsync();
        var trash = User.GetFolder("Trash");

        Assert.Equal([$"OK [COPYUID {trash.UidValidity} 1:2,4 1:3] UID COPY completed"], await client.ImapAsync("UID COPY 1:2,4 Trash"));
        Assert.Equal([$"* OK [COPYUID {trash.UidValidity} 2:3 4:5] Moved UIDs.", "* 3 EXPUNGE", "* 2 EXPUNGE", "OK MOVE completed"], await client.ImapAsync("MOVE 2:3 Trash"));
        Assert.Equal([1u, 4u], User.Inbox.Messages.Select(static message => message.Uid));
        Assert.True(trash.Messages[3].HasFlag("\\Flagged"));
    }

    [Fact]
    public async Task A_full_folder_refuses_copy_move_and_append()
    {
        Deliver(1);
        User.GetFolder("Trash").QuotaBytes = 5;
        await using var client = await SelectAsync();

        foreach (var command in new[] { "UID COPY 1 Trash", "UID MOVE 1 Trash", "APPEND Trash {6+}\r\n123456" })
        {
            Assert.StartsWith("NO [OVERQUOTA]", Assert.Single(await client.ImapAsync(command)), StringComparison.Ordinal);
        }

        Assert.Single(User.Inbox.Messages);
    }

    [Fact]
    public async Task A_set_beyond_the_folder_is_bad_by_number_and_empty_by_uid()
    {
        Deliver(1);
        await using var client = await SelectAsync();

        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync("FETCH 2 FLAGS")), StringComparison.Ordinal);
        Assert.Equal(["OK UID FETCH completed"], await client.ImapAsync("UID FETCH 2:7 FLAGS"));
        Assert.Equal(2, (await client.ImapAsync("UID FETCH 7:* (UID)")).Count);
        User.Inbox.Expunge(1);
        await client.ImapAsync("NOOP");
        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync("STORE 1:* +FLAGS (\\Seen)")), StringComparison.Ordinal);
        Assert.Equal(["OK UID STORE completed"], await client.ImapAsync("UID STORE 1:* +FLAGS (\\Seen)"));
    }

    [Fact]
    public async Task Expunging_archives_where_the_server_is_like_gmail()
    {
        Server.Options.Imap.ExpungeArchivesTo = "[Gmail]/All Mail";
        Deliver(1);
        await using var client = await SelectAsync();

        await client.ImapAsync("UID STORE 1 +FLAGS.SILENT (\\Deleted)");
        await client.ImapAsync("UID EXPUNGE 1");

        Assert.Empty(User.Inbox.Messages);
        Assert.False(Assert.Single(User.GetFolder("[Gmail]/All Mail").Messages).HasFlag("\\Deleted"));
    }
}
