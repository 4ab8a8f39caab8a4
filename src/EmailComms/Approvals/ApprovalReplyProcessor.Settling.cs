using EmailComms.Mailbox;

namespace EmailComms.Approvals;

// The end of a round, also of one that broke off: recorded mails leave the folder, the others are given back.
internal sealed partial class ApprovalReplyProcessor
{
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromSeconds(10);

    private async Task SettleAsync(ReplyPass pass, IReadOnlyCollection<MailInWork> mails)
    {
        pass.Mails.AddRange(mails.Where(static mail => mail.IsDone || mail.IsMissing));
        Account(pass.Allowance, mails);
        foreach (var unfinished in mails.Where(static mail => !mail.IsDone || mail.IsForSomebodyElse))
        {
            await GiveBackAsync(unfinished).ConfigureAwait(false);
        }

        if (!pass.Mailbox.IsOpen || !mails.Any(static mail => mail.Recorded is not null))
        {
            return;
        }

        // The stop of the host does not cut this short: it is quick, and spares the next pass the same mails.
        using var deadline = new CancellationTokenSource(SettleTimeout, timeProvider);
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

    private static void Account(ProcessAllowance allowance, IReadOnlyCollection<MailInWork> mails)
    {
        allowance.Use(mails.Count(static mail => mail.IsDone));
        foreach (var failed in mails.Where(static mail => mail.IsBlamed || (mail.Postponed is not null && !mail.IsForSomebodyElse)))
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

    /// <summary>Finishes the removals of earlier passes that ended between the mark and the expunge.</summary>
    private async Task ExpungeAgainAsync(ImapMailbox mailbox, CancellationToken cancellationToken)
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
