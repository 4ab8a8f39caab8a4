using System.Text;
using EmailComms.Testing.Tests.Wire;

namespace EmailComms.Testing.Tests.Imap;

public sealed class FetchTests : ImapWireTest
{
    private const string Forwarded = """
        From: "O'Neil, Ann" <ann@example.test>, bob@example.test (Bob), Team: carl@example.test, dora@example.test;
        Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
         and more
        Message-ID: <m1@example.test>
        Content-Type: multipart/mixed;
         boundary="a b"; x="say \"hi\""

        --a b
        Content-Type: text/plain
        Content-Disposition: inline

        one
        two

        --a b
        Content-Type: message/rfc822

        Subject: inside
        Content-Type: multipart/alternative; boundary=in

        --in

        plain
        --in
        Content-Type: text/html

        <p>
        --in--

        --a b--
        epilogue
        """;

    [Theory]
    [InlineData("BODY[HEADER.FIELDS (SUBJECT message-id)]", "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n and more\nMessage-ID: <m1@example.test>\n\n")]
    [InlineData("BODY[HEADER.FIELDS.NOT (SUBJECT From Content-Type)]", "Message-ID: <m1@example.test>\n\n")]
    [InlineData("BODY[1]", "one\ntwo\n")]
    [InlineData("BODY[1.MIME]", "Content-Type: text/plain\nContent-Disposition: inline\n\n")]
    [InlineData("BODY[2.HEADER]", "Subject: inside\nContent-Type: multipart/alternative; boundary=in\n\n")]
    [InlineData("BODY[2.HEADER.FIELDS (SUBJECT)]", "Subject: inside\n\n")]
    [InlineData("BODY[2.1]", "plain")]
    [InlineData("BODY[2.1.MIME]", "\n")]
    [InlineData("BODY[2.2]", "<p>")]
    [InlineData("BODY[2.TEXT]", "--in\n\nplain\n--in\nContent-Type: text/html\n\n<p>\n--in--\n")]
    [InlineData("BODY[1]<5.3>", "two")]
    [InlineData("BODY[1]<400.3>", "")]
    [InlineData("BODY[3]", null)]
    [InlineData("BODY[1.1]", null)]
    [InlineData("BODY[1.HEADER]", null)]
    public async Task A_section_is_exactly_its_bytes(string item, string? expected)
    {
        User.Inbox.Deliver(Forwarded);
        await using var client = await SelectAsync();
        var content = expected?.ReplaceLineEndings("\r\n");
        var name = item.IndexOf('<', StringComparison.Ordinal) is > 0 and var partial ? item[..item.IndexOf('.', partial)] + ">" : item;

        await client.SendAsync($"a FETCH 1 {item.Replace("BODY[", "BODY.PEEK[", StringComparison.Ordinal)}\r\n");

        Assert.Equal($"* 1 FETCH ({name} {(content is null ? "NIL)" : $"{{{content.Length}}}")}", await client.ReadLineAsync());
        if (content is not null)
        {
            Assert.Equal(content, Encoding.UTF8.GetString(await client.ReadBytesAsync(content.Length)));
            Assert.Equal(")", await client.ReadLineAsync());
        }

        Assert.Equal("a OK FETCH completed", await client.ReadLineAsync());
        Assert.False(Assert.Single(User.Inbox.Messages).HasFlag("\\Seen"));
    }

    [Theory]
    [InlineData("BODY[]")]
    [InlineData("BODY[1]")]
    [InlineData("RFC822")]
    [InlineData("RFC822.TEXT")]
    public async Task Reading_without_peek_marks_the_message_seen_and_says_so(string item)
    {
        User.Inbox.Deliver("Subject: x\n\nbody");
        await using var client = await SelectAsync();

        var lines = await client.ImapAsync($"FETCH 1 {item}");

        Assert.Contains(lines, static line => line.EndsWith(" FLAGS (\\Seen \\Recent))", StringComparison.Ordinal));
        Assert.True(Assert.Single(User.Inbox.Messages).HasFlag("\\Seen"));
    }

    [Fact]
    public async Task Envelope_has_groups_comments_and_defaults()
    {
        User.Inbox.Deliver(Forwarded);
        await using var client = await SelectAsync();
        const string From = "((\"O'Neil, Ann\" NIL \"ann\" \"example.test\")(\"Bob\" NIL \"bob\" \"example.test\")(NIL NIL \"Team\" NIL)"
            + "(NIL NIL \"carl\" \"example.test\")(NIL NIL \"dora\" \"example.test\")(NIL NIL NIL NIL))";

        Assert.Equal(
            $"* 1 FETCH (ENVELOPE (NIL \"=?utf-8?q?Gr=C3=BC=C3=9Fe?= and more\" {From} {From} {From} NIL NIL NIL NIL \"<m1@example.test>\"))",
            (await client.ImapAsync("FETCH 1 ENVELOPE"))[0]);
    }

    [Fact]
    public async Task Bodystructure_describes_every_part()
    {
        User.Inbox.Deliver(Forwarded);
        await using var client = await SelectAsync();

        Assert.Equal(
            "* 1 FETCH (BODYSTRUCTURE ((\"text\" \"plain\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 10 2 NIL (\"inline\" NIL) NIL NIL)"
            + "(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 130 (NIL \"inside\" NIL NIL NIL NIL NIL NIL NIL NIL) "
            + "((\"text\" \"plain\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 5 0 NIL NIL NIL NIL)(\"text\" \"html\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 3 0 NIL NIL NIL NIL) \"alternative\" (\"boundary\" \"in\") NIL NIL NIL) 11 NIL NIL NIL NIL)"
            + " \"mixed\" (\"boundary\" \"a b\" \"x\" \"say \\\"hi\\\"\") NIL NIL NIL))",
            (await client.ImapAsync("FETCH 1 BODYSTRUCTURE"))[0]);
    }

    [Fact]
    public async Task Macros_and_simple_items_come_in_order()
    {
        Deliver(1);
        User.Inbox.Expunge(1);
        await using var client = await LogInAsync();
        await client.ImapAsync("APPEND INBOX \" 3-Mar-2026 10:00:00 +0100\" {5+}\r\nA: b\n");
        await client.ImapAsync("SELECT INBOX");

        Assert.Equal("* 1 FETCH (FLAGS (\\Recent) INTERNALDATE \"03-Mar-2026 10:00:00 +0100\" RFC822.SIZE 5)", (await client.ImapAsync("FETCH 1 FAST"))[0]);
        Assert.Equal("* 1 FETCH (UID 2 RFC822.SIZE 5)", (await client.ImapAsync("UID FETCH 2 (UID RFC822.SIZE)"))[0]);
        Assert.StartsWith("* 1 FETCH (FLAGS (\\Recent) INTERNALDATE \"03-Mar-2026 10:00:00 +0100\" RFC822.SIZE 5 ENVELOPE (", (await client.ImapAsync("FETCH 1 ALL"))[0], StringComparison.Ordinal);
        Assert.EndsWith(" BODY (\"text\" \"plain\" (\"charset\" \"us-ascii\") NIL NIL \"7bit\" 0 0))", (await client.ImapAsync("FETCH 1 FULL"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NONSENSE")]
    [InlineData("(FLAGS")]
    [InlineData("BODY[NONSENSE]")]
    [InlineData("BODY[MIME]")]
    [InlineData("BODY[1")]
    [InlineData("BODY[]<1>")]
    public async Task An_item_that_is_none_is_bad(string item)
    {
        Deliver(1);
        await using var client = await SelectAsync();

        Assert.StartsWith("BAD ", Assert.Single(await client.ImapAsync($"FETCH 1 {item}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_messages_are_described_without_harm()
    {
        var nested = string.Concat(Enumerable.Range(0, 3000).Select(static i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"));
        var forwarded = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\r\n\r\n", 3000));
        var parts = "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + string.Concat(Enumerable.Repeat("--x\r\n\r\n", 20_000));
        string[] hostile = [nested, forwarded, parts, "From: " + new string('(', 1_000_000), "From: " + new string('"', 15_000) + "\r\n\r\n", "", "\r\n", ":", " \r\n folded", "no colon"];
        foreach (var message in hostile)
        {
            User.Inbox.Deliver(Encoding.UTF8.GetBytes(message));
        }

        await using var client = await SelectAsync();
        var lines = await client.ImapAsync("UID FETCH 1:* (ENVELOPE BODYSTRUCTURE)");

        Assert.Equal("OK UID FETCH completed", lines[^1]);
    }
}
