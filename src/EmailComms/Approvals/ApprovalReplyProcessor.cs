using EmailComms.Ledger;
using EmailComms.Mailbox;
using MailKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals;

/// <summary>Mailbox, evaluation, ledger, handler, disposal: the way of each reply, in this order.</summary>
internal sealed partial class ApprovalReplyProcessor(
    CurrentSettings current,
    ReplyEvaluator evaluator,
    IReplyLedger ledger,
    ApprovalHandlerInvoker handlers,
    TimeProvider timeProvider,
    ILogger<ApprovalReplyProcessor>? logger = null) : IApprovalReplyProcessor, IDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<ApprovalReplyProcessor>.Instance;
    private readonly SemaphoreSlim _onePass = new(1, 1);
    private readonly OtherInstancesMails _otherInstancesMails = new();

    public async Task<ApprovalProcessingSummary> ProcessAsync(CancellationToken cancellationToken = default)
    {
        var settings = current.Value.RequireApprovals();
        var mailbox = await ImapMailbox.OpenAsync(settings, timeProvider, cancellationToken).ConfigureAwait(false);
        await using (mailbox.ConfigureAwait(false))
        {
            return await ProcessAsync(mailbox, settings, settings.ProcessCount, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One pass on an open mailbox over at most so many mails.</summary>
    internal async Task<ApprovalProcessingSummary> ProcessAsync(ImapMailbox mailbox, ApprovalSettings settings, int limit, CancellationToken cancellationToken)
    {
        await _onePass.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var found = await ImapMailboxSearch.FindAsync(mailbox, settings, cancellationToken).ConfigureAwait(false);
            var waiting = found.Where(uid => !_otherInstancesMails.Contains(mailbox.PositionOf(uid))).ToList();
            var pass = new List<MailInWork>();
            try
            {
                await WorkAsync(mailbox, settings, waiting.Take(limit), pass, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await SettleAsync(mailbox, settings, pass).ConfigureAwait(false);
            }

            var replies = pass.Where(static mail => mail.IsDone).Select(static mail => mail.ToResult()).ToList();
            var summary = new ApprovalProcessingSummary
            {
                Replies = replies,
                Remaining = waiting.Count - pass.Count + replies.Count(static reply => reply.Disposal == ApprovalReplyDisposal.Left && !IsLeftOnPurpose(reply.Reason)),
            };
            Log.PassDone(_logger, summary);
            return summary;
        }
        finally
        {
            _onePass.Release();
        }
    }

    public void Dispose() => _onePass.Dispose();

    private async Task WorkAsync(ImapMailbox mailbox, ApprovalSettings settings, IEnumerable<UniqueId> uids, List<MailInWork> pass, CancellationToken cancellationToken)
    {
        // Attempts are counted before anything is parsed: a mail that ends the process cannot do so for ever.
        foreach (var uid in uids)
        {
            var position = mailbox.PositionOf(uid);
            pass.Add(new MailInWork(uid, position, await ledger.BeginAsync(position, cancellationToken).ConfigureAwait(false)));
        }

        foreach (var exhausted in pass.Where(mail => mail.Recorded is null && mail.Attempt > settings.MaxAttempts))
        {
            await RecordAsync(exhausted, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.AttemptsExhausted }).ConfigureAwait(false);
        }

        var unread = pass.Where(static mail => mail.Recorded is null).ToList();
        if (unread.Count == 0)
        {
            return;
        }

        var mails = await ImapMailboxReader.ReadAsync(mailbox, [.. unread.Select(static mail => mail.Uid)], settings, cancellationToken).ConfigureAwait(false);
        foreach (var mail in unread)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (mails.TryGetValue(mail.Uid, out var fetched))
            {
                await ProcessMailAsync(mail, fetched, settings, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ProcessMailAsync(MailInWork mail, FetchedMail fetched, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        ReplyEvaluation evaluation;
        try
        {
            evaluation = evaluator.Evaluate(fetched, settings, timeProvider.GetUtcNow());
        }
        catch (Exception exception)
        {
            Log.ReplyFailed(_logger, mail.Position.Uid, mail.Position.UidValidity, mail.Attempt, exception);
            await TryAgainAsync(mail, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.ProcessingFailed }, settings).ConfigureAwait(false);
            return;
        }

        if (evaluation.Refusal is null)
        {
            await DecideAsync(mail, evaluation, settings, cancellationToken).ConfigureAwait(false);
            return;
        }

        var entry = new LedgerEntry { Outcome = evaluation.Refusal.Value, Reason = evaluation.Reason, ApprovalId = evaluation.Claims?.ApprovalId };
        switch (evaluation.Reason)
        {
            case ApprovalReplyReason.OtherInstance:
                _otherInstancesMails.Add(mail.Position);
                mail.Postponed = entry;
                break;
            case ApprovalReplyReason.ConfigurationTest:
                mail.Postponed = entry;
                break;
            case ApprovalReplyReason.ContentMissing:
                await TryAgainAsync(mail, entry with { Outcome = ApprovalReplyOutcome.Failed }, settings).ConfigureAwait(false);
                break;
            default:
                await RecordAsync(mail, entry).ConfigureAwait(false);
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

        switch (await ledger.ClaimAsync(mail.Position, decisionId, decision, cancellationToken).ConfigureAwait(false))
        {
            case DecisionClaim.Granted:
                await HandleAsync(mail, evaluation, entry, settings, cancellationToken).ConfigureAwait(false);
                break;
            case DecisionClaim.Duplicate:
                await RecordAsync(mail, entry with { Outcome = ApprovalReplyOutcome.Duplicate }).ConfigureAwait(false);
                break;
            case DecisionClaim.AlreadyDecided:
                await RecordAsync(mail, entry with { Outcome = ApprovalReplyOutcome.AlreadyDecided }).ConfigureAwait(false);
                break;
        }
    }

    private async Task HandleAsync(MailInWork mail, ReplyEvaluation evaluation, LedgerEntry entry, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var claims = evaluation.Claims!;
        var reply = new ApprovalReply
        {
            DecisionId = entry.DecisionId!.Value,
            ApprovalId = claims.ApprovalId,
            Kind = claims.Kind.Length == 0 ? null : claims.Kind,
            Round = claims.Round,
            Decision = evaluation.Decision!.Value,
            Comment = evaluation.Comment,
            Approver = evaluation.Approver!,
            ReceivedAt = timeProvider.GetUtcNow(),
            Attempt = mail.Attempt,
            Evidence = evaluation.Evidence!,
        };
        try
        {
            var result = await handlers.InvokeAsync(reply, settings.HandlerTimeout, cancellationToken).ConfigureAwait(false);
            await RecordAsync(mail, With(entry, result)).ConfigureAwait(false);
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
        }
    }

    // These wait for somebody else, and no attempt at them is counted.
    private static bool IsLeftOnPurpose(ApprovalReplyReason? reason) => reason is ApprovalReplyReason.OtherInstance or ApprovalReplyReason.ConfigurationTest;

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
    private async Task TryAgainAsync(MailInWork mail, LedgerEntry entry, ApprovalSettings settings)
    {
        if (mail.Attempt >= settings.MaxAttempts)
        {
            await RecordAsync(mail, entry).ConfigureAwait(false);
            return;
        }

        await ledger.ReleaseAsync(mail.Position, countAttempt: true, CancellationToken.None).ConfigureAwait(false);
        mail.Postponed = entry;
    }

    // What has happened is recorded even when the host is stopping: forgetting it would make it happen again.
    private async Task RecordAsync(MailInWork mail, LedgerEntry entry)
    {
        await ledger.CompleteAsync(mail.Position, entry, CancellationToken.None).ConfigureAwait(false);
        mail.Recorded = entry;
        if (entry.Outcome == ApprovalReplyOutcome.Applied)
        {
            Log.DecisionApplied(_logger, entry.Decision!.Value, HeaderText.Sanitize(entry.ApprovalId), entry.DecisionId!.Value);
        }
        else
        {
            Log.ReplyNotApplied(_logger, entry.Outcome, entry.Reason, HeaderText.Sanitize(entry.ApprovalId), mail.Position.Uid, mail.Position.UidValidity);
        }
    }
}
