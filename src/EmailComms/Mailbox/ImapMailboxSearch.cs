using MailKit;
using MailKit.Search;

namespace EmailComms.Mailbox;

/// <summary>Finds what waits in the folder, by UID only: sequence numbers shift between commands.</summary>
internal static class ImapMailboxSearch
{
    /// <summary>Marks a mail that stays in the folder and is dealt with.</summary>
    internal const string DoneKeyword = "$EmailCommsDone";

    // A server can claim any number in a few octets ("1:4294967295"). Who has more waits for the next passes.
    private const int MaxMails = 1_000_000;

    // Of so many, the list costs as little as the search.
    private const int FewMails = 100;

    // "4294967295 ", and "* 1000000 FETCH (UID 4294967295 FLAGS (...))" with room for keywords.
    private const int OctetsOfUid = 11;
    private const int OctetsOfFlags = 256;

    /// <summary>Every mail that is neither marked as deleted nor as dealt with, oldest first.</summary>
    public static async Task<IReadOnlyList<UniqueId>> FindAsync(ImapMailbox mailbox, CancellationToken cancellationToken) =>
        (await FindInListAsync(mailbox, cancellationToken).ConfigureAwait(false))
        ?? await FindAsync(mailbox, Waiting(mailbox), withDone: false, cancellationToken).ConfigureAwait(false);

    /// <summary>Every mail that is not marked as deleted, oldest first.</summary>
    public static Task<IReadOnlyList<UniqueId>> FindAllAsync(ImapMailbox mailbox, CancellationToken cancellationToken) =>
        FindAsync(mailbox, SearchQuery.NotDeleted, withDone: true, cancellationToken);

    /// <summary>The waiting mails that somebody has read, answered or flagged, or that arrived before that day, oldest first.</summary>
    public static Task<IReadOnlyList<UniqueId>> FindTouchedAsync(ImapMailbox mailbox, DateTimeOffset before, CancellationToken cancellationToken) =>
        mailbox.Folder.Count == 0
            ? Task.FromResult<IReadOnlyList<UniqueId>>([])
            : SearchAsync(
                mailbox,
                Waiting(mailbox).And(SearchQuery.Seen.Or(SearchQuery.Answered).Or(SearchQuery.Flagged).Or(SearchQuery.DeliveredBefore(before.UtcDateTime))),
                cancellationToken);

    // On a session that has waited for an announcement, the one command that lists the few mails there are finds them, too: a round
    // trip less from the announcement to the handler. Null when the search has to tell.
    private static async Task<IReadOnlyList<UniqueId>?> FindInListAsync(ImapMailbox mailbox, CancellationToken cancellationToken)
    {
        if (!mailbox.WasSearched || mailbox.Folder.Count is 0 or > FewMails)
        {
            return null;
        }

        mailbox.MarkSeen();
        var listed = await ImapMailboxListing.ListAllAsync(mailbox, cancellationToken).ConfigureAwait(false);
        mailbox.ThrowIfChanged();
        mailbox.Keep(listed);
        return listed.Count == 0 ? null : [.. listed.Where(static mail => IsWaiting(mail.Flags, mail.Keywords)).Select(static mail => mail.Uid).Order()];
    }

    private static async Task<IReadOnlyList<UniqueId>> FindAsync(ImapMailbox mailbox, SearchQuery query, bool withDone, CancellationToken cancellationToken)
    {
        mailbox.MarkSeen();

        // Asked even when nothing was announced: on a session that waited, the count is only as good as the announcements.
        var found = await SearchAsync(mailbox, query, cancellationToken).ConfigureAwait(false);
        mailbox.ThrowIfChanged();

        // When EXISTS says there are mails, either all of them are marked as deleted, or SEARCH is broken. FETCH tells.
        return found.Count > 0 || mailbox.Folder.Count == 0 ? found : await FindByFetchAsync(mailbox, withDone, cancellationToken).ConfigureAwait(false);
    }

    private static SearchQuery Waiting(ImapMailbox mailbox) =>
        mailbox.CanKeepKeywords ? SearchQuery.NotDeleted.And(SearchQuery.NotKeyword(DoneKeyword)) : SearchQuery.NotDeleted;

    private static async Task<IReadOnlyList<UniqueId>> SearchAsync(ImapMailbox mailbox, SearchQuery query, CancellationToken cancellationToken)
    {
        var found = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.SearchAsync(query, token),
            (long)OctetsOfUid * Math.Min(mailbox.Folder.Count, MaxMails),
            cancellationToken).ConfigureAwait(false);
        return [.. found.Take(MaxMails).Order()];
    }

    private static async Task<IReadOnlyList<UniqueId>> FindByFetchAsync(ImapMailbox mailbox, bool withDone, CancellationToken cancellationToken)
    {
        var summaries = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.FetchAsync(0, -1, new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags), token),
            (long)OctetsOfFlags * Math.Min(mailbox.Folder.Count, MaxMails),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. summaries
                .Where(summary => summary.UniqueId.IsValid && (withDone ? !IsDeleted(summary.Flags) : IsWaiting(summary.Flags, summary.Keywords)))
                .Select(static summary => summary.UniqueId)
                .Order(),
        ];
    }

    private static bool IsWaiting(MessageFlags? flags, IReadOnlySet<string> keywords) => !IsDeleted(flags) && !keywords.Contains(DoneKeyword);

    private static bool IsDeleted(MessageFlags? flags) => flags?.HasFlag(MessageFlags.Deleted) == true;
}
