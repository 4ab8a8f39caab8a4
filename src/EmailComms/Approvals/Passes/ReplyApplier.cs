using EmailComms.Approvals.Reports;
using EmailComms.Ledger;
using EmailComms.Mailbox;
using EmailComms.Status;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Passes;

/// <summary>Takes one mail from its content to its outcome: evaluation, claim, handler, record.</summary>
internal sealed partial class ReplyApplier(
    ReplyEvaluator evaluator,
    IReplyLedger ledger,
    ApprovalHandlerInvoker handlers,
    HeldReplies holds,
    ForgeryAlarm forgeries,
    DeliveryFailures deliveryFailures,
    ApprovalMonitor monitor,
    TimeProvider timeProvider,
    ILogger<ReplyApplier>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<ReplyApplier>.Instance;

    /// <summary>Judges the mail at once; what a decision brings about goes on in the lane of its request.</summary>
    public async Task ApplyAsync(MailInWork mail, FetchedMail fetched, ApprovalSettings settings, HandlerLanes lanes, CancellationToken cancellationToken)
    {
        ReplyEvaluation evaluation;
        try
        {
            evaluation = await evaluator.EvaluateAsync(fetched, settings, holds.Find(mail.Position)?.Since ?? timeProvider.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Log.ReplyFailed(_logger, mail.Position.Uid, mail.Position.UidValidity, mail.Attempt, exception);
            await TryAgainAsync(mail, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.ProcessingFailed }, settings).ConfigureAwait(false);
            return;
        }

        mail.Answerable = evaluation.Answerable;
        mail.IsAnswer = evaluation.IsAnswer;
        if (evaluation.Refusal is null)
        {
            lanes.Add(evaluation.Claims!.ApprovalId, () => DecideAsync(mail, evaluation, settings, cancellationToken));
            return;
        }

        var entry = new LedgerEntry { Outcome = evaluation.Refusal.Value, Reason = evaluation.Reason, ApprovalId = evaluation.Claims?.ApprovalId };
        switch (evaluation.Reason)
        {
            case ApprovalReplyReason.OtherInstance:
            case ApprovalReplyReason.ConfigurationTest:
                mail.Postponed = entry;
                break;
            case ApprovalReplyReason.AuthenticationUnavailable when settings.Origin.Mode == SenderAuthentication.Dkim && timeProvider.GetUtcNow() <= evaluation.Claims?.ExpiresAt:
                // What the DNS does not say now it may say later. A result that the mail border has written does not change any more.
                await ledger.ReleaseAsync(mail.Position, countAttempt: false, CancellationToken.None).ConfigureAwait(false);
                mail.Postponed = entry;
                break;
            case ApprovalReplyReason.AuthenticationUnavailable:
                await TryAgainAsync(mail, entry, settings).ConfigureAwait(false);
                break;
            case ApprovalReplyReason.ContentMissing:
                await TryAgainAsync(mail, entry with { Outcome = ApprovalReplyOutcome.Failed }, settings).ConfigureAwait(false);
                break;
            case ApprovalReplyReason.DeliveryStatusNotification:
                await RecordAsync(mail, entry, settings).ConfigureAwait(false);
                if (!settings.DryRun)
                {
                    await deliveryFailures.TellAsync(fetched, cancellationToken).ConfigureAwait(false);
                }

                break;
            default:
                await RecordAsync(mail, entry, settings).ConfigureAwait(false);
                break;
        }
    }

    private async Task DecideAsync(MailInWork mail, ReplyEvaluation evaluation, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var claims = evaluation.Claims!;
        var decision = evaluation.Decision!.Value;
        var decisionId = claims.DecisionId(settings.InstanceId);
        var entry = new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, ApprovalId = claims.ApprovalId, Decision = decision, DecisionId = decisionId };
        if (!handlers.HasHandlerFor(claims.Kind))
        {
            await TryAgainAsync(mail, entry with { Reason = ApprovalReplyReason.NoHandler }, settings).ConfigureAwait(false);
            return;
        }

        if (timeProvider.GetUtcNow() + settings.HandlerTimeout > mail.ClaimedUntil)
        {
            // Another worker could take the mail before the handler has ended: a later pass claims it anew.
            return;
        }

        if (settings.DryRun)
        {
            Preview(mail, entry with { Outcome = ApprovalReplyOutcome.Understood }, settings.DisposalOf(ApprovalReplyOutcome.Applied));
            return;
        }

        if (holds.Find(mail.Position) is { IsContradicted: true })
        {
            // By a mail that this pass has read before it: both are settled at the end of the pass.
            return;
        }

        switch (await ledger.ClaimAsync(mail.Position, decisionId, decision, cancellationToken).ConfigureAwait(false))
        {
            case DecisionClaim.Granted when !holds.IsDue(mail.Position, settings.HoldWindow):
                await HoldAsync(mail, entry, settings).ConfigureAwait(false);
                break;
            case DecisionClaim.Granted:
                await HandleAsync(mail, evaluation, entry, settings, cancellationToken).ConfigureAwait(false);
                break;
            case DecisionClaim.Duplicate:
                await RecordAsync(mail, entry with { Outcome = ApprovalReplyOutcome.Duplicate }, settings).ConfigureAwait(false);
                break;
            case DecisionClaim.AlreadyDecided:
                await RecordAsync(mail, entry with { Outcome = ApprovalReplyOutcome.AlreadyDecided }, settings).ConfigureAwait(false);
                break;
            case DecisionClaim.Busy:
                // Another worker on the same ledger is at it; what becomes of that decides about this mail in a later pass.
                break;
        }
    }

    // The claim is given back: until the window has passed, nothing is decided. Of two decisions that contradict each other
    // neither is recorded here: the pass settles both at once, so that no stop of the process leaves one of them behind.
    private async Task HoldAsync(MailInWork mail, LedgerEntry entry, ApprovalSettings settings)
    {
        if (holds.Begin(mail.Position, entry, mail.Answerable) is not { } held)
        {
            await RecordAsync(mail, entry with { Outcome = ApprovalReplyOutcome.Duplicate }, settings).ConfigureAwait(false);
            return;
        }

        await ledger.ReleaseAsync(mail.Position, countAttempt: false, CancellationToken.None).ConfigureAwait(false);
        mail.Postponed = entry with { Outcome = ApprovalReplyOutcome.Held };
        mail.EffectiveAt = held.Since + settings.HoldWindow;
        if (held.IsOpen)
        {
            Log.DecisionHeld(_logger, entry.Decision!.Value, HeaderText.Sanitize(entry.ApprovalId), entry.DecisionId!.Value, settings.HoldWindow);
        }
    }

    private async Task HandleAsync(MailInWork mail, ReplyEvaluation evaluation, LedgerEntry entry, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        if (holds.Find(mail.Position) is { } held)
        {
            held.IsHandedOver = true;
        }

        var claims = evaluation.Claims!;
        var reply = new ApprovalReply
        {
            DecisionId = entry.DecisionId!.Value,
            ApprovalId = claims.ApprovalId,
            Kind = claims.Kind.Length == 0 ? null : claims.Kind,
            Round = claims.Round,
            ContentDigest = claims.ContentDigest.ToString(),
            Decision = evaluation.Decision!.Value,
            Comment = evaluation.Comment,
            Approver = evaluation.Approver!,
            ReceivedAt = timeProvider.GetUtcNow(),
            Attempt = mail.Attempt,
            Evidence = evaluation.Evidence!,
        };
        ApprovalHandlerResult result;
        try
        {
            result = await handlers.InvokeAsync(reply, settings.HandlerTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Log.HandlerFailed(_logger, HeaderText.Sanitize(claims.ApprovalId), entry.DecisionId.Value, mail.Attempt, settings.MaxAttempts, exception);
            var reason = exception is TimeoutException ? ApprovalReplyReason.HandlerTimeout : ApprovalReplyReason.HandlerFailed;
            await TryAgainAsync(mail, entry with { Reason = reason }, settings).ConfigureAwait(false);
            return;
        }

        // A ledger that fails here is no failure of the handler: what it has done must not be recorded as not done.
        await RecordAsync(mail, With(entry, result), settings).ConfigureAwait(false);
    }

    private static LedgerEntry With(LedgerEntry entry, ApprovalHandlerResult result) => result switch
    {
        ApprovalHandlerResult.Applied => entry with { Outcome = ApprovalReplyOutcome.Applied },
        ApprovalHandlerResult.NotAuthorized => entry with { Outcome = ApprovalReplyOutcome.NotAuthorized },
        ApprovalHandlerResult.AlreadyDecided => entry with { Outcome = ApprovalReplyOutcome.AlreadyDecided },
        ApprovalHandlerResult.Cancelled => entry with { Outcome = ApprovalReplyOutcome.AlreadyDecided, Reason = ApprovalReplyReason.Cancelled },
        ApprovalHandlerResult.Expired => entry with { Outcome = ApprovalReplyOutcome.Expired },
        _ => entry with { Outcome = ApprovalReplyOutcome.Unrelated, Reason = ApprovalReplyReason.UnknownToHost },
    };

    /// <summary>Leaves the mail for the next pass; after the last attempt it is recorded as failed and quarantined.</summary>
    public async Task TryAgainAsync(MailInWork mail, LedgerEntry entry, ApprovalSettings settings)
    {
        if (mail.Attempt >= settings.MaxAttempts || settings.DryRun)
        {
            await RecordAsync(mail, entry, settings).ConfigureAwait(false);
            return;
        }

        await ledger.ReleaseAsync(mail.Position, countAttempt: true, CancellationToken.None).ConfigureAwait(false);
        mail.Postponed = entry;
    }

    /// <summary>Records the outcome, also while the host is stopping: what has happened must not happen again.</summary>
    public async Task RecordAsync(MailInWork mail, LedgerEntry entry, ApprovalSettings settings)
    {
        if (settings.DryRun)
        {
            Preview(mail, entry, settings.DisposalOf(entry.Outcome));
            return;
        }

        await ledger.CompleteAsync(mail.Position, entry, CancellationToken.None).ConfigureAwait(false);
        mail.Recorded = entry;
        monitor.Recorded(entry);
        if (entry.Outcome == ApprovalReplyOutcome.Applied)
        {
            Log.DecisionApplied(_logger, entry.Decision!.Value, HeaderText.Sanitize(entry.ApprovalId), entry.DecisionId!.Value);
        }
        else
        {
            Log.ReplyNotApplied(_logger, entry.Outcome, entry.Reason, HeaderText.Sanitize(entry.ApprovalId), mail.Position.Uid, mail.Position.UidValidity);
            if (entry.Reason == ApprovalReplyReason.InvalidToken && forgeries.Count())
            {
                Log.TokensForged(_logger, ForgeryAlarm.Tolerated);
            }
        }
    }

    private void Preview(MailInWork mail, LedgerEntry entry, ApprovalDisposalRule planned)
    {
        mail.Postponed = entry;
        mail.Planned = planned;
        Log.DryRun(_logger, entry.Outcome, entry.Reason, HeaderText.Sanitize(entry.ApprovalId), planned, mail.Position.Uid, mail.Position.UidValidity);
    }
}
