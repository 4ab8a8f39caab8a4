using System.Text;
using EmailComms.Tool.Explain;
using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests.Explain;

/// <summary>What is read, and how.</summary>
public sealed class FileTests
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "plain.txt", Encoding.UTF8.GetBytes("Genehmigt\n\ngilt für Köln und Gießen") },
        { "crlf.txt", Encoding.UTF8.GetBytes("Genehmigt\r\n\r\ngilt für Köln und Gießen\r\n") },
        { "cr.TXT", Encoding.UTF8.GetBytes("Genehmigt\r\rgilt für Köln und Gießen\r") },
        { "mixed.txt", Encoding.UTF8.GetBytes("Genehmigt\r\n\ngilt für Köln und Gießen\r") },
        { "mark.txt", [.. Utf8Mark, .. Encoding.UTF8.GetBytes("Genehmigt\n\ngilt für Köln und Gießen")] },
        { "latin.txt", Encoding.Latin1.GetBytes("Genehmigt\n\ngilt für Köln und Gießen") },
        { "utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Genehmigt\r\n\r\ngilt für Köln und Gießen")] },
        { "utf16be.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Genehmigt\r\n\r\ngilt für Köln und Gießen")] },
        { "page.html", Encoding.UTF8.GetBytes("<p>Genehmigt</p><p>gilt f&uuml;r Köln und Gießen</p>") },
        { "page.htm", Encoding.Latin1.GetBytes("<p>Genehmigt</p><p>gilt für Köln und Gießen</p>") },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_is_read_whatever_its_encoding_and_line_ends(string name, byte[] octets)
    {
        using var folder = new TemporaryFolder();

        var json = (await ToolRun.OfAsync("explain", folder.Write(name, octets), "--json")).Object;

        Assert.Equal("approve", json.GetProperty("decision").GetString());
        Assert.Equal("reply", json.GetProperty("kind").GetString());
        Assert.Equal("gilt für Köln und Gießen", json.GetProperty("comment").GetString());
        Assert.DoesNotContain('\uFEFF', json.GetProperty("newText").GetString()!);
    }

    [Theory]
    [InlineData("€ 5 “genehmigt”")]
    public async Task A_body_that_is_not_utf_8_is_windows_1252(string text)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("body.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));

        Assert.Equal(text, (await ToolRun.OfAsync("explain", file, "--json")).Object.GetProperty("newText").GetString());
    }

    [Fact]
    public async Task A_nul_in_a_decoded_body_does_not_hide_it()
    {
        using var folder = new TemporaryFolder();

        var json = (await ToolRun.OfAsync("explain", folder.Write("body.txt", "one\0two"), "--json")).Object;

        Assert.Equal("one\uFFFDtwo", json.GetProperty("newText").GetString());
    }

    [Theory]
    [InlineData("answer.eml", "")]
    [InlineData("ANSWER.EML", "\uFEFF")]
    [InlineData("answer", "")]
    [InlineData("answer.msg", "\uFEFF")]
    [InlineData("answer.mbox", "From ann@example.org Mon Jun  1 10:00:00 2026\n")]
    public async Task A_message_is_read_whatever_it_is_called(string name, string before)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, before + Mail.Answer);

        var run = await ToolRun.OfAsync("explain", file, "--json");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(file, run.Object.GetProperty("file").GetString());
        Assert.Equal("approve", run.Object.GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("report.pdf", "%PDF-1.7\nnothing: here")]
    [InlineData("notes", "Approved, said Ann: go")]
    [InlineData("empty", "")]
    public async Task What_is_no_message_is_refused(string name, string content)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.OfAsync("explain", folder.Write(name, content), "--json");

        Assert.Equal(ExitCode.Unreadable, run.Code);
        Assert.Contains("neither a message", run.Object.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_a_message()
    {
        var run = await ToolRun.WithInputAsync(Encoding.UTF8.GetBytes(Mail.Answer), "explain", "-", "--json");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal("-", run.Object.GetProperty("file").GetString());
        Assert.Equal("approve", run.Object.GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData()]
    public async Task A_missing_file_is_said_to_be_missing(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "missing.eml");

        var run = await ToolRun.OfAsync(["explain", file, .. options]);

        Assert.Equal(ExitCode.Unreadable, run.Code);
        Assert.Contains("There is no such file.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T41")]
    public async Task A_file_is_read_no_further_than_the_largest_message()
    {
        using var endless = new EndlessStream();
        var file = new MessageFile("endless.eml", MessageFormat.Message, () => endless);

        using var message = await file.ReadAsync(100_000, TestContext.Current.CancellationToken);

        Assert.Equal((100_000, 100_000), (message.Length, endless.Position));
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_an_at_sign_is_a_file()
    {
        var run = await ToolRun.OfAsync("explain", "@missing.eml", "--json");

        Assert.Equal("@missing.eml", run.Object.GetProperty("file").GetString());
    }
}
