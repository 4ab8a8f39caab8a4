using EmailComms.Approvals;
using EmailComms.Ledger;
using MailKit;

namespace EmailComms.Mailbox;

/// <summary>
/// Moves mails back to the reply folder as fresh as when they arrived. At every instant a mail is in at least one of the two folders,
/// and without a fault in one of them alone.
/// </summary>
internal sealed class ImapMailboxReturn
{
    // A refusal concerns the mails of one command.
    private const int MailsAtOnce = 100;

    // The mails of which the reply folder has a copy, because the server refused to take the original away.
    private readonly HashSet<ReplyPosition> _copied = [];

    /// <summary>Moves those of the mails that are there, the oldest first, until the server refuses one.</summary>
    public async Task<QuarantineRetryResult> MoveAsync(ImapMailbox mailbox, IMailFolder target, IReadOnlyList<UniqueId> uids, CancellationToken cancellationToken)
    {
        var listed = await ImapMailboxListing.ListAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
        var there = listed.Where(static mail => !mail.Flags.HasFlag(MessageFlags.Deleted)).ToList();
        var moved = new List<UniqueId>();
        var done = new HashSet<UniqueId>();
        EmailCommsException? failure = null;
        try
        {
            foreach (var some in there.Chunk(MailsAtOnce))
            {
                await ClearMarksAsync(mailbox, some, cancellationToken).ConfigureAwait(false);
                var batch = some.Select(static mail => mail.Uid).ToList();
                moved.AddRange(await MoveAsync(mailbox, target, batch, cancellationToken).ConfigureAwait(false));
                done.UnionWith(batch);
            }

            await ClearAwayAsync(mailbox, moved, cancellationToken).ConfigureAwait(false);
        }
        catch (EmailCommsException exception)
        {
            failure = exception;
        }

        return new QuarantineRetryResult
        {
            Moved = [.. moved.Select(static uid => (long)uid.Id)],
            Gone = [],
            Left = [.. there.Where(mail => !done.Contains(mail.Uid)).Select(static mail => (long)mail.Uid.Id)],
            Failure = failure,
        };
    }

    // A move keeps flags and keywords (RFC 6851 section 3.3). With ours, the mail would be passed over; with a person's, the reply
    // folder would look like that person's.
    private static async Task ClearMarksAsync(ImapMailbox mailbox, IReadOnlyCollection<ListedMail> mails, CancellationToken cancellationToken)
    {
        var marked = mails.Where(static mail => (mail.Flags & ListedMail.PersonsMarks) != MessageFlags.None || OwnKeywordsOf(mail).Any()).ToList();
        if (marked.Count > 0)
        {
            var keywords = marked.SelectMany(OwnKeywordsOf).Distinct(StringComparer.OrdinalIgnoreCase);
            var request = new StoreFlagsRequest(StoreAction.Remove, ListedMail.PersonsMarks, [.. keywords]) { Silent = true };
            await mailbox.Commands.RunAsync(token => mailbox.Folder.StoreAsync(marked.ConvertAll(static mail => mail.Uid), request, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> OwnKeywordsOf(ListedMail mail) => WorkerName.AnyOf(mail.Keywords)
        .Concat(mail.Keywords.Where(static keyword => string.Equals(keyword, ImapMailboxSearch.DoneKeyword, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Returns the mails that were still there.</summary>
    private async Task<IEnumerable<UniqueId>> MoveAsync(ImapMailbox mailbox, IMailFolder target, List<UniqueId> uids, CancellationToken cancellationToken)
    {
        mailbox.ThrowIfChanged();
        if (mailbox.CanMove)
        {
            var places = await mailbox.Commands.RunAsync(token => mailbox.Folder.MoveToAsync(uids, target, token), cancellationToken).ConfigureAwait(false);

            // Not every server says which mails it has moved (COPYUID, RFC 4315 section 3).
            return places.Source.Count > 0 ? uids.Intersect(places.Source) : uids;
        }

        // The copy is made once, however often the server refuses to mark the original; who is marked is not listed any more.
        var uncopied = uids.FindAll(uid => !_copied.Contains(mailbox.PositionOf(uid)));
        if (uncopied.Count > 0)
        {
            await mailbox.Commands.RunAsync(token => mailbox.Folder.CopyToAsync(uncopied, target, token), cancellationToken).ConfigureAwait(false);
            _copied.UnionWith(uncopied.Select(mailbox.PositionOf));
        }

        await ImapMailboxDisposal.MarkAsDeletedAsync(mailbox, uids, cancellationToken).ConfigureAwait(false);
        _copied.ExceptWith(uids.Select(mailbox.PositionOf));
        return uids;
    }

    // Without UIDPLUS the originals stay, marked as deleted: to remove them would remove what others have marked in this folder.
    private static async Task ClearAwayAsync(ImapMailbox mailbox, List<UniqueId> moved, CancellationToken cancellationToken)
    {
        if (!mailbox.CanMove && mailbox.HasUidPlus && moved.Count > 0)
        {
            await ImapMailboxDisposal.ExpungeAsync(mailbox, moved, cancellationToken).ConfigureAwait(false);
        }
    }
}
