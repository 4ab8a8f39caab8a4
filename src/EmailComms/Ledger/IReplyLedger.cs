using EmailComms.Approvals;

namespace EmailComms.Ledger;

/// <summary>Remembers which mails were dealt with and which decisions were taken.</summary>
/// <remarks>
/// The default lives in memory: it keeps its word while the process lives, and after a restart the
/// <see cref="ApprovalReply.DecisionId"/> lets the host recognise a decision that it has seen. A host registers its own to have
/// a database keep it. Mails are worked side by side, so calls for different mails come at the same time. Every call is complete when its task is: what was recorded survives what happens next.
/// <code>
/// services.AddSingleton&lt;IReplyLedger, DatabaseReplyLedger&gt;();
/// </code>
/// </remarks>
public interface IReplyLedger
{
    /// <summary>Counts an attempt at a mail, before anything of it is read.</summary>
    /// <param name="position">The mail.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Which attempt it is, and the outcome when one is recorded already.</returns>
    Task<ReplyAttempt> BeginAsync(ReplyPosition position, CancellationToken cancellationToken = default);

    /// <summary>Claims a decision for a mail, before the handler is called.</summary>
    /// <param name="position">The mail.</param>
    /// <param name="decisionId">The identity of the decision: at most one mail has it granted at a time.</param>
    /// <param name="decision">What the mail decides.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<DecisionClaim> ClaimAsync(ReplyPosition position, Guid decisionId, ApprovalDecision decision, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the outcome of a mail and settles its claim: with <see cref="ApprovalReplyOutcome.Applied"/> the decision is
    /// taken for good, with every other outcome it is free again.
    /// </summary>
    /// <param name="position">The mail.</param>
    /// <param name="entry">The outcome.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task CompleteAsync(ReplyPosition position, LedgerEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Gives a claim back without an outcome: the mail will be tried again.</summary>
    /// <param name="position">The mail.</param>
    /// <param name="countAttempt">False when the attempt was cut short by a stop and shall not count.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ReleaseAsync(ReplyPosition position, bool countAttempt, CancellationToken cancellationToken = default);
}
