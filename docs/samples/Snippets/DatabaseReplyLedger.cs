using EmailComms.Approvals;
using EmailComms.Ledger;

namespace Snippets;

/// <summary>Stands for the ledger that a host writes for its database.</summary>
public abstract class DatabaseReplyLedger : IReplyLedger
{
    public abstract Task<ReplyAttempt> BeginAsync(ReplyPosition position, CancellationToken cancellationToken = default);

    public abstract Task<DecisionClaim> ClaimAsync(
        ReplyPosition position, Guid decisionId, ApprovalDecision decision, CancellationToken cancellationToken = default);

    public abstract Task CompleteAsync(ReplyPosition position, LedgerEntry entry, CancellationToken cancellationToken = default);

    public abstract Task ReleaseAsync(ReplyPosition position, bool countAttempt, CancellationToken cancellationToken = default);
}
