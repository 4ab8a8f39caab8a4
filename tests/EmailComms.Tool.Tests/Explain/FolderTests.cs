using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Tool.Explain;
using EmailComms.Tool.Settings;
using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests.Explain;

/// <summary>A folder of messages.</summary>
public sealed class FolderTests
{
    private const string Vacation = """
        From: bob@example.org
        To: approvals@example.org
        Auto-Submitted: auto-replied
        Subject: Out of office

        I am away.
        """;

    [Fact]
    public async Task Messages_and_bodies_are_explained_in_the_order_of_their_paths()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.eml", "a/z.eml", "B.eml", "a.txt", "c.html", "d.HTM", "a/b/c.eml", "é.eml" })
        {
            folder.Write(name, name.EndsWith("eml", StringComparison.Ordinal) ? Mail.Answer : "Approved");
        }

        var run = await ToolRun.OfAsync("explain", folder.Path, "--json");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(["B.eml", "a.txt", "a/b/c.eml", "a/z.eml", "b.eml", "c.html", "d.HTM", "é.eml"], run.Objects.Select(static json => json.GetProperty("file").GetString()));
        Assert.All(run.Objects, static json => Assert.Equal("approve", json.GetProperty("decision").GetString()));
    }

    [Fact]
    public async Task What_is_hidden_expected_or_something_else_is_left_out()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { ".hidden.eml", ".git/a.eml", "expected.txt", "expected.jsonl", "a.expected.txt", "a.expected.json", "notes.md", "a.eml" })
        {
            folder.Write(name, Mail.Answer);
        }

        var run = await ToolRun.OfAsync("explain", folder.Path, "--json");

        Assert.Equal("a.eml", run.Object.GetProperty("file").GetString());
    }

    [Fact]
    public async Task A_link_to_a_folder_is_not_followed_and_one_to_a_file_is()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a/a.eml", Mail.Answer);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "back"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.eml"), file);

        var run = await ToolRun.OfAsync("explain", folder.Path, "--json");

        Assert.Equal(["a/a.eml", "b.eml"], run.Objects.Select(static json => json.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.eml", Mail.Answer);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.eml"), Path.Combine(folder.Path, "gone.eml"));
        folder.Write("c.eml", Mail.Answer);

        var json = await ToolRun.OfAsync("explain", folder.Path, "--json");
        var person = await ToolRun.OfAsync("explain", folder.Path);

        Assert.Equal((ExitCode.Unreadable, ExitCode.Unreadable), (json.Code, person.Code));
        Assert.Equal(["a.eml", "b.eml", "c.eml"], json.Objects.Select(static line => line.GetProperty("file").GetString()));
        Assert.Equal([false, true, false], json.Objects.Select(static line => line.TryGetProperty("error", out _)));
        Assert.Equal(["file", "error"], json.Objects[1].EnumerateObject().Select(static member => member.Name));
        Assert.Contains("not read", person.Output, StringComparison.Ordinal);
        Assert.Contains("2 messages explained, 1 not read", person.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_a_failure_with_its_name()
    {
        var file = Assert.Single(MessageFiles.In(Path.Combine(Path.GetTempPath(), "emailcomms-no-such-folder")));

        Assert.Equal(".", file.Name);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => file.ReadAsync(1000, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_defect_that_one_file_brings_to_light_does_not_stop_the_others()
    {
        await using var library = ToolLibrary.Load(settingsFile: null);
        MessageFile[] files =
        [
            new("a.eml", MessageFormat.Message, static () => throw new ArgumentOutOfRangeException("length")),
            new("b.eml", MessageFormat.Message, static () => new MemoryStream(Encoding.UTF8.GetBytes(Mail.Answer))),
        ];

        var explanations = await new MessageExplainer(library).ExplainAsync(files, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains("ArgumentOutOfRangeException", explanations[0].Error, StringComparison.Ordinal);
        Assert.Equal(ApprovalDecision.Approve, explanations[1].Inspection?.Decision);
    }

    [Fact]
    public async Task A_person_gets_a_line_for_each_message_and_a_summary()
    {
        using var folder = new TemporaryFolder();
        folder.Write("yes.eml", Mail.Answer);
        folder.Write("what.eml", Mail.Saying("What is this about?"));
        folder.Write("away.eml", Vacation);

        var lines = (await ToolRun.OfAsync("explain", folder.Path)).Output.Split('\n');

        Assert.Equal(["away.eml", "Automatic", "AutomaticResponse", "auto_reply", "unclear"], Cells("away.eml"));
        Assert.Equal(["yes.eml", "Unrelated", "NoToken", "reply", "approve"], Cells("yes.eml"));
        Assert.Contains("3 messages explained, 0 not read", lines);
        Assert.Contains("outcome   2 Unrelated, 1 Automatic", lines);
        Assert.Contains("kind      2 reply, 1 auto_reply", lines);
        Assert.Contains("decision  2 unclear, 1 approve", lines);

        string[] Cells(string file) => Assert.Single(lines, line => line.Contains(file, StringComparison.Ordinal)).Trim('│').Split('│', StringSplitOptions.TrimEntries);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData()]
    public async Task An_empty_folder_is_no_failure(params string[] options)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.OfAsync(["explain", folder.Path, .. options]);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(options.Length == 0, run.Output.Contains("0 messages explained", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_messages_are_explained_each_once()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 1000; i++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"{i:0000}.eml"), Mail.Saying(string.Create(CultureInfo.InvariantCulture, $"Approved\n\nnumber {i}")));
        }

        var run = await ToolRun.OfAsync("explain", folder.Path, "--json");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(
            Enumerable.Range(0, 1000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i:0000}.eml: number {i}")),
            run.Objects.Select(static json => $"{json.GetProperty("file").GetString()}: {json.GetProperty("comment").GetString()}"));
    }
}
