using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests.Settings;

/// <summary>Settings that cannot be used end the run before anything is read.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Every_broken_rule_is_named_by_its_path()
    {
        var run = await RunAsync("""{ "EmailCommunications": { "Smtp": { "Port": "five" }, "Approvals": { "MaxTextBytes": 1, "Bannrs": "x" } } }""");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("EmailCommunications:Smtp:Port cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Contains("EmailCommunications:Approvals:MaxTextBytes is 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("EmailCommunications:Approvals:Bannrs is not a setting", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_not_repeated()
    {
        var run = await RunAsync("""{ "Approvals": { "SigningKeys": [ "not-base-64!" ] } }""");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("SigningKeys:0 is not base64", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-base-64!", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is not a JSON object")]
    [InlineData("[]", "is not a JSON object")]
    [InlineData("{\n \"Approvals\": {\n \"InstanceId\" \n}", "beyond line 4")]
    [InlineData("""{ "Logging": {} }""", "holds no section EmailCommunications")]
    public async Task A_file_without_settings_is_refused(string content, string expected)
    {
        var run = await RunAsync(content);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.OfAsync("explain", folder.Write("a.eml", Mail.Answer), "--settings", Path.Combine(folder.Path, "nowhere.json"));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("nowhere.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_of_the_host_are_the_limits_of_the_explanation()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("large.eml", Mail.Saying("Approved\n" + new string('x', 70_000)));

        var run = await ToolRun.OfAsync("explain", file, "--json", "--settings", folder.Write("s.json", """{ "Approvals": { "MaxMessageBytes": 65536 } }"""));

        Assert.Equal("MessageTooLarge", run.Object.GetProperty("reason").GetString());
    }

    private static async Task<ToolRun> RunAsync(string settings)
    {
        using var folder = new TemporaryFolder();
        return await ToolRun.OfAsync("explain", folder.Write("a.eml", Mail.Answer), "--settings", folder.Write("settings.json", settings));
    }
}
