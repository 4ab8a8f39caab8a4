using MailKit;
using MailKit.Search;

namespace EmailComms.Mailbox;

/// <summary>Finds what waits in the folder, by UID only: sequence numbers shift between commands.</summary>
internal static class ImapMailboxSearch
{
    // A server can claim any number in a few octets ("1:4294967295"). Who has more waits for the next passes.
    private const int MaxMails = 1_000_000;

    // "4294967295 ", and "* 1000000 FETCH (UID 4294967295 FLAGS (...))" with room for keywords.
    private const int OctetsOfUid = 11;
    private const int OctetsOfFlags = 256;

    /// <summary>Every mail that is not marked as deleted, oldest first.</summary>
    public static async Task<IReadOnlyList<UniqueId>> FindAsync(ImapMailbox mailbox, CancellationToken cancellationToken)
    {
        mailbox.MarkSeen();

        // Asked even when nothing was announced: on a session that waited, the count is only as good as the announcements.
        var found = await SearchAsync(mailbox, SearchQuery.NotDeleted, cancellationToken).ConfigureAwait(false);
        mailbox.ThrowIfChanged();

        // When EXISTS says there are mails, either all of them are marked as deleted, or SEARCH is broken. FETCH tells.
        return found.Count > 0 || mailbox.Folder.Count == 0 ? found : await FindByFetchAsync(mailbox, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<UniqueId>> SearchAsync(ImapMailbox mailbox, SearchQuery query, CancellationToken cancellationToken)
    {
        var found = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.SearchAsync(query, token),
            (long)OctetsOfUid * Math.Min(mailbox.Folder.Count, MaxMails),
            cancellationToken).ConfigureAwait(false);
        return [.. found.Take(MaxMails).Order()];
    }

    private static async Task<IReadOnlyList<UniqueId>> FindByFetchAsync(ImapMailbox mailbox, CancellationToken cancellationToken)
    {
        var summaries = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.FetchAsync(0, -1, new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags), token),
            (long)OctetsOfFlags * Math.Min(mailbox.Folder.Count, MaxMails),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. summaries
                .Where(static summary => summary.UniqueId.IsValid && summary.Flags?.HasFlag(MessageFlags.Deleted) != true)
                .Select(static summary => summary.UniqueId)
                .Order(),
        ];
    }
}
