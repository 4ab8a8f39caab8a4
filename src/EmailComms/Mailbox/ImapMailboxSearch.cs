using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
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

    /// <summary>
    /// Every mail that is not marked as deleted: first those that the server says carry a token of ours, then the others,
    /// each oldest first. So a flood of other mail costs two searches and does not delay an answer.
    /// </summary>
    public static async Task<IReadOnlyList<UniqueId>> FindAsync(ImapMailbox mailbox, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        var folder = mailbox.Folder;
        mailbox.MarkSeen();

        // Asked even when nothing was announced: on a session that waited, the count is only as good as the announcements.
        var all = await SearchAsync(mailbox, SearchQuery.NotDeleted, cancellationToken).ConfigureAwait(false);
        mailbox.ThrowIfChanged();
        if (all.Count == 0)
        {
            // When EXISTS says there are mails, either all of them are marked as deleted, or SEARCH is broken. FETCH tells.
            return folder.Count == 0 ? [] : await FindByFetchAsync(mailbox, cancellationToken).ConfigureAwait(false);
        }

        if (all.Count == 1)
        {
            return [.. all];
        }

        var carriers = await FindCarriersAsync(mailbox, settings, cancellationToken).ConfigureAwait(false);
        return [.. all.Where(carriers.Contains).Order(), .. all.Where(uid => !carriers.Contains(uid)).Order()];
    }

    private static async Task<HashSet<UniqueId>> FindCarriersAsync(ImapMailbox mailbox, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        SearchQuery query = SearchQuery.HeaderContains("In-Reply-To", ReplyReference.Prefix);
        if (settings.UseSubaddressing)
        {
            var subaddress = settings.ReplyAddress.LocalPart + "+";
            query = query.Or(SearchQuery.HeaderContains("To", subaddress)).Or(SearchQuery.HeaderContains("Cc", subaddress));
        }

        try
        {
            return [.. await SearchAsync(mailbox, query, cancellationToken).ConfigureAwait(false)];
        }
        catch (MailboxException)
        {
            // A server that cannot search header fields only loses the preference, not the mail.
            return [];
        }
    }

    private static async Task<IReadOnlyList<UniqueId>> SearchAsync(ImapMailbox mailbox, SearchQuery query, CancellationToken cancellationToken)
    {
        var found = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.SearchAsync(query, token),
            (long)OctetsOfUid * Math.Min(mailbox.Folder.Count, MaxMails),
            cancellationToken).ConfigureAwait(false);
        return [.. found.Take(MaxMails)];
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
