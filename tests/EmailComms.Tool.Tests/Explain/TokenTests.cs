using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests.Explain;

/// <summary>What the settings change: whether a token is genuine.</summary>
public sealed class TokenTests(AnsweredRequest request) : IClassFixture<AnsweredRequest>
{
    private const string OtherKey = "b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXI=";

    [Fact]
    public async Task A_genuine_answer_would_be_applied()
    {
        var json = await ExplainAsync(request.Settings);

        Assert.Equal("Applied", json.GetProperty("outcome").GetString());
        Assert.Null(json.GetProperty("reason").GetString());
        Assert.Equal("approve", json.GetProperty("decision").GetString());
        Assert.Equal("well tested", json.GetProperty("comment").GetString());
        Assert.Equal("release-42", json.GetProperty("approvalId").GetString());
        Assert.Contains("in_reply_to", json.GetProperty("tokenCarriers").EnumerateArray().Select(static carrier => carrier.GetString()));
        Assert.True(json.GetProperty("canVerifyTokens").GetBoolean());
        Assert.All(json.GetProperty("stages").EnumerateArray(), static stage => Assert.Equal("passed", stage.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task The_content_of_the_section_is_a_settings_file_too()
    {
        var json = await ExplainAsync($$"""{ "Approvals": { "SigningKeys": [ "{{OtherKey}}", "{{AnsweredRequest.SigningKey}}" ] } }""");

        Assert.Equal("Applied", json.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task With_another_key_the_answer_is_untrusted_and_its_decision_is_still_shown()
    {
        var json = await ExplainAsync(AnsweredRequest.SettingsWith(OtherKey));

        Assert.Equal("Untrusted", json.GetProperty("outcome").GetString());
        Assert.Equal("InvalidToken", json.GetProperty("reason").GetString());
        Assert.Equal("approve", json.GetProperty("decision").GetString());
        Assert.Null(json.GetProperty("approvalId").GetString());
        var decision = json.GetProperty("stages").EnumerateArray().Single(static stage => stage.GetProperty("code").GetString() == "decision");
        Assert.Equal("passed", decision.GetProperty("status").GetString());
        Assert.True(decision.GetProperty("isAfterRefusal").GetBoolean());
    }

    [Fact]
    public async Task With_another_instance_the_answer_belongs_to_somebody_else()
    {
        var json = await ExplainAsync($$"""{ "Approvals": { "InstanceId": "test", "SigningKeys": [ "{{AnsweredRequest.SigningKey}}" ] } }""");

        Assert.Equal("OtherInstance", json.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Without_settings_no_token_verifies_and_the_reader_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("answer.eml", request.Answer);

        var person = await ToolRun.OfAsync("explain", file);
        var json = (await ToolRun.OfAsync("explain", file, "--json")).Object;

        Assert.Equal(ExitCode.Success, person.Code);
        Assert.Contains("No signing keys are known", person.Output, StringComparison.Ordinal);
        Assert.Equal("Untrusted", json.GetProperty("outcome").GetString());
        Assert.Equal("approve", json.GetProperty("decision").GetString());
        Assert.False(json.GetProperty("canVerifyTokens").GetBoolean());
    }

    [Fact]
    public async Task Settings_without_a_key_verify_nothing_either()
    {
        var json = await ExplainAsync("""{ "EmailCommunications": { "Smtp": { "FromAddress": "approvals@example.test" } } }""");

        Assert.False(json.GetProperty("canVerifyTokens").GetBoolean());
        Assert.Equal("Untrusted", json.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_person_sees_the_approval_and_where_its_token_was()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.OfAsync("explain", folder.Write("answer.eml", request.Answer), "--settings", folder.Write("settings.json", request.Settings));

        Assert.Contains("Nothing speaks against it", run.Output, StringComparison.Ordinal);
        Assert.Contains("release-42", run.Output, StringComparison.Ordinal);
        Assert.Contains("in_reply_to, references", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No signing keys are known", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35b")]
    [InlineData("--json")]
    [InlineData()]
    public async Task No_secret_is_printed(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["explain", folder.Write("mails/answer.eml", request.Answer), "--settings", folder.Write("settings.json", request.Settings), .. options];

        var run = await ToolRun.OfAsync(args);
        var ofFolder = await ToolRun.OfAsync([args[0], Path.Combine(folder.Path, "mails"), .. args[2..]]);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.All([run.Output, run.Error, ofFolder.Output, ofFolder.Error], static text =>
        {
            Assert.DoesNotContain(AnsweredRequest.Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain(AnsweredRequest.SigningKey, text, StringComparison.Ordinal);
        });
    }

    private async Task<System.Text.Json.JsonElement> ExplainAsync(string settings)
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.OfAsync("explain", folder.Write("answer.eml", request.Answer), "--json", "--settings", folder.Write("settings.json", settings));
        Assert.Equal((ExitCode.Success, string.Empty), (run.Code, run.Error));
        return run.Object;
    }
}
