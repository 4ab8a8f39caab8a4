using EmailComms.Approvals;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>
/// Reads mails in two stages: sizes first, then small ones whole in one command, and of large ones the header section and the
/// text parts only, unless a signature over the whole is asked for. Everything with BODY.PEEK, so that nothing is marked as seen.
/// </summary>
internal static class ImapMailboxReader
{
    /// <summary>Up to this size a mail is read whole: a round trip costs more than its attachments.</summary>
    internal const long SmallMailBytes = 64 * 1024;

    internal const int MaxHeaderBytes = 64 * 1024;

    /// <summary>
    /// Reads the mails. Left out are those that another client has removed meanwhile, that the server gives no content of, and
    /// that would be too many octets together: they can be read alone.
    /// </summary>
    public static async Task<IReadOnlyDictionary<UniqueId, FetchedMail>> ReadAsync(
        ImapMailbox mailbox,
        IList<UniqueId> uids,
        ApprovalSettings settings,
        CancellationToken cancellationToken)
    {
        var sizes = await FetchAsync(mailbox, uids, MessageSummaryItems.Size, cancellationToken).ConfigureAwait(false);
        var mails = new Dictionary<UniqueId, FetchedMail>();
        var small = sizes.Where(summary => IsReadWhole(summary, settings)).ToList();
        if (small.Count > 0)
        {
            await ReadWholeAsync(mailbox, TakeTogether(small, settings.MaxMessageBytes), mails, cancellationToken).ConfigureAwait(false);
        }

        var large = sizes.Where(summary => !IsReadWhole(summary, settings)).ToList();
        var readable = large.Where(summary => summary.Size <= settings.MaxMessageBytes).Select(static summary => summary.UniqueId).ToList();
        var structures = readable.Count == 0
            ? []
            : await FetchAsync(mailbox, readable, MessageSummaryItems.BodyStructure, cancellationToken).ConfigureAwait(false);
        foreach (var summary in large)
        {
            var structure = structures.FirstOrDefault(candidate => candidate.UniqueId == summary.UniqueId)?.Body;
            if (await ReadLargeAsync(mailbox, summary, structure, settings, cancellationToken).ConfigureAwait(false) is { } mail)
            {
                mails[summary.UniqueId] = mail;
            }
        }

        mailbox.ThrowIfChanged();
        return mails;
    }

    // Small ones are many and cost little; the others take together no more memory than one may.
    private static List<IMessageSummary> TakeTogether(List<IMessageSummary> summaries, long maxBytes)
    {
        var bytes = 0L;
        return [.. summaries.Where(summary => summary.Size is not { } size || size <= SmallMailBytes || (bytes += size) <= maxBytes)];
    }

    // The hash of a signature covers the body to its last octet (RFC 6376 3.7).
    private static bool IsReadWhole(IMessageSummary summary, ApprovalSettings settings) =>
        (summary.Size ?? 0) <= (settings.Origin.Mode == SenderAuthentication.Dkim ? settings.MaxMessageBytes : SmallMailBytes);

    private static async Task<List<IMessageSummary>> FetchAsync(
        ImapMailbox mailbox,
        IList<UniqueId> uids,
        MessageSummaryItems items,
        CancellationToken cancellationToken)
    {
        var summaries = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.FetchAsync(uids, new FetchRequest(MessageSummaryItems.UniqueId | items), token),
            cancellationToken).ConfigureAwait(false);

