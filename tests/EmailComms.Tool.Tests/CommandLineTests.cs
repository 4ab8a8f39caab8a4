using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests;

/// <summary>The command line itself.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help", "explain <FILE|FOLDER>")]
    [InlineData("explain --help", "--settings <FILE>")]
    [InlineData("quarantine --help", "retry <UID>")]
    [InlineData("quarantine retry --help", "--uid-validity <NUMBER>")]
    [InlineData("quarantine list --help", "--folder <FOLDER>")]
    public async Task Help_is_given(string line, string expected)
    {
        var run = await ToolRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain a.eml b.eml")]
    [InlineData("explain a.eml --colour")]
    [InlineData("explain a.eml --settings")]
    [InlineData("interpret a.eml")]
    [InlineData("quarantine")]
    [InlineData("quarantine list 1")]
    [InlineData("quarantine show")]
    [InlineData("quarantine show one")]
    [InlineData("quarantine retry")]
    [InlineData("quarantine retry one")]
    [InlineData("quarantine retry 1 --all")]
    [InlineData("quarantine retry --all --uid-validity x")]
    public async Task A_wrong_line_is_explained_and_nothing_is_done(string line)
    {
        var run = await ToolRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.NotEmpty(run.Error);
    }
}
