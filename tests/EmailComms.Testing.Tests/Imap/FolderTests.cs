using EmailComms.Testing.Tests.Wire;
using MailKit;

namespace EmailComms.Testing.Tests.Imap;

public sealed class FolderTests : ImapWireTest
{
    [Fact]
    public async Task Select_tells_everything_that_a_client_needs()
    {
        Deliver(2);
        User.Inbox.SetFlags(1, "\\Seen");
        await using var client = await LogInAsync();

        Assert.Equal(
            [
                "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)",
                "* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Flags permitted",
                "* 2 EXISTS",
                "* 2 RECENT",
                "* OK [UNSEEN 2] First unseen",
                $"* OK [UIDVALIDITY {User.Inbox.UidValidity}] UIDs valid",
                "* OK [UIDNEXT 3] Predicted next UID",
                "* OK [HIGHESTMODSEQ 4] Highest",
                "OK [READ-WRITE] SELECT completed",
            ],
            await client.ImapAsync("SELECT inbox"));
        Assert.Contains("* 0 RECENT", await client.ImapAsync("SELECT INBOX"));
    }

    [Theory]
    [InlineData("UID STORE 1 +FLAGS (\\Seen)")]
    [InlineData("UID EXPUNGE 1")]
    [InlineData("EXPUNGE")]
    [InlineData("UID MOVE 1 Trash")]
    public async Task A_read_only_folder_refuses_changes(string command)
    {
        Deliver(1);
        User.Inbox.IsReadOnly = true;
        await using var client = await LogInAsync();

        var selected = await client.ImapAsync("SELECT INBOX");

        Assert.Equal("OK [READ-ONLY] SELECT completed", selected[^1]);
        Assert.Contains("* OK [PERMANENTFLAGS ()] Flags permitted", selected);
        Assert.StartsWith("NO ", (await client.ImapAsync(command))[^1], StringComparison.Ordinal);
        Assert.Empty(Assert.Single(User.Inbox.Messages).Flags);
    }

    [Fact]
    public async Task Examine_opens_read_only_and_close_then_expunges_nothing()
    {
        User.Inbox.Deliver("Subject: x\n\n", "\\Deleted");
        await using var client = await LogInAsync();

        Assert.Equal("OK [READ-ONLY] EXAMINE completed", (await client.ImapAsync("EXAMINE INBOX"))[^1]);
        await client.ImapAsync("CLOSE");

        Assert.Single(User.Inbox.Messages);
    }

    [Fact]
    public async Task Close_expunges_and_unselect_does_not()
    {
        User.Inbox.Deliver("Subject: x\n\n", "\\Deleted");
        await using var client = await SelectAsync();

        await client.ImapAsync("UNSELECT");
        var afterUnselect = User.Inbox.Messages.Count;
        await client.ImapAsync("SELECT INBOX");
        Assert.Equal(["OK CLOSE completed"], await client.ImapAsync("CLOSE"));

        Assert.Equal(1, afterUnselect);
        Assert.Empty(User.Inbox.Messages);
    }

    [Theory]
    [InlineData("SELECT Nowhere", "NO [NONEXISTENT]")]
    [InlineData("STATUS Nowhere (MESSAGES)", "NO [NONEXISTENT]")]
    [InlineData("APPEND Nowhere {1+}\r\nx", "NO [TRYCREATE]")]
    [InlineData("CREATE Trash", "NO [ALREADYEXISTS]")]
    [InlineData("DELETE INBOX", "NO [CANNOT]")]
    [InlineData("FETCH 1 FLAGS", "BAD ")]
    [InlineData("NONSENSE", "BAD ")]
    [InlineData("SELECT", "BAD ")]
    [InlineData("SELECT \"a", "BAD ")]
    [InlineData("SELECT INBOX too much", "BAD ")]
    public async Task What_cannot_be_done_is_refused(string command, string answer)
    {
        await using var client = await LogInAsync();

        Assert.StartsWith(answer, (await client.ImapAsync(command))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_before_login_are_refused()
    {
        await using var client = await WireClient.ConnectAndGreetAsync(Server.ImapTlsPort, tls: true);

        foreach (var command in new[] { "SELECT INBOX", "LIST \"\" *", "STATUS INBOX (MESSAGES)", "IDLE", "APPEND INBOX {1+}\r\nx", "CREATE x" })
        {
            Assert.StartsWith("BAD ", (await client.ImapAsync(command))[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_matches_patterns_and_shows_attributes()
    {
        User.AddFolder("Replies/2026");
        User.AddFolder("Replies");
        await using var client = await LogInAsync();

        Assert.Equal(["* LIST (\\HasChildren) \"/\" \"Replies\"", "OK LIST completed"], await client.ImapAsync("LIST \"\" R%"));
        Assert.Equal(3, (await client.ImapAsync("LIST \"\" R*")).Count);
        Assert.Equal(["* LIST (\\HasNoChildren \\Trash) \"/\" \"Trash\"", "OK LIST completed"], await client.ImapAsync("LIST \"\" Trash"));
        Assert.Equal(5, (await client.ImapAsync("LIST (SPECIAL-USE) \"\" *")).Count);
        Assert.Equal(["* LIST (\\Noselect) \"/\" \"\"", "OK LIST completed"], await client.ImapAsync("LIST \"\" \"\""));
    }

    [Fact]
    public async Task Unsubscribed_folders_are_missing_from_lsub()
    {
        await using var client = await LogInAsync();

        await client.ImapAsync("UNSUBSCRIBE Junk");
        var names = await client.ImapAsync("LSUB \"\" *");

        Assert.Equal(5, names.Count);
        Assert.DoesNotContain(names, static line => line.Contains("Junk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Status_counts_without_selecting()
    {
        Deliver(2);
        User.Inbox.SetFlags(1, "\\Seen");
        await using var client = await LogInAsync();

        Assert.Equal(
            $"* STATUS \"INBOX\" (MESSAGES 2 RECENT 2 UIDNEXT 3 UIDVALIDITY {User.Inbox.UidValidity} UNSEEN 1)",
            (await client.ImapAsync("STATUS INBOX (MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN)"))[0]);
    }

    [Fact]
    public async Task Folder_names_of_any_language_make_the_round_trip()
    {
        const string Name = "Antworten & Prüfung 日本 😀";
        using var client = await MailKitClients.LogInAsync(Server, User);
        var top = client.GetFolder(client.PersonalNamespaces[0]);

        await top.CreateAsync(Name, isMessageFolder: true, CancellationToken);

        Assert.Contains(User.Folders, static folder => folder.Name == Name);
        Assert.Contains(await top.GetSubfoldersAsync(cancellationToken: CancellationToken), static folder => folder.FullName == Name);
        var folder = await client.GetFolderAsync(Name, CancellationToken);
        await folder.OpenAsync(FolderAccess.ReadWrite, CancellationToken);
        Assert.True(folder.IsOpen);
    }

    [Fact]
    public async Task Renaming_takes_the_folders_below_along()
    {
        User.AddFolder("Old/Below").Deliver("Subject: kept\n\n");
        User.AddFolder("Old");
        await using var client = await LogInAsync();

        Assert.Equal(["OK RENAME completed"], await client.ImapAsync("RENAME Old New"));

        Assert.Single(User.GetFolder("New/Below").Messages);
        Assert.Throws<KeyNotFoundException>(() => User.GetFolder("Old/Below"));
    }
}
