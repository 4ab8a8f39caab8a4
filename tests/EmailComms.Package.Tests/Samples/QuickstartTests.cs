using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests.Samples;

/// <summary>The sample that a reader runs first shows the whole way, and what the configuration test says of a mistake.</summary>
public class QuickstartTests
{
    [Fact]
    public async Task It_shows_the_whole_way_and_ends()
    {
        var run = await RunAsync();

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(
            ["0.", "1.", "2.", "3.", "4.", "5."],
            run.Output.Split('\n').Where(static line => line.Length > 1 && char.IsAsciiDigit(line[0])).Select(static line => line[..2]));
        Assert.Contains("The handler received: Approve of release-42, comment \"fine with me\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_test_of_a_good_server_passes()
    {
        var run = await RunAsync("--test");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("ok       approvals.roundtrip", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 FAILED,", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong-password", "smtp.login", "EmailCommunications:Smtp:Password")]
    [InlineData("wrong-password", "imap.login", "EmailCommunications:Imap:Password")]
    [InlineData("wrong-port", "smtp.greeting", "EmailCommunications:Smtp:Port")]
    [InlineData("missing-folder", "imap.folder", "EmailCommunications:Approvals:ReplyFolder")]
    [InlineData("unlinked-reply-address", "approvals.roundtrip", "EmailCommunications:Approvals:ReplyAddress")]
    [InlineData("expired-certificate", "smtp.tls", "expired")]
    [InlineData("expired-certificate", "imap.tls", "expired")]
    public async Task The_test_names_the_stage_that_a_mistake_breaks_and_what_to_change(string mistake, string stage, string named)
    {
        var run = await RunAsync("--test", "--simulate", mistake);

        Assert.Equal(1, run.ExitCode);
        var lines = run.Output.Split('\n').SkipWhile(line => !line.StartsWith($"FAILED   {stage} ", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 1, run.Output);
        Assert.Contains(lines.Take(1).Concat(lines.Skip(1).TakeWhile(static line => line.StartsWith(' '))), line => line.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--simulate takes one of wrong-password, wrong-port", "--simulate", "nothing")]
    [InlineData("--smtphost is not an option", "--smtphost", "mail.example.org")]
    [InlineData("--imap-host wants a value", "--smtp-host", "mail.example.org", "--imap-host")]
    [InlineData("no-such-file.json", "--settings", "no-such-file.json")]
    [InlineData("not exactly one valid address", "--approver", "ann", "--smtp-host=mail.example.org")]
    [InlineData("--approver ADDRESS says who is asked", "--smtp-host=mail.example.org")]
    [InlineData("EmailCommunications:Imap:Host", "--approver=ann@example.org", "--smtp-host=mail.example.org", "--from=robot@example.org")]
    public async Task A_mistake_on_the_command_line_is_named_in_a_line(string message, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    private static Task<ChildProgram> RunAsync(params string[] arguments) => ChildProgram.RunAsync(
        "dotnet",
        Path.GetTempPath(),
        [SourceTree.PathOf($"docs/samples/Quickstart/bin/{SourceTree.Configuration}/net10.0/Quickstart.dll"), .. arguments]);
}
