using EmailComms.Testing.Tests.Wire;
using MailKit;

namespace EmailComms.Testing.Tests.Imap;

/// <summary>CONDSTORE (RFC 7162 section 3.1).</summary>
public sealed class ConditionalStoreTests : ImapWireTest
{
    [Fact]
    public async Task Select_and_status_tell_the_highest_mod_sequence_which_every_change_raises()
    {
        await using var client = await LogInAsync();
        Assert.Contains("* OK [HIGHESTMODSEQ 1] Highest", await client.ImapAsync("SELECT INBOX"));

        Deliver(2);
        User.Inbox.SetFlags(1, "\\Seen");
        User.Inbox.Expunge(2);

        Assert.Contains("* STATUS \"INBOX\" (HIGHESTMODSEQ 5)", await client.ImapAsync("STATUS INBOX (HIGHESTMODSEQ)"));
    }

    [Fact]
    public async Task A_store_that_changes_nothing_leaves_the_mod_sequence_alone()
    {
        Deliver(1);
        await using var client = await SelectAsync();

        await client.ImapAsync("UID STORE 1 +FLAGS (\\Seen)");
        await client.ImapAsync("UID STORE 1 +FLAGS (\\Seen)");
        await client.ImapAsync("EXPUNGE");

        Assert.Equal("* 1 FETCH (UID 1 MODSEQ (3))", (await client.ImapAsync("UID FETCH 1 (MODSEQ)"))[0]);
    }

    [Fact]
    public async Task Unchangedsince_stores_where_nobody_else_did_and_names_the_others()
    {
        Deliver(3);
        await using var client = await SelectAsync();
        User.Inbox.SetFlags(2, "\\Flagged");

        var lines = await client.ImapAsync("UID STORE 1:3 (UNCHANGEDSINCE 4) +FLAGS ($A)");

        Assert.Equal(
            [
                "* 1 FETCH (UID 1 FLAGS ($A \\Recent) MODSEQ (6))",
                "* 3 FETCH (UID 3 FLAGS ($A \\Recent) MODSEQ (7))",
                "* 2 FETCH (UID 2 FLAGS (\\Flagged \\Recent) MODSEQ (5))",
                "OK [MODIFIED 2] Conditional STORE failed",
            ],
            lines);
        Assert.Equal(["\\Flagged"], User.Inbox.Messages[1].Flags);
    }

    [Fact]
    public async Task Modified_names_sequence_numbers_unless_uids_were_given()
    {
        Deliver(2);
        User.Inbox.Expunge(1);
        await using var client = await SelectAsync();

        Assert.Equal("OK [MODIFIED 1] Conditional STORE failed", (await client.ImapAsync("STORE 1 (UNCHANGEDSINCE 0) +FLAGS ($A)"))[^1]);
        Assert.Equal("OK [MODIFIED 2] Conditional STORE failed", (await client.ImapAsync("UID STORE 2 (UNCHANGEDSINCE 0) +FLAGS ($A)"))[^1]);
    }

    [Fact]
    public async Task A_silent_conditional_store_tells_the_mod_sequence_only()
    {
        Deliver(1);
        await using var client = await SelectAsync();

        Assert.Equal(
            ["* 1 FETCH (UID 1 MODSEQ (3))", "OK UID STORE completed"],
            await client.ImapAsync("UID STORE 1 (UNCHANGEDSINCE 2) +FLAGS.SILENT ($A)"));
    }

    [Fact]
    public async Task A_message_that_is_gone_is_neither_stored_nor_modified_and_the_answer_is_ok()
    {
        Deliver(2);
        await using var client = await SelectAsync();
        User.Inbox.Expunge(1);

        Assert.Equal(["* 1 EXPUNGE", "OK UID STORE completed"], await client.ImapAsync("UID STORE 1 (UNCHANGEDSINCE 3) +FLAGS.SILENT ($A)"));
        Assert.Equal(["OK UID STORE completed"], await client.ImapAsync("UID STORE 1 (UNCHANGEDSINCE 3) +FLAGS.SILENT ($A)"));
    }

