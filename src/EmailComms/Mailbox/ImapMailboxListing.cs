using MailKit;

namespace EmailComms.Mailbox;

/// <summary>Asks the folder about mails without reading them: sizes, and single header fields of small ones.</summary>
internal static class ImapMailboxListing
{
    // The answer to one command, and what it costs to build, stay small.
    private const int MailsAtOnce = 1000;
    private const int HeadersAtOnce = 500;
    private const long HeaderBytesAtOnce = 4 * 1024 * 1024;

    private const MessageSummaryItems Items = MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Flags | MessageSummaryItems.InternalDate;

    private static readonly string[] HeaderFields = ["From", "To", "Cc", "Subject", "In-Reply-To", "References"];

    /// <summary>Lists the mails, in the same order; left out are those that have gone.</summary>
    public static async Task<IReadOnlyList<ListedMail>> ListAsync(ImapMailbox mailbox, IReadOnlyCollection<UniqueId> uids, CancellationToken cancellationToken)
    {
        if (mailbox.TakeKept() is { } kept && uids.All(kept.ContainsKey))
        {
            return [.. uids.Select(uid => kept[uid])];
        }

        var listed = new Dictionary<UniqueId, ListedMail>();
        foreach (var some in uids.Chunk(MailsAtOnce))
        {
            var summaries = await FetchAsync(mailbox, some, RequestFor(mailbox), expectedOctets: null, cancellationToken).ConfigureAwait(false);
            foreach (var summary in summaries)
            {
                listed[summary.UniqueId] = new ListedMail(summary);
            }
        }

        return [.. uids.Where(listed.ContainsKey).Select(uid => listed[uid])];
    }

    /// <summary>Lists all mails of the folder.</summary>
    public static async Task<IReadOnlyList<ListedMail>> ListAllAsync(ImapMailbox mailbox, CancellationToken cancellationToken)
    {
        var summaries = await mailbox.Commands.RunAsync(token => mailbox.Folder.FetchAsync(UniqueIdRange.All, RequestFor(mailbox), token), cancellationToken).ConfigureAwait(false);
        return [.. summaries.Where(static summary => summary.UniqueId.IsValid).DistinctBy(static summary => summary.UniqueId).Select(static summary => new ListedMail(summary))];
    }

    /// <summary>
    /// Reads the header fields that tell who writes and to which request, as octets of a header section. A small mail has a small
    /// header section, so they come in few commands; of a large one, one command brings the beginning of it.
    /// </summary>
    public static async Task<IReadOnlyDictionary<UniqueId, ReadOnlyMemory<byte>>> ReadHeadersAsync(
        ImapMailbox mailbox,
        IReadOnlyCollection<ListedMail> mails,
        CancellationToken cancellationToken)
    {
        var headers = new Dictionary<UniqueId, ReadOnlyMemory<byte>>();
        foreach (var some in InGroups(mails.Where(static mail => mail.IsSmall), HeadersAtOnce, HeaderBytesAtOnce))
        {
            var request = new FetchRequest(MessageSummaryItems.UniqueId, HeaderFields);
            var summaries = await FetchAsync(mailbox, [.. some.Select(static mail => mail.Uid)], request, some.Sum(static mail => mail.Size), cancellationToken).ConfigureAwait(false);
            foreach (var summary in summaries)
            {
                headers[summary.UniqueId] = OctetsOf(summary);
            }
        }

        foreach (var mail in mails.Where(static mail => !mail.IsSmall))
        {
            headers[mail.Uid] = await ImapMailboxReader.ReadHeaderAsync(mailbox, mail.Uid, cancellationToken).ConfigureAwait(false) ?? default;
        }

        mailbox.ThrowIfChanged();
        return headers;
    }

    /// <summary>The mails in the same order, in groups that are bounded in number and in octets; a larger one is a group of its own.</summary>
    public static IEnumerable<IReadOnlyList<ListedMail>> InGroups(IEnumerable<ListedMail> mails, int count, long bytes)
    {
        var group = new List<ListedMail>();
        var size = 0L;
        foreach (var mail in mails)
        {
            if (group.Count > 0 && (group.Count == count || size + mail.Size > bytes))
            {
                yield return group;
                group = [];
                size = 0;
            }

            group.Add(mail);
            size += mail.Size;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>Fetches about the mails; left out are those that have gone.</summary>
    public static async Task<IReadOnlyList<IMessageSummary>> FetchAsync(
        ImapMailbox mailbox,
        IList<UniqueId> uids,
        FetchRequest request,
        long? expectedOctets,
        CancellationToken cancellationToken)
    {
        var summaries = await mailbox.Commands.RunAsync(token => mailbox.Folder.FetchAsync(uids, request, token), expectedOctets, cancellationToken).ConfigureAwait(false);

        // Unsolicited FETCH data of other clients' flag changes comes without a UID, and could name mails that nobody asked for, or
        // one of them twice.
        var asked = uids.ToHashSet();
        return [.. summaries.Where(summary => summary.UniqueId.IsValid && asked.Contains(summary.UniqueId)).DistinctBy(static summary => summary.UniqueId)];
    }

    private static FetchRequest RequestFor(ImapMailbox mailbox) =>
        new(ImapMailboxClaims.AreOffered(mailbox.Client, mailbox.Folder) ? Items | MessageSummaryItems.ModSeq : Items);

    private static ReadOnlyMemory<byte> OctetsOf(IMessageSummary summary)
    {
        // As they came: MimeKit would write other line ends.
        using var octets = new MemoryStream();
        foreach (var field in summary.Headers ?? [])
        {
            octets.Write(field.RawField);
            octets.Write(":"u8);
            octets.Write(field.RawValue);
        }

        return octets.ToArray();
    }
}
