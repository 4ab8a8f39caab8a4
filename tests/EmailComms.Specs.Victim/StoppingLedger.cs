using EmailComms.Approvals;
using EmailComms.Ledger;

namespace EmailComms.Specs.Victim;

/// <summary>The ledger of a process that may end between any two of its steps.</summary>
internal sealed class StoppingLedger(IReplyLedger ledger, FailPoint failPoint) : IReplyLedger
{
    public async Task<ReplyAttempt> BeginAsync(ReplyPosition position, CancellationToken cancellationToken = default)
    {
        var attempt = await ledger.BeginAsync(position, cancellationToken);
        await failPoint.PassAsync("begun");
        return attempt;
    }

    public async Task<DecisionClaim> ClaimAsync(ReplyPosition position, Guid decisionId, ApprovalDecision decision, CancellationToken cancellationToken = default)
    {
        var claim = await ledger.ClaimAsync(position, decisionId, decision, cancellationToken);
        await failPoint.PassAsync("claimed");
        return claim;
    }

    public async Task CompleteAsync(ReplyPosition position, LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        await failPoint.PassAsync("handled");
        await ledger.CompleteAsync(position, entry, cancellationToken);
        await failPoint.PassAsync("recorded");
    }

    public Task ReleaseAsync(ReplyPosition position, bool countAttempt, CancellationToken cancellationToken = default) =>
        ledger.ReleaseAsync(position, countAttempt, cancellationToken);
}
