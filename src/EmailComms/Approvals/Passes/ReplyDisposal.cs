using EmailComms.Ledger;
using EmailComms.Mailbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Passes;

/// <summary>Does with mails whose outcome is recorded what the rules say, and finishes what earlier removals left undone.</summary>
internal sealed partial class ReplyDisposal(FolderGuard guard, LeftAloneMails leftAlone, TimeProvider timeProvider, ILogger<ReplyDisposal>? logger = null)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = logger ?? NullLogger<ReplyDisposal>.Instance;
    private readonly UnfinishedRemovals _removals = new();

    /// <summary>How many mails have a recorded outcome and are there still: of this pass, and those marked earlier that no search shows any more.</summary>
    public int CountPending(IEnumerable<MailInWork> mails) =>
        _removals.MarkedCount + mails.Count(mail => mail.Disposal == ApprovalReplyDisposal.RemovalPending && !_removals.IsMarked(mail.Position));

    /// <summary>Disposes of the mails that have a recorded outcome, and of no others.</summary>
    public async Task DisposeOfRecordedAsync(ReplyPass pass, IEnumerable<MailInWork> mails)
    {
        var recorded = mails.Where(static mail => mail.Recorded is not null).ToList();
        if (!pass.Mailbox.IsOpen || recorded.Count == 0)
        {
            return;
        }

        // A mail that shows the folder to be a person's keeps the others of its batch, too.
        var isPersonal = recorded.Exists(mail => guard.Keeps(pass, mail));
        var kept = isPersonal ? recorded.FindAll(mail => guard.Keeps(pass, mail)) : [];
        kept.ForEach(mail => LeaveAlone(mail, ApprovalReplyDisposal.Guarded));

        // The stop of the host does not cut this short: it is quick, and spares the next pass the same mails.
        using var deadline = new CancellationTokenSource(Timeout, timeProvider);
        foreach (var group in recorded.Except(kept).GroupBy(mail => pass.Settings.DisposalOf(mail.Recorded!.Outcome)))
        {
            await DisposeOfAsync(pass, group.Key, [.. group], deadline.Token).ConfigureAwait(false);
        }
    }

    public void ForgetCopiesBut(Lazy<HashSet<ReplyPosition>> there) => _removals.ForgetCopiesBut(there);

    /// <summary>Finishes the removals of earlier passes that ended between the mark and the expunge.</summary>
    public async Task ExpungeAgainAsync(ImapMailbox mailbox, CancellationToken cancellationToken)
    {
        var marked = _removals.MarkedIn(mailbox);
        if (marked.Count == 0)
        {
            return;
        }

        try
        {
            await ImapMailboxDisposal.ExpungeAsync(mailbox, marked, cancellationToken).ConfigureAwait(false);
            _removals.Unmark(marked.Select(mailbox.PositionOf));
        }
        catch (MailboxException exception)
        {
            Log.RemovalRefused(_logger, exception.Message);
        }
    }

    private async Task DisposeOfAsync(ReplyPass pass, ApprovalDisposalRule rule, List<MailInWork> mails, CancellationToken cancellationToken)
    {
        mails.ForEach(static mail => mail.Disposal = ApprovalReplyDisposal.RemovalPending);
        try
        {
            if (rule.Folder is { } folder)
            {
                await MoveAsync(pass.Mailbox, folder, mails, cancellationToken).ConfigureAwait(false);
                Moved(pass.Settings, folder, mails);
            }
            else if (rule == ApprovalDisposalRule.Leave)
            {
                await ImapMailboxDisposal.MarkAsDoneAsync(pass.Mailbox, mails.ConvertAll(static mail => mail.Uid), cancellationToken).ConfigureAwait(false);
                mails.ForEach(mail => LeaveAlone(mail, ApprovalReplyDisposal.Kept));
            }
            else
            {
                await RemoveAsync(pass.Mailbox, mails, cancellationToken).ConfigureAwait(false);
                mails.ForEach(static mail => mail.Disposal = ApprovalReplyDisposal.Deleted);
            }
        }
        catch (Exception exception) when (exception is EmailCommsException or OperationCanceledException)
        {
            Refused(pass.Settings, rule, mails, exception);
        }
    }

    private void LeaveAlone(MailInWork mail, ApprovalReplyDisposal disposal)
    {
        mail.Disposal = disposal;
        leftAlone.Add(mail.Position);
    }

    private void Moved(ApprovalSettings settings, string folder, List<MailInWork> mails)
    {
        var isQuarantine = string.Equals(folder, settings.QuarantineFolder, StringComparison.OrdinalIgnoreCase);
        foreach (var mail in mails)
        {
            mail.Disposal = isQuarantine ? ApprovalReplyDisposal.Quarantined : ApprovalReplyDisposal.Moved;
            if (mail.Recorded!.Outcome == ApprovalReplyOutcome.Failed)
            {
                Log.ReplyQuarantined(_logger, mail.Recorded.Reason, HeaderText.Sanitize(mail.Recorded.ApprovalId), mail.Position.Uid, mail.Position.UidValidity);
            }
        }
    }

    private void Refused(ApprovalSettings settings, ApprovalDisposalRule rule, List<MailInWork> mails, Exception exception)
    {
        if (rule != settings.DisposalOf(ApprovalReplyOutcome.Failed))
        {
            Log.RemovalRefused(_logger, exception.Message);
            return;
        }

        foreach (var mail in mails)
        {
            Log.QuarantineFailed(_logger, mail.Position.Uid, mail.Position.UidValidity, exception.Message);
        }
    }

    private async Task MoveAsync(ImapMailbox mailbox, string folder, List<MailInWork> mails, CancellationToken cancellationToken)
    {
        if (mailbox.CanMove)
        {
            await ImapMailboxDisposal.MoveAsync(mailbox, mails.ConvertAll(static mail => mail.Uid), folder, cancellationToken).ConfigureAwait(false);
            return;
        }

        // The copy is made once, however often the server refuses to delete the original.
        var uncopied = mails.FindAll(mail => !_removals.IsCopied(mail.Position));
        if (uncopied.Count > 0)
        {
            await ImapMailboxDisposal.CopyAsync(mailbox, uncopied.ConvertAll(static mail => mail.Uid), folder, cancellationToken).ConfigureAwait(false);
            uncopied.ForEach(mail => _removals.Copied(mail.Position));
        }

        await RemoveAsync(mailbox, mails, cancellationToken).ConfigureAwait(false);
    }

    private async Task RemoveAsync(ImapMailbox mailbox, List<MailInWork> mails, CancellationToken cancellationToken)
    {
        var uids = mails.ConvertAll(static mail => mail.Uid);
        if (mailbox.IsGmail)
        {
            await ImapMailboxDisposal.MoveToTrashAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
            return;
        }

        var positions = mails.ConvertAll(static mail => mail.Position);
        _removals.Mark(positions);
        try
        {
            await ImapMailboxDisposal.MarkAsDeletedAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
        }
        catch (MailboxException)
        {
            // Without the mark, the next search shows them again.
            _removals.Unmark(positions);
            throw;
        }

        await ImapMailboxDisposal.ExpungeAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
        _removals.Unmark(positions);
    }
}
