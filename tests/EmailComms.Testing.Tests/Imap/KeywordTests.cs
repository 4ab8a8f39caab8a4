namespace EmailComms.Testing.Tests.Imap;

/// <summary>Keywords, which servers allow, allow from a list, allow up to a number, or do not allow.</summary>
public sealed class KeywordTests : ImapWireTest
{
    [Fact]
    public async Task A_folder_that_takes_any_keyword_says_so_and_remembers_what_it_took()
    {
        Deliver(1);
        await using var client = await SelectAsync();

        await client.ImapAsync("UID STORE 1 +FLAGS ($A)");
        await client.ImapAsync("UID STORE 1 -FLAGS ($A)");
        var lines = await client.ImapAsync("SELECT INBOX");

        Assert.Contains("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $A)", lines);
        Assert.Contains("* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $A \\*)] Flags permitted", lines);
    }

    [Fact]
    public async Task A_closed_list_takes_what_is_on_it()
    {
        Server.Options.Imap.AllowKeywords = false;
        Server.Options.Imap.Keywords.Add("$Junk");
        Deliver(1);
        await using var client = await LogInAsync();

        Assert.Contains("* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $Junk)] Flags permitted", await client.ImapAsync("SELECT INBOX"));
        Assert.StartsWith("OK ", (await client.ImapAsync("STORE 1 +FLAGS ($junk)"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("NO [CANNOT] ", (await client.ImapAsync("STORE 1 +FLAGS ($Work)"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_keywords_can_be_bound_and_those_taken_off_again_count()
    {
        Server.Options.Imap.MaxKeywords = 2;
        Deliver(1);
        await using var client = await SelectAsync();

        await client.ImapAsync("UID STORE 1 +FLAGS ($A $B)");
        await client.ImapAsync("UID STORE 1 -FLAGS ($A $B)");

        Assert.StartsWith("NO [LIMIT] ", (await client.ImapAsync("UID STORE 1 +FLAGS ($C)"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("NO [LIMIT] ", (await client.ImapAsync("APPEND INBOX ($C) {2+}\r\n\r\n"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("OK ", (await client.ImapAsync("UID STORE 1 +FLAGS ($a \\Seen)"))[^1], StringComparison.Ordinal);
        Assert.Contains("* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $A $B)] Flags permitted", await client.ImapAsync("SELECT INBOX"));
    }
}
