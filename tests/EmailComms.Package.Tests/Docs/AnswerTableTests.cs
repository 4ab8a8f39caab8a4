using System.Text.RegularExpressions;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Package.Tests.Docs;

/// <summary>The answers that the concepts page shows are read as it says.</summary>
public partial class AnswerTableTests
{
    public static TheoryData<string, string> Answers
    {
        get
        {
            var answers = new TheoryData<string, string>();
            foreach (Match row in Row().Matches(Documentation.Read("docs/concepts.md")))
            {
                answers.Add(row.Groups["answer"].Value, row.Groups["reading"].Value);
            }

            return answers;
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Is_read_as_the_page_says(string answer, string reading)
    {
        var read = DecisionReader.Read(QuotedTextTrimmer.Trim(TextLine.Split(answer)));

        ApprovalDecision? expected = reading.StartsWith("approve", StringComparison.Ordinal) ? ApprovalDecision.Approve
            : reading.StartsWith("reject", StringComparison.Ordinal) ? ApprovalDecision.Reject
            : null;
        Assert.Equal(expected, read.Decision);
        Assert.Equal(Comment().Match(reading).Groups["comment"].Value, read.Comment);
    }

    [GeneratedRegex(@"^\| `(?<answer>[^`]+)` \| (?<reading>(?:approve|reject|nothing).*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("with the comment \"(?<comment>[^\"]*)\"")]
    private static partial Regex Comment();
}
