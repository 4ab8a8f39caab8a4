using EmailComms.Approvals;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests;

/// <summary>What can become of a mail is written down in docs/reference/outcomes.md.</summary>
public sealed class OutcomeReferenceTests
{
    [Theory]
    [InlineData("Outcomes", typeof(ApprovalReplyOutcome))]
    [InlineData("Reasons", typeof(ApprovalReplyReason))]
    [InlineData("What is done with the mail", typeof(ApprovalReplyDisposal))]
    [InlineData("What a handler answers", typeof(ApprovalHandlerResult))]
    public void Every_value_has_a_row_and_the_other_way_round(string section, Type values)
    {
        var page = ReferencePage.Read("outcomes.md", section);

        Assert.Equal(Enum.GetNames(values).Order(StringComparer.Ordinal), page.Rows.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_stage_has_a_row_in_the_order_in_which_they_judge()
    {
        var page = ReferencePage.Read("outcomes.md", "Stages");
        var outcomes = Enum.GetNames<ApprovalReplyOutcome>();

        Assert.Equal(ApprovalReplyStages.All, page.Rows.Keys);
        Assert.All(page.Rows.Values, row => Assert.Subset(outcomes.ToHashSet(), ReferencePage.Literals(row[2]).ToHashSet()));
    }

    [Fact]
    public void A_reason_is_documented_with_the_outcomes_that_it_explains()
    {
        var outcomes = Enum.GetNames<ApprovalReplyOutcome>();
        var page = ReferencePage.Read("outcomes.md", "Reasons");

        Assert.All(page.Rows.Values, row => Assert.All(ReferencePage.Literals(row[1]), outcome => Assert.Contains(outcome, outcomes)));
        Assert.All(page.Rows.Values, static row => Assert.NotEmpty(ReferencePage.Literals(row[1])));
    }
}
