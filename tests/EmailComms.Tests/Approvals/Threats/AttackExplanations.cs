using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>An explanation says of each mail of an attacker which check stops it, and why.</summary>
public sealed class AttackExplanations
{
    public static TheoryData<string> Attacks
    {
        get
        {
            var rows = new TheoryData<string>();
            foreach (var attack in AttackMails.All)
            {
                rows.Add(new TheoryDataRow<string>(attack.ToString()) { TestDisplayName = attack.ToString() }
                    .WithTrait("Category", "Threat")
                    .WithTrait("Threat", attack.Row));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_explanation_names_the_check_that_stopped_it(string name)
    {
        var attack = AttackMails.All.Single(candidate => candidate.ToString() == name);
        var forgery = new Forgery(attack.Settings);
        var octets = attack.Write(forgery).ToBytes();

        var inspection = await forgery.InspectAsync(octets);
        var refusing = inspection.Stages.First(static stage => stage.Status == ApprovalReplyStageStatus.Refused);

        Assert.Equal((attack.Stage, attack.Outcome, attack.Reason), (refusing.Code, inspection.Outcome, inspection.Reason));
        Assert.False(refusing.IsAfterRefusal);
        Assert.NotEmpty(refusing.Observed);
        Assert.DoesNotContain(Forgery.Approver, refusing.Observed, StringComparison.Ordinal);
        Assert.All(inspection.Stages.TakeWhile(stage => stage != refusing), static stage => Assert.Equal(ApprovalReplyStageStatus.Passed, stage.Status));
    }

    /// <summary>What is explained is what happens: the pass over the mailbox refuses the same mail for the same reason.</summary>
    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_pass_refuses_it_for_the_same_reason(string name)
    {
        var attack = AttackMails.All.Single(candidate => candidate.ToString() == name);
        var forgery = new Forgery(attack.Settings);
        var octets = attack.Write(forgery).ToBytes();

        var verdict = forgery.Evaluate(octets, isTooLarge: octets.Length > forgery.Settings.MaxMessageBytes);

        Forgery.AssertRefused(verdict, attack.Outcome, attack.Reason);
    }

    [Fact]
    public async Task No_two_reasons_of_one_check_are_told_in_the_same_words()
    {
        var told = new Dictionary<(string Stage, string Words), ApprovalReplyReason>();
        foreach (var attack in AttackMails.All)
        {
            var forgery = new Forgery(attack.Settings);
            var words = (await forgery.InspectAsync(attack.Write(forgery)))[attack.Stage].Observed;

            Assert.True(told.TryAdd((attack.Stage, words), attack.Reason) || told[(attack.Stage, words)] == attack.Reason, $"{attack}: {words}");
        }
    }
}
