using System.Globalization;
using System.Text.Json;
using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests.Quarantine;

/// <summary>The quarantine of a host, from the command line.</summary>
public sealed class QuarantineTests
{
    [Fact]
    public async Task A_person_gets_a_table_of_the_mails()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var run = await mailbox.RunAsync("list");

        Assert.Equal((ExitCode.Success, string.Empty), (run.Code, run.Error));
        var lines = run.Output.Split('\n');
        Assert.Equal(["2", "1 KiB", "news@shop.example", "Offers <U+200B>for you"], Cells(lines, "shop.example").Where(static (_, column) => column != 1));
        Assert.Equal("Re: Deploy?", Cells(lines, "Deploy")[4]);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"2 mails in Quarantine, UIDVALIDITY {mailbox.Folder.UidValidity}"), lines);
        Assert.Equal(2, mailbox.Folder.Messages.Count);
    }

    [Fact]
    public async Task A_machine_gets_an_object_a_line()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var mails = (await mailbox.RunAsync("list", "--json")).Objects;

        Assert.Equal(["folder", "uidValidity", "uid", "arrivedAt", "size", "from", "subject"], mails[1].EnumerateObject().Select(static member => member.Name));
        Assert.Equal(
            ("Quarantine", (long)mailbox.Folder.UidValidity, 2, "news@shop.example", "Offers \u200Bfor you"),
            (Text(mails[1], "folder"), mails[1].GetProperty("uidValidity").GetInt64(), mails[1].GetProperty("uid").GetInt32(), Text(mails[1], "from"), Text(mails[1], "subject")));
        Assert.Equal(mailbox.Folder.Messages[1].Content.Length, mails[1].GetProperty("size").GetInt32());
        Assert.Equal(mailbox.Folder.Messages[1].InternalDate.ToUnixTimeSeconds(), mails[1].GetProperty("arrivedAt").GetDateTimeOffset().ToUnixTimeSeconds());
        Assert.DoesNotContain("\u200B", (await mailbox.RunAsync("list", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_explained_as_a_file_is()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var person = await mailbox.RunAsync("show", "1");
        var machine = (await mailbox.RunAsync("show", "1", "--json")).Object;

        Assert.Equal(ExitCode.Success, person.Code);
        Assert.StartsWith("Quarantine/1\nApplied\n", person.Output, StringComparison.Ordinal);
        Assert.Contains("release-42", person.Output, StringComparison.Ordinal);
        Assert.Equal(("Quarantine/1", "Applied", "release-42", "well tested"), (Text(machine, "file"), Text(machine, "outcome"), Text(machine, "approvalId"), Text(machine, "comment")));
        Assert.False(mailbox.Folder.Messages[0].HasFlag("\\Seen"));
    }

    [Fact]
    public async Task What_is_to_be_retried_is_shown_and_asked_for()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var run = await mailbox.AnswerAsync("y\n", "retry", "1");

        Assert.Equal((ExitCode.Success, "1 moved back to the reply folder\n"), (run.Code, run.Output));
        Assert.Contains("Re: Deploy?", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("shop.example", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Move 1 back to the reply folder? [y/N] ", run.Error, StringComparison.Ordinal);
        Assert.Single(mailbox.Robot.Inbox.Messages);
        Assert.Equal(2u, Assert.Single(mailbox.Folder.Messages).Uid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("n\n")]
    [InlineData("maybe\ny\n")]
    public async Task Nothing_is_moved_without_a_yes(string answer)
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var run = await mailbox.AnswerAsync(answer, "retry", "--all", "--json");

        Assert.Equal((ExitCode.Incomplete, string.Empty), (run.Code, run.Output));
        Assert.EndsWith("Nothing was moved.\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, mailbox.Folder.Messages.Count);
    }

    [Fact]
    public async Task All_are_retried_without_a_question_and_then_there_is_nothing_to_do()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();
        var validity = mailbox.Folder.UidValidity.ToString(CultureInfo.InvariantCulture);

        var run = await mailbox.RunAsync("retry", "--all", "--yes", "--json", "--uid-validity", validity);
        var again = await mailbox.RunAsync("retry", "--all");

        Assert.Equal((ExitCode.Success, string.Empty), (run.Code, run.Error));
        Assert.Equal(["moved 1", "moved 2"], run.Objects.Select(static mail => $"{Text(mail, "result")} {mail.GetProperty("uid").GetInt64()}"));
        Assert.Equal(["folder", "uidValidity", "uid", "result"], run.Objects[0].EnumerateObject().Select(static member => member.Name));
        Assert.Equal((ExitCode.Success, "0 moved back to the reply folder\n"), (again.Code, again.Output));
        Assert.Equal(2, mailbox.Robot.Inbox.Messages.Count);
        Assert.Empty(mailbox.Folder.Messages);
    }

    [Fact]
    public async Task What_is_not_there_is_named_and_the_rest_is_moved()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var run = await mailbox.RunAsync("retry", "1", "7", "--yes");

        Assert.Equal((ExitCode.Incomplete, "1 moved back to the reply folder\nno such mail: 7\n"), (run.Code, run.Output));
        Assert.Single(mailbox.Robot.Inbox.Messages);
    }

    [Fact]
    public async Task A_full_mailbox_is_told_and_the_mails_stay()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();
        mailbox.Robot.Inbox.QuotaBytes = 1;

        var run = await mailbox.RunAsync("retry", "--all", "--yes");

        Assert.Equal((ExitCode.Incomplete, "0 moved back to the reply folder\nnot moved: 1, 2\n"), (run.Code, run.Output));
        Assert.StartsWith("EC1403: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, mailbox.Folder.Messages.Count);
    }

    [Fact]
    public async Task Another_uidvalidity_than_the_one_that_was_seen_moves_nothing()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var run = await mailbox.RunAsync("retry", "--all", "--yes", "--uid-validity", "4711");

        Assert.Equal((ExitCode.Incomplete, string.Empty), (run.Code, run.Output));
        Assert.StartsWith("EC1406: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, mailbox.Folder.Messages.Count);
    }

    [Fact]
    public async Task A_mail_that_is_not_there_cannot_be_shown()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();

        var run = await mailbox.RunAsync("show", "7");

        Assert.Equal((ExitCode.Incomplete, string.Empty), (run.Code, run.Output));
        Assert.StartsWith("EC1407: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_was_never_needed_is_no_failure_and_one_of_somebody_else_is_refused()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();
        var settings = mailbox.Write(("Approvals:Disposal:Applied", "MoveTo Archive"));

        var missing = await ToolRun.OfAsync("quarantine", "list", "--folder", "Archive", "--settings", settings);
        var foreign = await ToolRun.OfAsync("quarantine", "retry", "--all", "--yes", "--folder", "INBOX", "--settings", settings);

        Assert.Equal((ExitCode.Success, "There is no folder Archive: no mail was moved to it yet.\n"), (missing.Code, missing.Output));
        Assert.Equal(ExitCode.Usage, foreign.Code);
        Assert.Contains("Quarantine, Archive", foreign.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_login_is_told_without_the_password()
    {
        await using var mailbox = await MailboxWithQuarantine.StartAsync();
        mailbox.Robot.Password = "another";

        var run = await mailbox.RunAsync("list");

        Assert.Equal((ExitCode.Incomplete, string.Empty), (run.Code, run.Output));
        Assert.StartsWith("EC1101: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(MailboxWithQuarantine.Password, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_about_the_servers_is_made_up()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.OfAsync("quarantine", "list", "--settings", folder.Write("settings.json", """{ "Smtp": { "Host": "smtp.example.org", "FromAddress": "a@example.org" } }"""));

        Assert.Equal((ExitCode.Usage, string.Empty), (run.Code, run.Output));
        Assert.Contains("EmailCommunications:Imap:Host", run.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement json, string member) => json.GetProperty(member).GetString();

    private static string[] Cells(string[] lines, string mark) => Assert.Single(lines, line => line.Contains(mark, StringComparison.Ordinal)).Trim('│').Split('│', StringSplitOptions.TrimEntries);
}
