using MailKit;
using MailKit.Search;
using EmailComms.Testing.Tests.Wire;

namespace EmailComms.Testing.Tests.Imap;

public sealed class SearchTests : ImapWireTest
{
    [Theory]
    [InlineData("ALL", "1 2 3")]
    [InlineData("SEEN", "2")]
    [InlineData("UNSEEN", "1 3")]
    [InlineData("DELETED", "3")]
    [InlineData("UNDELETED", "1 2")]
    [InlineData("ANSWERED", "2")]
    [InlineData("KEYWORD $work", "2")]
    [InlineData("UNKEYWORD $Work", "1 3")]
    [InlineData("1,3", "1 3")]
    [InlineData("UID 2:*", "2 3")]
    [InlineData("UID 99", "")]
    [InlineData("3:7", "3")]
    [InlineData("4294967295", "")]
    [InlineData("FROM ann", "1")]
    [InlineData("TO \"approvals@EXAMPLE.test\"", "1 2")]
    [InlineData("CC carl", "2")]
    [InlineData("SUBJECT prüf", "2")]
    [InlineData("CHARSET UTF-8 SUBJECT {5+}\r\nprüf", "2")]
    [InlineData("BODY approve", "1")]
    [InlineData("TEXT release", "1")]
    [InlineData("HEADER In-Reply-To request-1", "1")]
    [InlineData("HEADER In-Reply-To \"\"", "1")]
    [InlineData("LARGER 200", "3")]
    [InlineData("SMALLER 201", "1 2")]
    [InlineData("SENTON 3-Mar-2026", "1")]
    [InlineData("SENTBEFORE 3-Mar-2026", "2")]
    [InlineData("SENTSINCE 3-Mar-2026", "1")]
    [InlineData("SINCE 1-Jan-2020", "1 2 3")]
    [InlineData("BEFORE 1-Jan-2020", "")]
    [InlineData("NEW", "1 3")]
    [InlineData("OLD", "")]
    [InlineData("NOT SEEN", "1 3")]
    [InlineData("OR SEEN DELETED", "2 3")]
    [InlineData("UNSEEN UNDELETED", "1")]
    [InlineData("NOT (OR SEEN (DELETED ALL))", "1")]
    public async Task A_key_finds_the_right_messages(string key, string uids)
    {
        DeliverThree();
        await using var client = await SelectAsync();

        Assert.Equal([$"* SEARCH {uids}".TrimEnd(' '), "OK UID SEARCH completed"], await client.ImapAsync($"UID SEARCH {key}"));
    }

    [Theory]
    [InlineData("NONSENSE")]
    [InlineData("SEEN ")]
    [InlineData("OR SEEN")]
    [InlineData("(SEEN")]
    [InlineData("SINCE yesterday")]
    [InlineData("RETURN (SAVE) ALL")]
    public async Task A_key_that_is_none_is_bad(string key)
    {
        DeliverThree();
        await using var client = await SelectAsync();

        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync($"SEARCH {key}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_charset_is_refused_with_the_known_ones()
    {
        await using var client = await SelectAsync();

        Assert.StartsWith("NO [BADCHARSET (US-ASCII UTF-8)]", Assert.Single(await client.ImapAsync("SEARCH CHARSET KOI8-R ALL")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SEARCH RETURN (ALL COUNT MIN MAX) ALL", " MIN 1 MAX 3 ALL 1:3 COUNT 3")]
    [InlineData("SEARCH RETURN () ALL", " ALL 1:3")]
    [InlineData("UID SEARCH RETURN (COUNT) SEEN", " UID COUNT 1")]
    [InlineData("UID SEARCH RETURN (ALL COUNT) FLAGGED", " UID COUNT 0")]
    public async Task Esearch_returns_what_is_asked(string command, string result)
    {
        DeliverThree();
        await using var client = await SelectAsync();

        Assert.Equal($"* ESEARCH (TAG \"t3\"){result}", (await client.ImapAsync(command))[0]);
    }

    [Fact]
    public async Task MailKit_finds_nothing_where_esearch_is_broken()
    {
        DeliverThree();
        Server.Options.Imap.BreakExtendedSearch = true;
        using var client = await MailKitClients.LogInAsync(Server, User);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, CancellationToken);

        Assert.Empty(await client.Inbox.SearchAsync(SearchQuery.All, CancellationToken));
        Assert.Equal(3, client.Inbox.Count);
    }

    [Fact]
    public async Task A_search_nested_too_deeply_is_refused()
    {
        await using var client = await SelectAsync();

        Assert.StartsWith("BAD ", (await client.ImapAsync($"SEARCH {new string('(', 5000)}"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("BAD ", (await client.ImapAsync($"SEARCH {string.Concat(Enumerable.Repeat("NOT ", 5000))}ALL"))[^1], StringComparison.Ordinal);
    }

    private void DeliverThree()
    {
        User.Inbox.Deliver("From: Ann <ann@example.test>\nTo: approvals@example.test\nSubject: Re: Release 7\nIn-Reply-To: <request-1@example.test>\nDate: Tue, 3 Mar 2026 23:30:00 -0800\n\nApprove\n");
        User.Inbox.Deliver("To: approvals@example.test\nCc: carl@example.test\nSubject: =?utf-8?q?Pr=C3=BCfung?=\nDate: 2 Mar 2026 10:00:00 +0000\n\nno\n", "\\Seen", "\\Answered", "$Work");
        User.Inbox.Deliver("Subject: big\n\n" + new string('x', 300) + "\n", "\\Deleted");
    }
}
