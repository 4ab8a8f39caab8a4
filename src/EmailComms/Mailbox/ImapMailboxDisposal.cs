using EmailComms.Diagnostics;
using MailKit;

namespace EmailComms.Mailbox;

/// <summary>
/// Takes mails whose outcome is recorded out of the folder, or marks them, and never any other. Each step throws a
/// <see cref="MailboxException"/> when the server refuses it.
/// </summary>
internal static class ImapMailboxDisposal
{
    /// <summary>Marks exactly these mails as deleted.</summary>
    public static Task MarkAsDeletedAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken) =>
        StoreAsync(mailbox, uids, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true }, cancellationToken);

    /// <summary>Marks exactly these mails as dealt with, where the server keeps keywords.</summary>
    public static Task MarkAsDoneAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken) => mailbox.CanKeepKeywords
        ? StoreAsync(mailbox, uids, new StoreFlagsRequest(StoreAction.Add, [ImapMailboxSearch.DoneKeyword]) { Silent = true }, cancellationToken)
        : Task.CompletedTask;

    /// <summary>Removes those of these mails that are marked as deleted.</summary>
    /// <remarks>The folder was declared exclusive where UIDPLUS is missing: <see cref="ImapMailbox"/> makes sure of it when it opens that folder.</remarks>
    public static Task ExpungeAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken) =>
        RunAsync(mailbox, token => mailbox.HasUidPlus ? mailbox.Folder.ExpungeAsync(uids, token) : mailbox.Folder.ExpungeAsync(token), cancellationToken);

    /// <summary>Deletes on Gmail, which archives what is expunged.</summary>
    public static Task MoveToTrashAsync(ImapMailbox mailbox, IList<UniqueId> uids, CancellationToken cancellationToken)
    {
        var trash = ImapFolders.FindTrash(mailbox.Client)
            ?? throw new MailboxException(ErrorCodes.FolderMissing, "The Trash folder is not shown to IMAP: switch it on in the labels of the account.", isTransient: false);
        return RunAsync(mailbox, token => mailbox.Folder.MoveToAsync(uids, trash, token), cancellationToken);
    }

    /// <summary>Moves mails to a folder, which is made when it is missing.</summary>
    public static async Task MoveAsync(ImapMailbox mailbox, IList<UniqueId> uids, string folder, CancellationToken cancellationToken)
    {
        var target = await ImapFolders.FindOrCreateAsync(mailbox.Client, folder, mailbox.Commands, cancellationToken).ConfigureAwait(false);
        await RunAsync(mailbox, token => mailbox.Folder.MoveToAsync(uids, target, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies mails to a folder, for servers without MOVE (RFC 6851).</summary>
    public static async Task CopyAsync(ImapMailbox mailbox, IList<UniqueId> uids, string folder, CancellationToken cancellationToken)
    {
        var target = await ImapFolders.FindOrCreateAsync(mailbox.Client, folder, mailbox.Commands, cancellationToken).ConfigureAwait(false);
        await RunAsync(mailbox, token => mailbox.Folder.CopyToAsync(uids, target, token), cancellationToken).ConfigureAwait(false);
    }

    private static Task StoreAsync(ImapMailbox mailbox, IList<UniqueId> uids, StoreFlagsRequest request, CancellationToken cancellationToken) =>
        RunAsync(mailbox, token => mailbox.Folder.StoreAsync(uids, request, token), cancellationToken);

    private static Task RunAsync(ImapMailbox mailbox, Func<CancellationToken, Task> command, CancellationToken cancellationToken)
    {
        mailbox.ThrowIfChanged();
        return mailbox.Commands.RunAsync(command, cancellationToken);
    }
}
