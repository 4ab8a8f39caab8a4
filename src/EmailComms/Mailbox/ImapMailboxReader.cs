using EmailComms.Approvals;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>
/// Reads mails in two stages: sizes first, then small ones whole in one command, and of large ones the header section and the
/// text parts only. Everything with BODY.PEEK, so that nothing is marked as seen.
/// </summary>
internal static class ImapMailboxReader
{
    /// <summary>Up to this size a mail is read whole: a round trip costs more than its attachments.</summary>
    internal const long SmallMailBytes = 64 * 1024;

    internal const int MaxHeaderBytes = 64 * 1024;

    /// <summary>Reads the mails; those that another client has removed meanwhile are left out.</summary>
    public static async Task<IReadOnlyDictionary<UniqueId, FetchedMail>> ReadAsync(
        ImapMailbox mailbox,
        IList<UniqueId> uids,
        ApprovalSettings settings,
        CancellationToken cancellationToken)
    {
        var sizes = await FetchAsync(mailbox, uids, MessageSummaryItems.Size, cancellationToken).ConfigureAwait(false);
        var mails = new Dictionary<UniqueId, FetchedMail>();
        var small = sizes.Where(static summary => (summary.Size ?? 0) <= SmallMailBytes).ToList();
        if (small.Count > 0)
        {
            await ReadWholeAsync(mailbox, small, mails, cancellationToken).ConfigureAwait(false);
        }

        var large = sizes.Where(static summary => (summary.Size ?? 0) > SmallMailBytes).ToList();
        var readable = large.Where(summary => summary.Size <= settings.MaxMessageBytes).Select(static summary => summary.UniqueId).ToList();
        var structures = readable.Count == 0
            ? []
            : await FetchAsync(mailbox, readable, MessageSummaryItems.BodyStructure, cancellationToken).ConfigureAwait(false);
        foreach (var summary in large)
        {
            var structure = structures.FirstOrDefault(candidate => candidate.UniqueId == summary.UniqueId);
            mails[summary.UniqueId] = new FetchedMail
            {
                Uid = summary.UniqueId,
                Size = summary.Size ?? 0,
                Header = await ReadSectionAsync(mailbox, summary.UniqueId, "HEADER", MaxHeaderBytes + 1, cancellationToken).ConfigureAwait(false),
                Parts = structure is null ? [] : await ReadTextPartsAsync(mailbox, structure, settings.MaxTextBytes, cancellationToken).ConfigureAwait(false),
                IsTooLarge = summary.Size > settings.MaxMessageBytes,
            };
        }

        mailbox.ThrowIfChanged();
        return mails;
    }

    private static async Task<List<IMessageSummary>> FetchAsync(
        ImapMailbox mailbox,
        IList<UniqueId> uids,
        MessageSummaryItems items,
        CancellationToken cancellationToken)
    {
        var summaries = await mailbox.Commands.RunAsync(
            token => mailbox.Folder.FetchAsync(uids, new FetchRequest(MessageSummaryItems.UniqueId | items), token),
            cancellationToken).ConfigureAwait(false);

        // Unsolicited FETCH data of other clients' flag changes comes without a UID, and could name mails that nobody asked for.
        return [.. summaries.Where(summary => summary.UniqueId.IsValid && uids.Contains(summary.UniqueId))];
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
                    if (sizes.TryGetValue(uid, out var size))
                    {
                        mails[uid] = new FetchedMail { Uid = uid, Size = size, Whole = await ReadToEndAsync(stream, streamToken).ConfigureAwait(false) };
                    }
                },
                token),
            cancellationToken);
    }

    private static async Task<IReadOnlyList<FetchedPart>> ReadTextPartsAsync(
        ImapMailbox mailbox,
        IMessageSummary structure,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        var parts = new List<FetchedPart>();
        foreach (var part in new[] { structure.TextBody, structure.HtmlBody })
        {
            if (part is null)
            {
                continue;
            }

            // A message that is not multipart has its one part at "1", and the part's MIME fields among its own (RFC 9051 section 6.4.5.1).
            var isWholeBody = part.PartSpecifier.Length == 0 || ReferenceEquals(part, structure.Body);
            var header = await ReadSectionAsync(mailbox, structure.UniqueId, isWholeBody ? "HEADER" : $"{part.PartSpecifier}.MIME", MaxHeaderBytes, cancellationToken).ConfigureAwait(false);
            var content = await ReadSectionAsync(mailbox, structure.UniqueId, isWholeBody ? "TEXT" : part.PartSpecifier, maxBytes, cancellationToken).ConfigureAwait(false);
            parts.Add(new FetchedPart(header, content, IsCut: content.Length >= maxBytes));
        }

        return parts;
    }

    private static Task<ReadOnlyMemory<byte>> ReadSectionAsync(ImapMailbox mailbox, UniqueId uid, string section, int maxBytes, CancellationToken cancellationToken) =>
        mailbox.Commands.RunAsync(
            async token =>
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
                    return ReadOnlyMemory<byte>.Empty;
                }
            },
            cancellationToken);

    private static async Task<ReadOnlyMemory<byte>> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
