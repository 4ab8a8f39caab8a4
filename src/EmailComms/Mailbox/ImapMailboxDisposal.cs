using EmailComms.Approvals;
using EmailComms.Diagnostics;
using MailKit;

namespace EmailComms.Mailbox;

/// <summary>Takes mails whose outcome is recorded out of the folder, and never any other.</summary>
internal static class ImapMailboxDisposal
{
    /// <summary>Deletes exactly these mails.</summary>
    /// <exception cref="MailboxException">The server refused; the mails are still there.</exception>
    public static async Task DeleteAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken)
    {
        if (mailbox.IsGmail)
        {
            var trash = mailbox.Client.GetFolder(SpecialFolder.Trash)
                ?? throw new MailboxException(ErrorCodes.FolderMissing, "The Trash folder is not shown to IMAP: switch it on in the labels of the account.", isTransient: false);
            await mailbox.Commands.RunAsync(token => mailbox.Folder.MoveToAsync(uids, trash, token), cancellationToken).ConfigureAwait(false);
            return;
        }

        await mailbox.Commands.RunAsync(
            token => mailbox.Folder.StoreAsync(uids, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true }, token),
            cancellationToken).ConfigureAwait(false);

        // The folder was declared exclusive where UIDPLUS is missing: ImapMailbox.OpenAsync has made sure of it.
        await mailbox.Commands.RunAsync(
            token => mailbox.HasUidPlus ? mailbox.Folder.ExpungeAsync(uids, token) : mailbox.Folder.ExpungeAsync(token),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves one mail to the quarantine folder, which is made when it is missing.</summary>
    /// <exception cref="MailboxException">The server refused; the mail is still in the reply folder.</exception>
    public static async Task QuarantineAsync(ImapMailbox mailbox, UniqueId uid, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var folder = await ImapFolders.FindOrCreateAsync(mailbox.Client, settings.QuarantineFolder, mailbox.Commands, cancellationToken).ConfigureAwait(false);
        await mailbox.Commands.RunAsync(token => mailbox.Folder.MoveToAsync(uid, folder, token), cancellationToken).ConfigureAwait(false);
    }
}
