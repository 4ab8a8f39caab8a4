using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Passes;
using EmailComms.Approvals.Queueing;
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
    ReplyQueue queue,
    ReplyBatches batches,
    ReplyApplier applier,
    ReplyDisposal disposal,
    FolderGuard guard,
    ReplyClaims claims,
    LeftAloneMails leftAlone,
    ApproverAnswering answering,
    HeldReplies holds,
    ApprovalMonitor monitor,
    ProtocolLogs protocolLogs,
    TimeProvider timeProvider,
    ILogger<ApprovalReplyProcessor>? logger = null) : IApprovalReplyProcessor, IDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<ApprovalReplyProcessor>.Instance;
    private readonly SemaphoreSlim _onePass = new(1, 1);
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

    /// <summary>
    /// How long nothing is to be done unless new mail comes in: until the next interval, until a held decision is due, or until what
    /// another worker has claimed may be taken over.
    /// </summary>
    internal TimeSpan UntilNextPass(ApprovalSettings settings, ProcessAllowance allowance)
    {
        var untilStale = allowance.Left > 0 ? claims.UntilStale(settings) : null;
        TimeSpan[] times = [allowance.UntilRenewal, holds.UntilDue(settings.HoldWindow), untilStale ?? TimeSpan.MaxValue];
        return times.Min();
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
        var found = await ImapMailboxSearch.FindAsync(mailbox, cancellationToken).ConfigureAwait(false);
        ForgetAllBut(found.Select(mailbox.PositionOf), settings);
        var heldCount = found.Count(uid => holds.IsWaiting(mailbox.PositionOf(uid), settings.HoldWindow));
        var waiting = found.Where(uid => !IsLeftAlone(mailbox.PositionOf(uid), settings, allowance)).ToList();
        var pass = new ReplyPass(mailbox, settings, allowance);
        try
        {
            await guard.LookAsync(pass, waiting.Count, cancellationToken).ConfigureAwait(false);
            await WorkAsync(pass, waiting, cancellationToken).ConfigureAwait(false);
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
            IsFolderGuarded = guard.IsOn,
        };
        Log.PassDone(_logger, summary);
        return summary;
    }

    private DateTimeOffset? OldestWaitingSince(ReplyPass pass, IReadOnlyList<UniqueId> found)
    {
        var gone = pass.Mails.Where(static mail => mail.Recorded is not null || mail.IsMissing).Select(static mail => mail.Uid).ToHashSet();
        var left = found.Where(uid => !gone.Contains(uid) && !leftAlone.Contains(pass.Mailbox.PositionOf(uid)));
        return _arrivals.Look(pass.Mailbox.UidValidity, found.Select(static uid => (long?)uid.Id).Max(), left.Select(static uid => (long?)uid.Id).Min());
    }

    private bool IsLeftAlone(ReplyPosition position, ApprovalSettings settings, ProcessAllowance allowance) =>
        leftAlone.Contains(position) || allowance.IsPostponed(position) || holds.IsWaiting(position, settings.HoldWindow);

    // What is due has its place however much comes in, but new answers are read first: one may contradict it.
    private async Task WorkAsync(ReplyPass pass, IReadOnlyList<UniqueId> waiting, CancellationToken cancellationToken)
    {
        var byHold = waiting.ToLookup(uid => holds.Find(pass.Mailbox.PositionOf(uid)) is not null);
        var due = byHold[true].Take(pass.Allowance.Left).ToList();
        await WorkFreshAsync(pass, [.. byHold[false]], due.Count, cancellationToken).ConfigureAwait(false);
        await batches.WorkAsync(pass, due, cancellationToken).ConfigureAwait(false);
        pass.ThrowIfNothingCouldBeRead();
    }

    // What other workers have in hand is passed over, as long as something is left to do.
    private async Task WorkFreshAsync(ReplyPass pass, IReadOnlyList<UniqueId> fresh, int reserved, CancellationToken cancellationToken)
    {
        int elsewhere;
        do
        {
            elsewhere = pass.ClaimedElsewhere;
            var taken = await queue.TakeAsync(pass.Mailbox, fresh, pass.Allowance.Left - reserved, pass.Settings, cancellationToken).ConfigureAwait(false);
            await batches.WorkAsync(pass, taken, cancellationToken).ConfigureAwait(false);
            fresh = [.. fresh.Except(taken)];
        }
        while (pass.ClaimedElsewhere > elsewhere && fresh.Count > 0 && pass.Mailbox.IsOpen);
    }

    // Recorded and removed together, whether or not the host is stopping: one that was left behind alone would be applied.
    private async Task SettleContradictedAsync(ReplyPass pass, IReadOnlyList<UniqueId> found)
    {
        var mails = new List<MailInWork>();
        foreach (var uid in found)
        {
            if (holds.Find(pass.Mailbox.PositionOf(uid)) is { IsContradicted: true } held)
            {
                var mail = await batches.BeginAsync(pass, uid, CancellationToken.None).ConfigureAwait(false);
                mail.Answerable = held.Answerable;
                if (mail.IsToBeRead)
                {
                    await applier.RecordAsync(mail, held.Entry with { Outcome = ApprovalReplyOutcome.Unclear, Reason = ApprovalReplyReason.Contradicted }, pass.Settings).ConfigureAwait(false);
                }

                mails.Add(mail);
            }
        }

        pass.Mails.RemoveAll(earlier => mails.Exists(mail => mail.Position == earlier.Position));
        pass.Mails.AddRange(mails);
        await disposal.DisposeOfRecordedAsync(pass, mails).ConfigureAwait(false);
    }

    private void ForgetAllBut(IEnumerable<ReplyPosition> found, ApprovalSettings settings)
    {
        var there = new Lazy<HashSet<ReplyPosition>>(() => [.. found]);
        leftAlone.ForgetAllBut(there, settings);
        batches.ForgetSuspectsBut(there);
        claims.ForgetAllBut(there);
        disposal.ForgetCopiesBut(there);
        foreach (var gone in holds.BeginPass(there))
        {
            Log.HeldReplyGone(_logger, gone.Entry.Decision!.Value, HeaderText.Sanitize(gone.Entry.ApprovalId), gone.Entry.DecisionId!.Value);
        }
    }
}
