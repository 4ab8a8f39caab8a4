using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>
/// Claims mails in the folder itself, so that processes on the same folder do not work the same mail: keywords are stored on the
/// condition that the mail has not changed since it was listed (CONDSTORE, RFC 7162 section 3.1.3), and looked at again.
/// </summary>
internal static class ImapMailboxClaims
{
    /// <summary>Whether the server has what a claim takes.</summary>
    public static bool AreOffered(ImapClient client, IMailFolder folder) =>
        client.Capabilities.HasFlag(ImapCapabilities.CondStore) && folder.Supports(FolderFeature.ModSequences) && folder.PermanentFlags.HasFlag(MessageFlags.UserDefined);

    /// <summary>Claims the mails, and returns those that are this worker's now, and those that have gone.</summary>
    /// <remarks>
    /// A mail that has gone meanwhile is stored without a complaint, so who stored it is not believed: those that are there afterwards,
    /// with this worker's keywords and no other's, are its own.
    /// </remarks>
    public static async Task<(IReadOnlySet<UniqueId> Own, IReadOnlySet<UniqueId> Gone)> ClaimAsync(ImapMailbox mailbox, IReadOnlyCollection<ListedMail> unclaimed, WorkerName worker, CancellationToken cancellationToken)
    {
        var uids = unclaimed.Select(static mail => mail.Uid).ToList();
        var request = new StoreFlagsRequest(StoreAction.Add, MessageFlags.None, worker.Keywords) { UnchangedSince = unclaimed.Max(static mail => mail.ModSeq), Silent = true };
        var changed = await mailbox.Commands.RunAsync(token => mailbox.Folder.StoreAsync(uids, request, token), cancellationToken).ConfigureAwait(false);
        var candidates = uids.Except(changed).ToList();
        if (candidates.Count == 0)
        {
            return (new HashSet<UniqueId>(), new HashSet<UniqueId>());
        }

        var flags = new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags);
        var summaries = await ImapMailboxListing.FetchAsync(mailbox, candidates, flags, expectedOctets: null, cancellationToken).ConfigureAwait(false);
        var gone = candidates.Except(summaries.Select(static summary => summary.UniqueId)).ToHashSet();
        return (summaries.Where(summary => worker.IsOn(summary.Keywords)).Select(static summary => summary.UniqueId).ToHashSet(), gone);
    }

    /// <summary>Whether the folder says that it has kept the keywords of all workers.</summary>
    public static bool AreNamesKnown(IMailFolder folder) => WorkerName.AreAllIn(folder.AcceptedKeywords);

    /// <summary>Has the folder keep the keywords of all workers once, for a moment, on a mail that this worker has claimed.</summary>
    /// <remarks>
    /// Where keywords are new to the folder, Dovecot (2.3.19) carries out two conditional STOREs at once, and neither worker has the
    /// mail to itself. It has to be an own mail, because others let its keywords be.
    /// </remarks>
    public static async Task IntroduceNamesAsync(ImapMailbox mailbox, UniqueId own, WorkerName worker, CancellationToken cancellationToken)
    {
        string[] others = [.. WorkerName.AllKeywords.Except(worker.Keywords)];
        var add = new StoreFlagsRequest(StoreAction.Add, MessageFlags.None, others) { Silent = true };
        await mailbox.Commands.RunAsync(token => mailbox.Folder.StoreAsync([own], add, token), cancellationToken).ConfigureAwait(false);
        var listed = await ImapMailboxListing.ListAsync(mailbox, [own], cancellationToken).ConfigureAwait(false);
        foreach (var mail in listed.Where(static mail => WorkerName.AreAllIn(mail.Keywords)))
        {
            var remove = new StoreFlagsRequest(StoreAction.Remove, MessageFlags.None, others) { UnchangedSince = mail.ModSeq, Silent = true };
            await mailbox.Commands.RunAsync(token => mailbox.Folder.StoreAsync([own], remove, token), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives mails back, so that any worker can claim them.</summary>
    public static Task ReleaseAsync(ImapMailbox mailbox, IList<UniqueId> uids, WorkerName worker, CancellationToken cancellationToken) =>
        mailbox.Commands.RunAsync(
            token => mailbox.Folder.StoreAsync(uids, new StoreFlagsRequest(StoreAction.Remove, MessageFlags.None, worker.Keywords) { Silent = true }, token),
            cancellationToken);

    /// <summary>Takes the claim of a worker that has gone off a mail, unless the mail has changed meanwhile.</summary>
    public static Task DissolveAsync(ImapMailbox mailbox, ListedMail mail, CancellationToken cancellationToken) =>
        mailbox.Commands.RunAsync(
            token => mailbox.Folder.StoreAsync(
                [mail.Uid],
                new StoreFlagsRequest(StoreAction.Remove, MessageFlags.None, [.. WorkerName.AnyOf(mail.Keywords)]) { UnchangedSince = mail.ModSeq, Silent = true },
                token),
            cancellationToken);
}
