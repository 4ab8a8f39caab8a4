using System.Reflection;
using EmailComms.Approvals;
using EmailComms.Diagnostics;

namespace EmailComms.Package.Tests.Docs;

/// <summary>Whatever can be seen is explained.</summary>
public class TroubleshootingTests
{
    private static readonly string Page = Documentation.Read("docs/guides/troubleshooting.md");

    public static TheoryData<ApprovalReplyOutcome> Outcomes => [.. Enum.GetValues<ApprovalReplyOutcome>()];

    public static TheoryData<ApprovalReplyReason> Reasons =>
        [.. Enum.GetValues<ApprovalReplyReason>().Where(static reason => reason != ApprovalReplyReason.None)];

    public static TheoryData<string> Codes
    {
        get
        {
            var sources = Documentation.SourcesIn("src/EmailComms").ToList();
            return
            [
                .. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Where(constant => sources.Any(source => source.Contains($"ErrorCodes.{constant.Name}", StringComparison.Ordinal)))
                    .Select(static constant => (string)constant.GetRawConstantValue()!),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Every_outcome_has_a_row(ApprovalReplyOutcome outcome) => Assert.Contains($"\n| `{outcome}` |", Page, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_is_explained(ApprovalReplyReason reason) => Assert.Contains($"`{reason}`", Page, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_code_has_a_row(string code) => Assert.Contains($"\n| {code} |", Page, StringComparison.Ordinal);
}
