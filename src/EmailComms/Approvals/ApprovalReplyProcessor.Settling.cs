using EmailComms.Mailbox;

namespace EmailComms.Approvals;

// The end of a pass, also of one that broke off: recorded mails leave the folder, the others are given back.
internal sealed partial class ApprovalReplyProcessor
{
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromSeconds(10);

    private async Task SettleAsync(ImapMailbox mailbox, ApprovalSettings settings, List<MailInWork> pass)
    {
        foreach (var unfinished in pass.Where(static mail => !mail.IsDone || IsLeftOnPurpose(mail.Postponed?.Reason)))
        {
            await ledger.ReleaseAsync(unfinished.Position, countAttempt: false, CancellationToken.None).ConfigureAwait(false);
        }

        if (!mailbox.IsOpen)
        {
            return;
        }

        // The stop of the host does not cut this short: it is quick, and spares the next pass the same mails.
        using var deadline = new CancellationTokenSource(SettleTimeout, timeProvider);
        try
        {
            await QuarantineAsync(mailbox, settings, pass, deadline.Token).ConfigureAwait(false);
            await DeleteAsync(mailbox, pass, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is MailServerConnectionException or OperationCanceledException)
        {
            Log.RemovalRefused(_logger, exception.Message);
        }
    }

    private async Task DeleteAsync(ImapMailbox mailbox, List<MailInWork> pass, CancellationToken cancellationToken)
    {
        var finished = pass.Where(static mail => mail.Recorded is not null && !mail.GoesToQuarantine).ToList();
        if (finished.Count == 0)
        {
            return;
        }

        SetDisposal(finished, ApprovalReplyDisposal.RemovalPending);
        try
        {
            await ImapMailboxDisposal.DeleteAsync(mailbox, [.. finished.Select(static mail => mail.Uid)], cancellationToken).ConfigureAwait(false);
            SetDisposal(finished, ApprovalReplyDisposal.Deleted);
        }
        catch (MailboxException exception)
        {
            Log.RemovalRefused(_logger, exception.Message);
        }
    }

    private async Task QuarantineAsync(ImapMailbox mailbox, ApprovalSettings settings, List<MailInWork> pass, CancellationToken cancellationToken)
    {
        foreach (var failed in pass.Where(static mail => mail.GoesToQuarantine))
        {
            failed.Disposal = ApprovalReplyDisposal.RemovalPending;
            try
            {
                await ImapMailboxDisposal.QuarantineAsync(mailbox, failed.Uid, settings, cancellationToken).ConfigureAwait(false);
                failed.Disposal = ApprovalReplyDisposal.Quarantined;
                Log.ReplyQuarantined(_logger, failed.Recorded!.Reason, HeaderText.Sanitize(failed.Recorded.ApprovalId), failed.Position.Uid, failed.Position.UidValidity);
            }
            catch (MailboxException exception)
            {
                Log.QuarantineFailed(_logger, failed.Position.Uid, failed.Position.UidValidity, exception.Message);
            }
        }
    }

    private static void SetDisposal(List<MailInWork> mails, ApprovalReplyDisposal disposal) => mails.ForEach(mail => mail.Disposal = disposal);
}
