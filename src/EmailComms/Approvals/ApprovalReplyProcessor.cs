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
    private readonly SuspectedMails _suspects = new();
    private readonly UnfinishedRemovals _removals = new();

    public async Task<ApprovalProcessingSummary> ProcessAsync(CancellationToken cancellationToken = default)
    {
        var settings = current.Value.RequireApprovals();
        await _onePass.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var mailbox = await ImapMailbox.OpenAsync(settings, timeProvider, cancellationToken).ConfigureAwait(false);
            await using (mailbox.ConfigureAwait(false))
            {
                var allowance = new ProcessAllowance(settings.ProcessCount, settings.ProcessInterval, timeProvider);
                return await MakePassAsync(mailbox, settings, allowance, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _onePass.Release();
        }
    }

    /// <summary>One pass on an open mailbox over as many mails as the allowance has left.</summary>
    internal async Task<ApprovalProcessingSummary> ProcessAsync(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance, CancellationToken cancellationToken)
    {
        await _onePass.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await MakePassAsync(mailbox, settings, allowance, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _onePass.Release();
        }
    }

    public void Dispose() => _onePass.Dispose();

    private async Task<ApprovalProcessingSummary> MakePassAsync(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance, CancellationToken cancellationToken)
    {
        await ExpungeAgainAsync(mailbox, cancellationToken).ConfigureAwait(false);
        var found = await ImapMailboxSearch.FindAsync(mailbox, settings, cancellationToken).ConfigureAwait(false);
        ForgetAllBut(found.Select(mailbox.PositionOf), settings);
        var waiting = found.Where(uid => !IsLeftAlone(mailbox.PositionOf(uid), allowance)).ToList();
        var pass = new ReplyPass(mailbox, settings, allowance);
        await WorkAsync(pass, [.. waiting.Take(allowance.Left)], cancellationToken).ConfigureAwait(false);

        var summary = new ApprovalProcessingSummary
        {
            Replies = [.. pass.Mails.Where(static mail => mail.IsDone).Select(static mail => mail.ToResult())],
            Remaining = waiting.Count - pass.Mails.Count(static mail => mail.Recorded is not null || mail.IsForSomebodyElse || mail.IsMissing),
        };
        Log.PassDone(_logger, summary);
        return summary;
    }

    private bool IsLeftAlone(ReplyPosition position, ProcessAllowance allowance) => _otherInstancesMails.Contains(position) || allowance.IsPostponed(position);

    private void ForgetAllBut(IEnumerable<ReplyPosition> found, ApprovalSettings settings)
    {
        var there = new Lazy<HashSet<ReplyPosition>>(() => [.. found]);
        _otherInstancesMails.ForgetAllBut(there, settings.InstanceId);
        _suspects.ForgetAllBut(there);
        _removals.ForgetCopiesBut(there);
    }

    /// <summary>
    /// Mails that were never tried are read together. One that was, or during whose reading something broke, is worked alone and
    /// after the others have left the folder, so that it takes nothing with it but itself.
    /// </summary>
    private async Task WorkAsync(ReplyPass pass, IReadOnlyList<UniqueId> uids, CancellationToken cancellationToken)
    {
        var together = new List<MailInWork>();
        var alone = new List<UniqueId>();
        try
        {
            // Attempts are counted before anything is parsed: a mail that ends the process cannot do so for ever.
            foreach (var uid in uids)
            {
                if (_suspects.Contains(pass.Mailbox.PositionOf(uid)))
                {
                    alone.Add(uid);
                    continue;
                }

                var mail = await BeginAsync(pass, uid, cancellationToken).ConfigureAwait(false);
                together.Add(mail);
                if (mail.IsToBeRead && mail.Attempt > 1 && mail.Attempt <= pass.Settings.MaxAttempts)
                {
                    together.Remove(mail);
                    alone.Add(uid);
                    await ledger.ReleaseAsync(mail.Position, countAttempt: false, cancellationToken).ConfigureAwait(false);
                }
            }

            alone.AddRange(await ReadAndProcessAsync(pass, together, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            await SettleAsync(pass, together).ConfigureAwait(false);
        }

        foreach (var uid in alone.OrderBy(uid => _suspects.FailuresOf(pass.Mailbox.PositionOf(uid))))
        {
            var mail = await BeginAsync(pass, uid, cancellationToken).ConfigureAwait(false);
            try
            {
                await ReadAndProcessAsync(pass, [mail], cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await SettleAsync(pass, [mail]).ConfigureAwait(false);
            }
        }

        pass.ThrowIfNothingCouldBeRead();
    }

    private async Task<MailInWork> BeginAsync(ReplyPass pass, UniqueId uid, CancellationToken cancellationToken)
    {
        var position = pass.Mailbox.PositionOf(uid);
        return new MailInWork(uid, position, await ledger.BeginAsync(position, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads the mails together and works them in turn; returns those of several that have to be read alone.</summary>
    private async Task<IEnumerable<UniqueId>> ReadAndProcessAsync(ReplyPass pass, IReadOnlyList<MailInWork> mails, CancellationToken cancellationToken)
    {
        foreach (var exhausted in mails.Where(mail => mail.IsToBeRead && mail.Attempt > pass.Settings.MaxAttempts))
        {
            await RecordAsync(exhausted, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.AttemptsExhausted }).ConfigureAwait(false);
        }

        var unread = mails.Where(static mail => mail.IsToBeRead).ToList();
        if (unread.Count == 0)
        {
            return [];
        }

        IReadOnlyDictionary<UniqueId, FetchedMail> contents;
        try
        {
            contents = await ImapMailboxReader.ReadAsync(pass.Mailbox, [.. unread.Select(static mail => mail.Uid)], pass.Settings, cancellationToken).ConfigureAwait(false);
        }
        catch (EmailCommsException exception)
        {
            await SuspectAsync(pass, unread, exception).ConfigureAwait(false);
            if (!pass.Mailbox.IsOpen)
            {
                throw;
            }

            return unread.Count > 1 ? unread.Select(static mail => mail.Uid) : [];
        }

        pass.HasReadSomething |= contents.Count > 0;
        foreach (var mail in unread)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (contents.TryGetValue(mail.Uid, out var content))
            {
                _suspects.Clear(mail.Position);
                await ProcessMailAsync(mail, content, pass.Settings, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                // Another client has removed it, or the server keeps its content back.
                _suspects.Add(mail.Position);
                mail.IsMissing = unread.Count == 1;
                mail.IsBlamed = mail.IsMissing && pass.HasReadSomething;
            }
        }

        return unread.Count > 1 ? unread.Select(static mail => mail.Uid).Where(uid => !contents.ContainsKey(uid)) : [];
    }

    // A mail that was alone is to blame when the server gave another one on the same connection; else it may be the server.
    private async Task SuspectAsync(ReplyPass pass, List<MailInWork> unread, EmailCommsException exception)
    {
        pass.Failure ??= exception;
        unread.ForEach(mail => _suspects.Add(mail.Position));
        if (unread.Count == 1 && pass.HasReadSomething)
        {
            Log.ReplyFailed(_logger, unread[0].Position.Uid, unread[0].Position.UidValidity, unread[0].Attempt, exception);
            await TryAgainAsync(unread[0], new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.ContentMissing }, pass.Settings).ConfigureAwait(false);
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
        await RecordAsync(mail, With(entry, result)).ConfigureAwait(false);
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
