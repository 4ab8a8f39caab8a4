using EmailComms.Ledger;
using EmailComms.Mailbox;
using MailKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Passes;

/// <summary>
/// Works the mails of a pass in batches: each is read in few commands, its decisions are handled side by side, and what is
/// finished leaves the folder together.
/// </summary>
internal sealed partial class ReplyBatches(
    ReplyApplier applier,
    ReplyDisposal disposal,
    ReplyClaims claims,
    LeftAloneMails leftAlone,
    IReplyLedger ledger,
    ILogger<ReplyBatches>? logger = null)
{
    internal const int MailsInBatch = 100;

    // Now and then somebody deletes a mail by hand in the very moment.
    private const int ToleratedRemovals = 10;

    private readonly ILogger _logger = logger ?? NullLogger<ReplyBatches>.Instance;
    private readonly SuspectedMails _suspects = new();
    private int _removedUnread;

    /// <summary>Forgets what is no longer there. A suspect that has gone was removed by somebody before it could be read.</summary>
    public void ForgetSuspectsBut(Lazy<HashSet<ReplyPosition>> there)
    {
        _removedUnread += _suspects.ForgetAllBut(there);
        if (_removedUnread >= ToleratedRemovals && !claims.HaveMetOthers)
        {
            Log.MailsRemovedUnread(_logger, _removedUnread);
            _removedUnread = 0;
        }
    }

    /// <summary>
    /// Mails that were never tried are read together. One that was, or during whose reading something broke, is worked alone and
    /// after the others have left the folder, so that it takes nothing with it but itself.
    /// </summary>
    public async Task WorkAsync(ReplyPass pass, IReadOnlyList<UniqueId> uids, CancellationToken cancellationToken)
    {
        var alone = uids.Where(uid => _suspects.Contains(pass.Mailbox.PositionOf(uid))).ToList();
        foreach (var batch in uids.Except(alone).ToList().Chunk(MailsInBatch).TakeWhile(_ => !pass.Allowance.IsHalted))
        {
            alone.AddRange(await WorkTogetherAsync(pass, batch, cancellationToken).ConfigureAwait(false));
        }

        foreach (var uid in alone.OrderBy(uid => _suspects.FailuresOf(pass.Mailbox.PositionOf(uid))).TakeWhile(_ => !pass.Allowance.IsHalted))
        {
            var mail = await BeginAsync(pass, uid, cancellationToken).ConfigureAwait(false);
            try
            {
                await ReadAndApplyAsync(pass, [mail], cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await SettleAsync(pass, [mail]).ConfigureAwait(false);
            }
        }
    }

    public async Task<MailInWork> BeginAsync(ReplyPass pass, UniqueId uid, CancellationToken cancellationToken)
    {
        var position = pass.Mailbox.PositionOf(uid);
        return new MailInWork(uid, position, await ledger.BeginAsync(position, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Returns the mails that have to be worked alone.</summary>
    private async Task<IReadOnlyList<UniqueId>> WorkTogetherAsync(ReplyPass pass, IReadOnlyList<UniqueId> uids, CancellationToken cancellationToken)
    {
        var together = new List<MailInWork>();
        var alone = new List<UniqueId>();
        try
        {
            // Attempts are counted before anything is parsed: a mail that ends the process cannot do so for ever.
            foreach (var uid in uids)
            {
                var mail = await BeginAsync(pass, uid, cancellationToken).ConfigureAwait(false);
                if (mail.IsToBeRead && mail.Attempt > 1 && mail.Attempt <= pass.Settings.MaxAttempts)
                {
                    alone.Add(uid);
                    await ledger.ReleaseAsync(mail.Position, countAttempt: false, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    together.Add(mail);
                }
            }

            alone.AddRange(await ReadAndApplyAsync(pass, together, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            await SettleAsync(pass, together).ConfigureAwait(false);
        }

        return alone;
    }

    /// <summary>Reads the mails together and takes each to its outcome; returns those of several that have to be read alone.</summary>
    private async Task<IEnumerable<UniqueId>> ReadAndApplyAsync(ReplyPass pass, IReadOnlyList<MailInWork> mails, CancellationToken cancellationToken)
    {
        foreach (var exhausted in mails.Where(mail => mail.IsToBeRead && mail.Attempt > pass.Settings.MaxAttempts))
        {
            await applier.RecordAsync(exhausted, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.AttemptsExhausted }, pass.Settings).ConfigureAwait(false);
        }

        var unread = mails.Where(static mail => mail.IsToBeRead).ToDictionary(static mail => mail.Uid);
        var isAlone = unread.Count == 1;
        var lanes = new HandlerLanes(pass.Settings.HandlerConcurrency, () => pass.Allowance.IsHalted, cancellationToken);
        await using (lanes.ConfigureAwait(false))
        {
            try
            {
                await ApplyEachAsync(pass, unread, lanes, cancellationToken).ConfigureAwait(false);
            }
            catch (EmailCommsException exception)
            {
                await SuspectAsync(pass, unread.Values, isAlone, exception).ConfigureAwait(false);
                if (!pass.Mailbox.IsOpen)
                {
                    throw;
                }

                return isAlone ? [] : [.. unread.Keys];
            }

            await lanes.CompleteAsync().ConfigureAwait(false);
        }

        foreach (var mail in unread.Values)
        {
            // Another client has removed it, or the server keeps its content back.
            _suspects.Add(mail.Position);
            mail.IsMissing = isAlone;
            mail.IsBlamed = isAlone && pass.HasReadSomething;
        }

        return isAlone ? [] : [.. unread.Keys];
    }

    /// <summary>Leaves in the dictionary what could not be read.</summary>
    private async Task ApplyEachAsync(ReplyPass pass, Dictionary<UniqueId, MailInWork> unread, HandlerLanes lanes, CancellationToken cancellationToken)
    {
        if (unread.Count == 0)
        {
            return;
        }

        var listed = await ImapMailboxListing.ListAsync(pass.Mailbox, unread.Keys, cancellationToken).ConfigureAwait(false);
        foreach (var facts in listed)
        {
            unread[facts.Uid].Listed = facts;
        }

        var claimed = await claims.ClaimAsync(pass, listed, cancellationToken).ConfigureAwait(false);
        foreach (var elsewhere in listed.Except(claimed.Own).Where(mail => !claimed.Gone.Contains(mail.Uid)))
        {
            unread.Remove(elsewhere.Uid);
            pass.ClaimedElsewhere++;
        }

        foreach (var own in claimed.Own)
        {
            unread[own.Uid].ClaimedUntil = claimed.Until;
        }

        await foreach (var content in ImapMailboxReader.ReadAsync(pass.Mailbox, claimed.Own, pass.Settings, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pass.Allowance.IsHalted)
            {
                // Nothing is wrong with what was not read.
                unread.Clear();
                return;
            }

            pass.HasReadSomething = true;
            if (unread.Remove(content.Uid, out var mail))
            {
                _suspects.Clear(mail.Position);
                await applier.ApplyAsync(mail, content, pass.Settings, lanes, cancellationToken).ConfigureAwait(false);
                if (pass.Settings.DryRun || mail.Postponed?.Reason == ApprovalReplyReason.OtherInstance)
                {
                    leftAlone.Add(mail.Position);
                }
            }
        }
    }

    // A mail that was alone is to blame when the server gave another one on the same connection; else it may be the server.
    private async Task SuspectAsync(ReplyPass pass, IReadOnlyCollection<MailInWork> unread, bool isAlone, EmailCommsException exception)
    {
        pass.Failure ??= exception;
        foreach (var mail in unread)
        {
            _suspects.Add(mail.Position);
            if (isAlone && pass.HasReadSomething)
            {
                Log.ReplyNotRead(_logger, mail.Position.Uid, mail.Position.UidValidity, mail.Attempt, exception);
                await applier.TryAgainAsync(mail, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.ContentMissing }, pass.Settings).ConfigureAwait(false);
            }
        }
    }

    private async Task SettleAsync(ReplyPass pass, IReadOnlyCollection<MailInWork> mails)
    {
        pass.Mails.AddRange(mails.Where(static mail => mail.IsDone || mail.IsMissing));
        Account(pass.Allowance, mails);
        foreach (var unfinished in mails.Where(mail => !mail.IsDone || mail.IsForSomebodyElse || pass.Settings.DryRun))
        {
            await GiveBackAsync(unfinished).ConfigureAwait(false);
        }

        foreach (var recorded in mails.Where(static mail => mail.Recorded is not null))
        {
            // From here on it is we who remove it.
            _suspects.Clear(recorded.Position);
        }

        await disposal.DisposeOfRecordedAsync(pass, mails).ConfigureAwait(false);
        await claims.ReleaseAsync(pass, mails, CancellationToken.None).ConfigureAwait(false);
    }

    private static void Account(ProcessAllowance allowance, IReadOnlyCollection<MailInWork> mails)
    {
        allowance.Use(mails.Count(static mail => mail.IsDone));
        foreach (var failed in mails.Where(static mail => mail.IsBlamed || (mail.Postponed is not null && !mail.IsForSomebodyElse && !mail.IsHeld)))
        {
            allowance.Postpone(failed.Position);
        }
    }

    private async Task GiveBackAsync(MailInWork mail)
    {
        try
        {
            await ledger.ReleaseAsync(mail.Position, mail.IsBlamed, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // It must not keep the others from being given back, nor hide what the pass failed of.
            Log.ReleaseFailed(_logger, mail.Position.Uid, mail.Position.UidValidity, exception);
        }
    }
}
