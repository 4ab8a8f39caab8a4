using EmailComms.Approvals;
using EmailComms.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Ledger;

public class InMemoryReplyLedgerTests
{
    private static readonly Guid Decision = new("0193a0aa-0000-8000-8000-000000000001");

    private readonly InMemoryReplyLedger _ledger = new(new FakeTimeProvider(A.Morning));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_attempts_until_an_outcome_is_recorded()
    {
        Assert.Equal(1, (await _ledger.BeginAsync(Mail(1), Token)).Number);
        Assert.Equal(2, (await _ledger.BeginAsync(Mail(1), Token)).Number);

        await _ledger.CompleteAsync(Mail(1), Entry(ApprovalReplyOutcome.Unclear), Token);

        var later = await _ledger.BeginAsync(Mail(1), Token);
        Assert.Equal(ApprovalReplyOutcome.Unclear, later.Recorded?.Outcome);
        Assert.Equal(2, later.Number);
    }

    [Fact]
    public async Task An_attempt_cut_short_does_not_count()
    {
        await _ledger.BeginAsync(Mail(1), Token);
        await _ledger.ReleaseAsync(Mail(1), countAttempt: false, Token);

        Assert.Equal(1, (await _ledger.BeginAsync(Mail(1), Token)).Number);
    }

    [Fact]
    public async Task A_uid_of_another_uidvalidity_is_another_mail()
    {
        await _ledger.BeginAsync(Mail(1), Token);
        await _ledger.CompleteAsync(Mail(1), Entry(ApprovalReplyOutcome.Applied), Token);

        Assert.Null((await _ledger.BeginAsync(Mail(1) with { UidValidity = 8 }, Token)).Recorded);
    }

    [Fact]
    public async Task A_taken_decision_makes_the_same_a_duplicate_and_the_opposite_too_late()
    {
        await Decide(Mail(1), ApprovalDecision.Approve, ApprovalReplyOutcome.Applied);

        Assert.Equal(DecisionClaim.Duplicate, await Claim(Mail(2), ApprovalDecision.Approve));
        Assert.Equal(DecisionClaim.AlreadyDecided, await Claim(Mail(3), ApprovalDecision.Reject));
    }

    [Fact]
    public async Task A_decision_that_the_handler_did_not_apply_is_free_again()
    {
        await Decide(Mail(1), ApprovalDecision.Approve, ApprovalReplyOutcome.NotAuthorized);

        Assert.Equal(DecisionClaim.Granted, await Claim(Mail(2), ApprovalDecision.Reject));
    }

    [Fact]
    public async Task One_mail_at_a_time_holds_a_claim()
    {
        Assert.Equal(DecisionClaim.Granted, await Claim(Mail(1), ApprovalDecision.Approve));
        Assert.Equal(DecisionClaim.Busy, await Claim(Mail(2), ApprovalDecision.Approve));
        Assert.Equal(DecisionClaim.Granted, await Claim(Mail(1), ApprovalDecision.Approve));

        await _ledger.ReleaseAsync(Mail(1), countAttempt: true, Token);

        Assert.Equal(DecisionClaim.Granted, await Claim(Mail(2), ApprovalDecision.Approve));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T4")]
    public async Task In_any_order_and_number_of_copies_one_decision_is_taken()
    {
        var taken = 0;
        for (var uid = 1; uid <= 20; uid++)
        {
            var decision = uid % 3 == 0 ? ApprovalDecision.Reject : ApprovalDecision.Approve;
            await _ledger.BeginAsync(Mail(uid), Token);
            if (await Claim(Mail(uid), decision) == DecisionClaim.Granted)
            {
                taken++;
                await _ledger.CompleteAsync(Mail(uid), Entry(ApprovalReplyOutcome.Applied), Token);
            }
        }

        Assert.Equal(1, taken);
    }

    private static ReplyPosition Mail(long uid) => new() { MailboxKey = "k", UidValidity = 7, Uid = uid };

    private static LedgerEntry Entry(ApprovalReplyOutcome outcome) => new() { Outcome = outcome, DecisionId = Decision };

    private Task<DecisionClaim> Claim(ReplyPosition mail, ApprovalDecision decision) => _ledger.ClaimAsync(mail, Decision, decision, Token);

    private async Task Decide(ReplyPosition mail, ApprovalDecision decision, ApprovalReplyOutcome outcome)
    {
        await _ledger.BeginAsync(mail, Token);
        Assert.Equal(DecisionClaim.Granted, await Claim(mail, decision));
        await _ledger.CompleteAsync(mail, Entry(outcome), Token);
    }
}
