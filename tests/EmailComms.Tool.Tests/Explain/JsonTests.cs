using System.Text.Json.Nodes;
using EmailComms.Approvals;
using EmailComms.Tool.Explain;
using EmailComms.Tool.Tests.Support;

namespace EmailComms.Tool.Tests.Explain;

/// <summary>The shape of the JSON, which programs rely on.</summary>
public sealed class JsonTests
{
    [Fact]
    public void Every_member_has_its_name_and_its_words()
    {
        var expected = new JsonObject
        {
            ["file"] = "a.eml",
            ["outcome"] = "Unclear",
            ["reason"] = "NoDecision",
            ["kind"] = "auto_reply",
            ["decision"] = "reject",
            ["decisionLine"] = "Reject",
            ["comment"] = "wrong version",
            ["newText"] = "Reject\nwrong version",
            ["newTextWithSignature"] = "Reject\nwrong version\n-- \nAnn",
            ["approvalId"] = "release-42",
            ["canVerifyTokens"] = true,
            ["tokenCarriers"] = new JsonArray("subaddress", "in_reply_to"),
            ["passages"] = new JsonArray(
                new JsonObject { ["kind"] = "new_text", ["lines"] = new JsonArray("Reject", "wrong version") },
                new JsonObject { ["kind"] = "device_tagline", ["lines"] = new JsonArray("Sent from a phone") }),
            ["stages"] = new JsonArray(
                new JsonObject { ["code"] = "header", ["status"] = "passed", ["refusal"] = null, ["reason"] = null, ["observed"] = "Fine.", ["isAfterRefusal"] = false },
                new JsonObject { ["code"] = "decision", ["status"] = "refused", ["refusal"] = "Unclear", ["reason"] = "NoDecision", ["observed"] = "None.", ["isAfterRefusal"] = true }),
        };

        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(Written(AnInspection()))!.ToJsonString());
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        var json = JsonNode.Parse(Written(AnInspection() with { Reason = ApprovalReplyReason.None, ApprovalId = null, Decision = null, Kind = ApprovalMailKind.Other }))!.AsObject();

        Assert.True(json.ContainsKey("reason"));
        Assert.Null(json["reason"]);
        Assert.Null(json["approvalId"]);
        Assert.Equal(("unclear", "other"), ((string)json["decision"]!, (string)json["kind"]!));
    }

    [Fact]
    public void Each_object_is_on_one_line_with_its_letters_readable()
    {
        var line = Written(AnInspection() with { Comment = "läuft: 承認 \"ok\" 👍\r\nzwei <drei> it's" });

        Assert.EndsWith("}\n", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line[..^1]);
        Assert.Contains("läuft: 承認 ", line, StringComparison.Ordinal);
        Assert.Contains("zwei <drei> it's", line, StringComparison.Ordinal);
        Assert.Equal("läuft: 承認 \"ok\" 👍\r\nzwei <drei> it's", (string)JsonNode.Parse(line)!["comment"]!);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T48")]
    public void A_mail_sends_no_escapes_and_no_invisible_marks_to_the_terminal()
    {
        const string Hostile = "\u001B[31m\u009B2J\a\u202Edecision\u200B\u2028\uFEFF\U000E0041";

        var line = Written(AnInspection() with { Comment = Hostile });

        Assert.All(line[..^1].EnumerateRunes(), static rune => Assert.False(TerminalText.IsUnsafe(rune)));
        Assert.Equal(Hostile, (string)JsonNode.Parse(line)!["comment"]!);
    }

    [Fact]
    public async Task The_culture_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.eml", Mail.Answer);
        var expected = await ToolRun.OfAsync("explain", file, "--json");
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");

            Assert.Equal(expected.Output, (await ToolRun.OfAsync("explain", file, "--json")).Output);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static string Written(ApprovalReplyInspection inspection)
    {
        using var output = new StringWriter();
        new JsonReport(output, canVerifyTokens: true).Add(Explanation.Of("a.eml", inspection));
        return output.ToString();
    }

    private static ApprovalReplyInspection AnInspection() => new()
    {
        Outcome = ApprovalReplyOutcome.Unclear,
        Reason = ApprovalReplyReason.NoDecision,
        Kind = ApprovalMailKind.AutomaticReply,
        Decision = ApprovalDecision.Reject,
        DecisionLine = "Reject",
        Comment = "wrong version",
        NewText = "Reject\nwrong version",
        NewTextWithSignature = "Reject\nwrong version\n-- \nAnn",
        ApprovalId = "release-42",
        TokenCarriers = [ApprovalTokenCarrier.Subaddress, ApprovalTokenCarrier.InReplyTo],
        Passages =
        [
            new ApprovalPassage { Kind = ApprovalPassageKind.NewText, Lines = ["Reject", "wrong version"] },
            new ApprovalPassage { Kind = ApprovalPassageKind.DeviceTagline, Lines = ["Sent from a phone"] },
        ],
        Stages =
        [
            new ApprovalReplyStage { Code = "header", Status = ApprovalReplyStageStatus.Passed, Observed = "Fine." },
            new ApprovalReplyStage
            {
                Code = "decision",
                Status = ApprovalReplyStageStatus.Refused,
                Refusal = ApprovalReplyOutcome.Unclear,
                Reason = ApprovalReplyReason.NoDecision,
                Observed = "None.",
                IsAfterRefusal = true,
            },
        ],
    };
}
