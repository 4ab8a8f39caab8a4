using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Queueing;
using EmailComms.Ledger;
using EmailComms.Mailbox;
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
    ApproverAnswering answering,
    HeldReplies holds,
    ProtocolLogs protocolLogs,
    TimeProvider timeProvider,
    ILogger<ApprovalReplyProcessor>? logger = null) : IApprovalReplyProcessor, IDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<ApprovalReplyProcessor>.Instance;
    private readonly SemaphoreSlim _onePass = new(1, 1);

    public async Task<ApprovalProcessingSummary> ProcessAsync(CancellationToken cancellationToken = default)
    {
        var settings = current.Value.RequireApprovals();
        await _onePass.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var mailbox = await ImapMailbox.OpenAsync(settings, protocolLogs, timeProvider, cancellationToken).ConfigureAwait(false);
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

    /// <summary>How long nothing is to be done unless new mail comes in: until the next interval, or until a held decision is due.</summary>
    internal TimeSpan UntilNextPass(ApprovalSettings settings, ProcessAllowance allowance)
    {
        var untilRenewal = allowance.UntilRenewal;
        var untilDue = holds.UntilDue(settings.HoldWindow);
        return untilDue < untilRenewal ? untilDue : untilRenewal;
    }

    public void Dispose() => _onePass.Dispose();

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
        };
        Log.PassDone(_logger, summary);
        return summary;
    }

    private bool IsLeftAlone(ReplyPosition position, ApprovalSettings settings, ProcessAllowance allowance) =>
        batches.IsForOtherInstance(position) || allowance.IsPostponed(position) || holds.IsWaiting(position, settings.HoldWindow);

    // What is due has its place however much comes in, but new answers are read first: one may contradict it.
    private async Task WorkAsync(ReplyPass pass, IReadOnlyList<UniqueId> waiting, CancellationToken cancellationToken)
    {
        var byHold = waiting.ToLookup(uid => holds.Find(pass.Mailbox.PositionOf(uid)) is not null);
        var due = byHold[true].Take(pass.Allowance.Left).ToList();
        var fresh = await queue.TakeAsync(pass.Mailbox, [.. byHold[false]], pass.Allowance.Left - due.Count, pass.Settings, cancellationToken).ConfigureAwait(false);
        await batches.WorkAsync(pass, fresh, cancellationToken).ConfigureAwait(false);
        await batches.WorkAsync(pass, due, cancellationToken).ConfigureAwait(false);
        pass.ThrowIfNothingCouldBeRead();
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
        batches.ForgetAllBut(there, settings);
        disposal.ForgetCopiesBut(there);
        foreach (var gone in holds.BeginPass(there))
        {
            Log.HeldReplyGone(_logger, gone.Entry.Decision!.Value, HeaderText.Sanitize(gone.Entry.ApprovalId), gone.Entry.DecisionId!.Value);
        }
    }
}