    [Theory]
    [InlineData("SELECT INBOX (CONDSTORE)")]
    [InlineData("ENABLE X-OTHER CONDSTORE")]
    [InlineData("STATUS INBOX (HIGHESTMODSEQ)")]
    [InlineData("FETCH 1 (MODSEQ)")]
    [InlineData("FETCH 1 FLAGS (CHANGEDSINCE 1)")]
    [InlineData("SEARCH MODSEQ 1")]
    [InlineData("STORE 1 (UNCHANGEDSINCE 0) +FLAGS ($A)")]
    public async Task Whoever_shows_that_he_knows_it_hears_mod_sequences_from_then_on(string command)
    {
        Deliver(1);
        await using var client = await SelectAsync();
        User.Inbox.SetFlags(1, "\\Flagged");
        Assert.Equal("* 1 FETCH (FLAGS (\\Flagged \\Recent))", (await client.ImapAsync("NOOP"))[0]);

        Assert.StartsWith("OK ", (await client.ImapAsync(command))[^1], StringComparison.Ordinal);
        User.Inbox.SetFlags(1, "\\Seen");

        Assert.Matches("^\\* 1 FETCH \\(FLAGS \\(\\\\Seen( \\\\Recent)?\\) MODSEQ \\(4\\)\\)$", (await client.ImapAsync("NOOP"))[0]);
    }

    [Theory]
    [InlineData("SELECT INBOX (CONDSTORE)")]
    [InlineData("STATUS INBOX (HIGHESTMODSEQ)")]
    [InlineData("FETCH 1 (MODSEQ)")]
    [InlineData("FETCH 1 FLAGS (CHANGEDSINCE 1)")]
    [InlineData("SEARCH MODSEQ 1")]
    [InlineData("STORE 1 (UNCHANGEDSINCE 0) +FLAGS ($A)")]
    public async Task Where_it_is_switched_off_nothing_of_it_is_understood(string command)
    {
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.ConditionalStore;
        Deliver(1);
        await using var client = await SelectAsync();

        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync(command)), StringComparison.Ordinal);
        Assert.Contains("* ENABLED", await client.ImapAsync("ENABLE CONDSTORE"));
        Assert.DoesNotContain(await client.ImapAsync("SELECT INBOX"), static line => line.Contains("HIGHESTMODSEQ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changedsince_fetches_what_is_newer_with_its_mod_sequence()
    {
        Deliver(3);
        User.Inbox.SetFlags(2, "$A");
        await using var client = await SelectAsync();

        Assert.Equal(
            ["* 2 FETCH (UID 2 FLAGS ($A \\Recent) MODSEQ (5))", "OK UID FETCH completed"],
            await client.ImapAsync("UID FETCH 1:* (FLAGS) (CHANGEDSINCE 4)"));
    }

    [Theory]
    [InlineData("SEARCH MODSEQ 4", "* SEARCH 2 3 (MODSEQ 5)")]
    [InlineData("SEARCH MODSEQ \"/flags/\\\\draft\" all 5", "* SEARCH 2 (MODSEQ 5)")]
    [InlineData("SEARCH MODSEQ 6", "* SEARCH")]
    [InlineData("UID SEARCH RETURN (COUNT) MODSEQ 3", "* ESEARCH (TAG \"t3\") UID COUNT 2 MODSEQ 5")]
    public async Task Search_by_mod_sequence_tells_the_highest_of_what_it_found(string command, string expected)
    {
        Deliver(3);
        User.Inbox.SetFlags(2, "$A");
        await using var client = await SelectAsync();

        Assert.Equal(expected, (await client.ImapAsync(command))[0]);
    }

    [Fact]
    public async Task MailKit_claims_a_message_once_however_many_try()
    {
        Deliver(1);
        using var first = await MailKitClients.LogInAsync(Server, User);
        using var second = await MailKitClients.LogInAsync(Server, User);
        foreach (var client in new[] { first, second })
        {
            await client.Inbox.OpenAsync(FolderAccess.ReadWrite, CancellationToken);
            Assert.True(client.Inbox.Supports(FolderFeature.ModSequences));
        }

        var seen = (await first.Inbox.FetchAsync(0, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.ModSeq, CancellationToken))[0].ModSeq!.Value;
        var lost = await first.Inbox.StoreAsync([new UniqueId(1)], Claim(seen, "claim-1"), CancellationToken);
        var lostToo = await second.Inbox.StoreAsync([new UniqueId(1)], Claim(seen, "claim-2"), CancellationToken);

        Assert.Empty(lost);
        Assert.Equal(1u, Assert.Single(lostToo).Id);
        Assert.Equal(["claim-1"], Assert.Single(User.Inbox.Messages).Flags);
    }

    private static StoreFlagsRequest Claim(ulong unchangedSince, string keyword) =>
        new(StoreAction.Add, MessageFlags.None, [keyword]) { Silent = true, UnchangedSince = unchangedSince };
}
