using EmailComms.Ledger;
using EmailComms.Mailbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals;

/// <summary>Takes mails whose outcome is recorded out of the reply folder, and finishes what earlier removals left undone.</summary>
internal sealed partial class ReplyDisposal(TimeProvider timeProvider, ILogger<ReplyDisposal>? logger = null)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly ILogger _logger = logger ?? NullLogger<ReplyDisposal>.Instance;
    private readonly UnfinishedRemovals _removals = new();

    /// <summary>How many mails have a recorded outcome and are there still: of this pass, and those marked earlier that no search shows any more.</summary>
    public int CountPending(IEnumerable<MailInWork> mails) =>
        _removals.MarkedCount + mails.Count(mail => mail.Disposal == ApprovalReplyDisposal.RemovalPending && !_removals.IsMarked(mail.Position));

    /// <summary>Removes the mails that have a recorded outcome, and no others.</summary>
    public async Task RemoveRecordedAsync(ReplyPass pass, IReadOnlyCollection<MailInWork> mails)
    {
        if (!pass.Mailbox.IsOpen || !mails.Any(static mail => mail.Recorded is not null))
        {
            return;
        }

        // The stop of the host does not cut this short: it is quick, and spares the next pass the same mails.
        using var deadline = new CancellationTokenSource(Timeout, timeProvider);
        try
        {
            await QuarantineAsync(pass, mails, deadline.Token).ConfigureAwait(false);
            await DeleteAsync(pass.Mailbox, [.. mails.Where(static mail => mail.Recorded is not null && !mail.GoesToQuarantine)], deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is MailServerConnectionException or OperationCanceledException)
        {
            Log.RemovalRefused(_logger, exception.Message);
        }
    }

    private async Task DeleteAsync(ImapMailbox mailbox, List<MailInWork> finished, CancellationToken cancellationToken)
    {
        if (finished.Count == 0)
        {
            return;
        }

        SetDisposal(finished, ApprovalReplyDisposal.RemovalPending);
        try
        {
            await RemoveAsync(mailbox, finished, cancellationToken).ConfigureAwait(false);
            SetDisposal(finished, ApprovalReplyDisposal.Deleted);
        }
        catch (MailboxException exception)
        {
            Log.RemovalRefused(_logger, exception.Message);
        }
    }

    private async Task RemoveAsync(ImapMailbox mailbox, List<MailInWork> finished, CancellationToken cancellationToken)
    {
        var uids = finished.ConvertAll(static mail => mail.Uid);
        if (mailbox.IsGmail)
        {
            await ImapMailboxDisposal.MoveToTrashAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
            return;
        }

        var positions = finished.ConvertAll(static mail => mail.Position);
        _removals.Mark(positions);
        try
        {
            await ImapMailboxDisposal.MarkAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
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

    private async Task QuarantineAsync(ReplyPass pass, IEnumerable<MailInWork> mails, CancellationToken cancellationToken)
    {
        foreach (var failed in mails.Where(static mail => mail.GoesToQuarantine))
        {
            failed.Disposal = ApprovalReplyDisposal.RemovalPending;
            try
            {
                await MoveToQuarantineAsync(pass, failed, cancellationToken).ConfigureAwait(false);
                failed.Disposal = ApprovalReplyDisposal.Quarantined;
                Log.ReplyQuarantined(_logger, failed.Recorded!.Reason, HeaderText.Sanitize(failed.Recorded.ApprovalId), failed.Position.Uid, failed.Position.UidValidity);
            }
            catch (MailboxException exception)
            {
                Log.QuarantineFailed(_logger, failed.Position.Uid, failed.Position.UidValidity, exception.Message);
            }
        }
    }

    private async Task MoveToQuarantineAsync(ReplyPass pass, MailInWork mail, CancellationToken cancellationToken)
    {
        if (pass.Mailbox.CanMove)
        {
            await ImapMailboxDisposal.MoveToQuarantineAsync(pass.Mailbox, mail.Uid, pass.Settings, cancellationToken).ConfigureAwait(false);
            return;
        }

        // The copy is made once, however often the server refuses to delete the original.
        if (!_removals.IsCopied(mail.Position))
        {
            await ImapMailboxDisposal.CopyToQuarantineAsync(pass.Mailbox, mail.Uid, pass.Settings, cancellationToken).ConfigureAwait(false);
            _removals.Copied(mail.Position);
        }

        await RemoveAsync(pass.Mailbox, [mail], cancellationToken).ConfigureAwait(false);
    }

    private static void SetDisposal(List<MailInWork> mails, ApprovalReplyDisposal disposal) => mails.ForEach(mail => mail.Disposal = disposal);
}
