using EmailComms.Approvals.Answering;
using EmailComms.Ledger;
using EmailComms.Mailbox;
using EmailComms.Status;
using EmailComms.Transport;
using MailKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals;

/// <summary>Mailbox, evaluation, ledger, handler, disposal: the way of each reply, in this order.</summary>
internal sealed partial class ApprovalReplyProcessor(
    CurrentSettings current,
    ReplyApplier applier,
    ReplyDisposal disposal,
    ApproverAnswering answering,
    HeldReplies holds,
    IReplyLedger ledger,
    ApprovalMonitor monitor,
    ProtocolLogs protocolLogs,
    TimeProvider timeProvider,
    ILogger<ApprovalReplyProcessor>? logger = null) : IApprovalReplyProcessor, IDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<ApprovalReplyProcessor>.Instance;
    private readonly SemaphoreSlim _onePass = new(1, 1);
    private readonly OtherInstancesMails _otherInstancesMails = new();
    private readonly SuspectedMails _suspects = new();
    private readonly ArrivalMarks _arrivals = new(timeProvider);

    public async Task<ApprovalProcessingSummary> ProcessAsync(CancellationToken cancellationToken = default)
    {
        var settings = current.Value.RequireApprovals();
        await _onePass.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await monitor.PassAsync(settings, () => OpenAndMakePassAsync(settings, cancellationToken), cancellationToken).ConfigureAwait(false);
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
            return await monitor.PassAsync(settings, () => MakePassAsync(mailbox, settings, allowance, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _onePass.Release();
        }
    }

    /// <summary>How long nothing is to be done unless new mail comes in: until the next interval, or until a held decision is due.</summary>
    internal TimeSpan UntilNextPass(ApprovalSettings settings, ProcessAllowance allowance)
    {
        var untilRenewal = allowance.UntilRenewal;
        var untilDue = holds.UntilDue(settings.HoldWindow);
        return untilDue < untilRenewal ? untilDue : untilRenewal;
    }

    public void Dispose() => _onePass.Dispose();

    private async Task<ApprovalProcessingSummary> OpenAndMakePassAsync(ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var mailbox = await ImapMailbox.OpenAsync(settings, protocolLogs, timeProvider, cancellationToken).ConfigureAwait(false);
        await using (mailbox.ConfigureAwait(false))
        {
            var allowance = new ProcessAllowance(settings.ProcessCount, settings.ProcessInterval, timeProvider);
            return await MakePassAsync(mailbox, settings, allowance, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ApprovalProcessingSummary> MakePassAsync(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance, CancellationToken cancellationToken)
    {
        await disposal.ExpungeAgainAsync(mailbox, cancellationToken).ConfigureAwait(false);
        var found = await ImapMailboxSearch.FindAsync(mailbox, settings, cancellationToken).ConfigureAwait(false);
        ForgetAllBut(found.Select(mailbox.PositionOf), settings);
        var heldCount = found.Count(uid => holds.IsWaiting(mailbox.PositionOf(uid), settings.HoldWindow));
        var waiting = found.Where(uid => !IsLeftAlone(mailbox.PositionOf(uid), settings, allowance)).ToList();
        var pass = new ReplyPass(mailbox, settings, allowance);
        try
        {
            await WorkAsync(pass, Select(pass, waiting), cancellationToken).ConfigureAwait(false);
            await SettleContradictedAsync(pass, found).ConfigureAwait(false);
        }
        finally
        {
            await answering.AnswerAsync(pass, cancellationToken).ConfigureAwait(false);
        }

        var summary = new ApprovalProcessingSummary
        {
            Replies = [.. pass.Mails.Where(static mail => mail.IsDone).Select(static mail => mail.ToResult())],
            Remaining = waiting.Count + heldCount - pass.Mails.Count(static mail => mail.Recorded is not null || mail.IsForSomebodyElse || mail.IsMissing),
            OldestWaitingSince = OldestWaitingSince(pass, found),
            Held = holds.Count,
            RemovalsPending = disposal.CountPending(pass.Mails),
        };
        Log.PassDone(_logger, summary);
        return summary;
    }

    private DateTimeOffset? OldestWaitingSince(ReplyPass pass, IReadOnlyList<UniqueId> found)
    {
        var gone = pass.Mails.Where(static mail => mail.Recorded is not null || mail.IsMissing).Select(static mail => mail.Uid).ToHashSet();
        var left = found.Where(uid => !gone.Contains(uid) && !_otherInstancesMails.Contains(pass.Mailbox.PositionOf(uid)));
        return _arrivals.Look(pass.Mailbox.UidValidity, found.Select(static uid => (long?)uid.Id).Max(), left.Select(static uid => (long?)uid.Id).Min());
    }

    private bool IsLeftAlone(ReplyPosition position, ApprovalSettings settings, ProcessAllowance allowance) =>
        _otherInstancesMails.Contains(position) || allowance.IsPostponed(position) || holds.IsWaiting(position, settings.HoldWindow);

    // What is due has its place however much comes in, but new answers are read first: one may contradict it.
    private List<UniqueId> Select(ReplyPass pass, List<UniqueId> waiting)
    {
        bool IsHeld(UniqueId uid) => holds.Find(pass.Mailbox.PositionOf(uid)) is not null;
        return [.. waiting.OrderByDescending(IsHeld).Take(pass.Allowance.Left).OrderBy(IsHeld)];
    }

    // Recorded and removed together, whether or not the host is stopping: one that was left behind alone would be applied.
    private async Task SettleContradictedAsync(ReplyPass pass, IReadOnlyList<UniqueId> found)
    {
        var mails = new List<MailInWork>();
        foreach (var uid in found)
        {
            if (holds.Find(pass.Mailbox.PositionOf(uid)) is { IsContradicted: true } held)
            {
                var mail = await BeginAsync(pass, uid, CancellationToken.None).ConfigureAwait(false);
                mail.Answerable = held.Answerable;
                if (mail.IsToBeRead)
                {
                    await applier.RecordAsync(mail, held.Entry with { Outcome = ApprovalReplyOutcome.Unclear, Reason = ApprovalReplyReason.Contradicted }).ConfigureAwait(false);
                }

                mails.Add(mail);
            }
        }

        pass.Mails.RemoveAll(earlier => mails.Exists(mail => mail.Position == earlier.Position));
        pass.Mails.AddRange(mails);
        await disposal.RemoveRecordedAsync(pass, mails).ConfigureAwait(false);
    }

    private void ForgetAllBut(IEnumerable<ReplyPosition> found, ApprovalSettings settings)
    {
        var there = new Lazy<HashSet<ReplyPosition>>(() => [.. found]);
        _otherInstancesMails.ForgetAllBut(there, settings.InstanceId);
        _suspects.ForgetAllBut(there);
        disposal.ForgetCopiesBut(there);
        foreach (var gone in holds.BeginPass(there))
        {
            Log.HeldReplyGone(_logger, gone.Entry.Decision!.Value, HeaderText.Sanitize(gone.Entry.ApprovalId), gone.Entry.DecisionId!.Value);
        }
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

        foreach (var uid in alone.OrderBy(uid => _suspects.FailuresOf(pass.Mailbox.PositionOf(uid))).TakeWhile(_ => !pass.Allowance.IsHalted))
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
            await applier.RecordAsync(exhausted, new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.AttemptsExhausted }).ConfigureAwait(false);
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
        foreach (var mail in unread.TakeWhile(_ => !pass.Allowance.IsHalted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (contents.TryGetValue(mail.Uid, out var content))
            {
                _suspects.Clear(mail.Position);
                await applier.ApplyAsync(mail, content, pass.Settings, cancellationToken).ConfigureAwait(false);
                if (mail.Postponed?.Reason == ApprovalReplyReason.OtherInstance)
                {
                    _otherInstancesMails.Add(mail.Position);
                }
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
            Log.ReplyNotRead(_logger, unread[0].Position.Uid, unread[0].Position.UidValidity, unread[0].Attempt, exception);
            await applier.TryAgainAsync(unread[0], new LedgerEntry { Outcome = ApprovalReplyOutcome.Failed, Reason = ApprovalReplyReason.ContentMissing }, pass.Settings).ConfigureAwait(false);
        }
    }

    private async Task SettleAsync(ReplyPass pass, IReadOnlyCollection<MailInWork> mails)
    {
        pass.Mails.AddRange(mails.Where(static mail => mail.IsDone || mail.IsMissing));
        Account(pass.Allowance, mails);
        foreach (var unfinished in mails.Where(static mail => !mail.IsDone || mail.IsForSomebodyElse))
        {
            await GiveBackAsync(unfinished).ConfigureAwait(false);
        }

        await disposal.RemoveRecordedAsync(pass, mails).ConfigureAwait(false);
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
