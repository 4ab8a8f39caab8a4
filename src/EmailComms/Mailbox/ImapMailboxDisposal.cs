using EmailComms.Approvals;
using EmailComms.Diagnostics;
using MailKit;

namespace EmailComms.Mailbox;

/// <summary>
/// Takes mails whose outcome is recorded out of the folder, and never any other. Each step throws a <see cref="MailboxException"/>
/// when the server refuses it.
/// </summary>
internal static class ImapMailboxDisposal
{
    /// <summary>Marks exactly these mails as deleted.</summary>
    public static Task MarkAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken) =>
        RunAsync(mailbox, token => mailbox.Folder.StoreAsync(uids, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true }, token), cancellationToken);

    /// <summary>Removes those of these mails that are marked as deleted.</summary>
    /// <remarks>The folder was declared exclusive where UIDPLUS is missing: <see cref="ImapMailbox.OpenAsync"/> has made sure of it.</remarks>
    public static Task ExpungeAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken) =>
        RunAsync(mailbox, token => mailbox.HasUidPlus ? mailbox.Folder.ExpungeAsync(uids, token) : mailbox.Folder.ExpungeAsync(token), cancellationToken);

    /// <summary>Deletes on Gmail, which archives what is expunged.</summary>
    public static Task MoveToTrashAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken)
    {
        var trash = ImapFolders.FindTrash(mailbox.Client)
            ?? throw new MailboxException(ErrorCodes.FolderMissing, "The Trash folder is not shown to IMAP: switch it on in the labels of the account.", isTransient: false);
        return RunAsync(mailbox, token => mailbox.Folder.MoveToAsync(uids, trash, token), cancellationToken);
    }

    /// <summary>Moves one mail to the quarantine folder, which is made when it is missing.</summary>
    public static async Task MoveToQuarantineAsync(ImapMailbox mailbox, UniqueId uid, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var folder = await FindQuarantineAsync(mailbox, settings, cancellationToken).ConfigureAwait(false);
        await RunAsync(mailbox, token => mailbox.Folder.MoveToAsync(uid, folder, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies one mail to the quarantine folder, for servers without MOVE (RFC 6851).</summary>
    public static async Task CopyToQuarantineAsync(ImapMailbox mailbox, UniqueId uid, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var folder = await FindQuarantineAsync(mailbox, settings, cancellationToken).ConfigureAwait(false);
        await RunAsync(mailbox, token => mailbox.Folder.CopyToAsync(uid, folder, token), cancellationToken).ConfigureAwait(false);
    }

    private static Task<IMailFolder> FindQuarantineAsync(ImapMailbox mailbox, ApprovalSettings settings, CancellationToken cancellationToken) =>
        ImapFolders.FindOrCreateAsync(mailbox.Client, settings.QuarantineFolder, mailbox.Commands, cancellationToken);

    private static Task RunAsync(ImapMailbox mailbox, Func<CancellationToken, Task> command, CancellationToken cancellationToken)
    {
        mailbox.ThrowIfChanged();
        return mailbox.Commands.RunAsync(command, cancellationToken);
    }
}