        // Unsolicited FETCH data of other clients' flag changes comes without a UID, and could name mails that nobody asked for, or
        // one of them twice.
        var asked = uids.ToHashSet();
        return [.. summaries.Where(summary => summary.UniqueId.IsValid && asked.Contains(summary.UniqueId)).DistinctBy(static summary => summary.UniqueId)];
    }

    private static Task ReadWholeAsync(
        ImapMailbox mailbox,
        List<IMessageSummary> summaries,
        Dictionary<UniqueId, FetchedMail> mails,
        CancellationToken cancellationToken)
    {
        var sizes = summaries.ToDictionary(static summary => summary.UniqueId, static summary => summary.Size ?? 0);
        return mailbox.Commands.RunAsync(
            token => ((ImapFolder)mailbox.Folder).GetStreamsAsync(
                [.. sizes.Keys],
                async (_, _, uid, stream, streamToken) =>
                {
                    var content = await ReadToEndAsync(stream, streamToken).ConfigureAwait(false);
                    if (sizes.TryGetValue(uid, out var size) && !content.IsEmpty)
                    {
                        mails[uid] = new FetchedMail { Uid = uid, Size = size, Whole = content };
                    }
                },
                token),
            sizes.Values.Sum(static size => (long)size),
            cancellationToken);
    }

    /// <summary>The header section and the texts of a large mail; null when the server does not give all of them.</summary>
    private static async Task<FetchedMail?> ReadLargeAsync(
        ImapMailbox mailbox,
        IMessageSummary summary,
        BodyPart? structure,
        ApprovalSettings settings,
        CancellationToken cancellationToken)
    {
        var uid = summary.UniqueId;
        var isTooLarge = summary.Size > settings.MaxMessageBytes;
        if (await ReadSectionAsync(mailbox, uid, "HEADER", MaxHeaderBytes + 1, cancellationToken).ConfigureAwait(false) is not { IsEmpty: false } header
            || (structure is null && !isTooLarge))
        {
            return null;
        }

        var selection = isTooLarge ? [] : BodyPartSelection.Select(structure!);
        var parts = new List<FetchedPart>();
        foreach (var (part, isText) in selection ?? [])
        {
            if (await ReadPartAsync(mailbox, uid, part, isWholeBody: ReferenceEquals(part, structure), isText ? settings.MaxTextBytes : 0, cancellationToken).ConfigureAwait(false) is not { } read)
            {
                return null;
            }

            parts.Add(read);
        }

        return new FetchedMail
        {
            Uid = uid,
            Size = summary.Size ?? 0,
            Header = header,
            Parts = parts,
            IsTooLarge = isTooLarge,
            HasTooManyParts = selection is null,
        };
    }

    // A message that is not multipart has its one part at "1", and the part's MIME fields among its own (RFC 9051 section 6.4.5.1).
    private static async Task<FetchedPart?> ReadPartAsync(
        ImapMailbox mailbox,
        UniqueId uid,
        BodyPart part,
        bool isWholeBody,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        var header = await ReadSectionAsync(mailbox, uid, isWholeBody ? "HEADER" : $"{part.PartSpecifier}.MIME", MaxHeaderBytes, cancellationToken).ConfigureAwait(false);
        var content = maxBytes == 0
            ? ReadOnlyMemory<byte>.Empty
            : await ReadSectionAsync(mailbox, uid, isWholeBody ? "TEXT" : part.PartSpecifier, maxBytes, cancellationToken).ConfigureAwait(false);
        return header is { } mimeHeader && content is { } octets ? new FetchedPart(mimeHeader, octets, IsCut: maxBytes > 0 && octets.Length >= maxBytes) : null;
    }

    /// <summary>Null when the server gives no such section: the mail has gone, or it keeps the content back.</summary>
    private static Task<ReadOnlyMemory<byte>?> ReadSectionAsync(ImapMailbox mailbox, UniqueId uid, string section, int maxBytes, CancellationToken cancellationToken) =>
        mailbox.Commands.RunAsync(
            async Task<ReadOnlyMemory<byte>?> (token) =>
            {
                try
                {
                    var stream = await mailbox.Folder.GetStreamAsync(uid, section, 0, maxBytes, token).ConfigureAwait(false);
                    await using (stream.ConfigureAwait(false))
                    {
                        return await ReadToEndAsync(stream, token).ConfigureAwait(false);
                    }
                }
                catch (MessageNotFoundException)
                {
                    return null;
                }
            },
            maxBytes,
            cancellationToken);

    private static async Task<ReadOnlyMemory<byte>> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
