using System.Runtime.CompilerServices;
using EmailComms.Approvals;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>
/// Reads mails by their sizes: small ones whole in one command, of large ones the header section and the text parts only, as a rule in
/// one command for each, unless a signature over the whole is asked for. Everything with BODY.PEEK, so that nothing is marked as seen.
/// </summary>
internal static class ImapMailboxReader
{
    internal const int MaxHeaderBytes = 64 * 1024;

    // What is in memory at a time, besides the one mail that may be larger.
    private const long BytesAtOnce = 8 * 1024 * 1024;

    /// <summary>
    /// Reads the mails, and gives each as soon as it is there. Left out are those that another client has removed meanwhile, and
    /// those that the server gives no content of.
    /// </summary>
    public static async IAsyncEnumerable<FetchedMail> ReadAsync(
        ImapMailbox mailbox,
        IReadOnlyList<ListedMail> mails,
        ApprovalSettings settings,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var group in ImapMailboxListing.InGroups(mails.Where(mail => IsReadWhole(mail, settings)), int.MaxValue, BytesAtOnce))
        {
            foreach (var mail in await ReadWholeAsync(mailbox, group, cancellationToken).ConfigureAwait(false))
            {
                yield return mail;
            }
        }

        var large = mails.Where(mail => !IsReadWhole(mail, settings)).ToList();
        var structures = await ReadStructuresAsync(mailbox, large.Where(mail => mail.Size <= settings.MaxMessageBytes), cancellationToken).ConfigureAwait(false);
        foreach (var mail in large)
        {
            if (await ReadLargeAsync(mailbox, mail, structures.GetValueOrDefault(mail.Uid), settings, cancellationToken).ConfigureAwait(false) is { } read)
            {
                mailbox.ThrowIfChanged();
                yield return read;
            }
        }
    }

    /// <summary>The beginning of the header section; null when the mail has gone.</summary>
    public static Task<ReadOnlyMemory<byte>?> ReadHeaderAsync(ImapMailbox mailbox, UniqueId uid, CancellationToken cancellationToken) =>
        ReadSectionAsync(mailbox, uid, "HEADER", MaxHeaderBytes + 1, cancellationToken);

    /// <summary>The beginning of a mail, or all of it; null when it has gone.</summary>
    public static Task<ReadOnlyMemory<byte>?> ReadBeginningAsync(ImapMailbox mailbox, UniqueId uid, int maxBytes, CancellationToken cancellationToken) =>
        ReadSectionAsync(mailbox, uid, string.Empty, maxBytes, cancellationToken);

    // The hash of a signature covers the body to its last octet (RFC 6376 3.7).
    private static bool IsReadWhole(ListedMail mail, ApprovalSettings settings) =>
        settings.Origin.Mode == SenderAuthentication.Dkim ? mail.Size <= settings.MaxMessageBytes : mail.IsSmall;

    private static async Task<Dictionary<UniqueId, BodyPart>> ReadStructuresAsync(ImapMailbox mailbox, IEnumerable<ListedMail> mails, CancellationToken cancellationToken)
    {
        var uids = mails.Select(static mail => mail.Uid).ToList();
        if (uids.Count == 0)
        {
            return [];
        }

        var request = new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.BodyStructure);
        var summaries = await ImapMailboxListing.FetchAsync(mailbox, uids, request, expectedOctets: null, cancellationToken).ConfigureAwait(false);
        return summaries.Where(static summary => summary.Body is not null).ToDictionary(static summary => summary.UniqueId, static summary => summary.Body!);
    }

    private static async Task<IReadOnlyList<FetchedMail>> ReadWholeAsync(ImapMailbox mailbox, IReadOnlyList<ListedMail> group, CancellationToken cancellationToken)
    {
        var sizes = group.ToDictionary(static mail => mail.Uid, static mail => mail.Size);
        var mails = new Dictionary<UniqueId, FetchedMail>();
        await mailbox.Commands.RunAsync(
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
            sizes.Values.Sum(),
            cancellationToken).ConfigureAwait(false);
        mailbox.ThrowIfChanged();
        return [.. group.Where(mail => mails.ContainsKey(mail.Uid)).Select(mail => mails[mail.Uid])];
    }

    /// <summary>The header section and the texts of a large mail; null when the server does not give all of them.</summary>
    private static async Task<FetchedMail?> ReadLargeAsync(
        ImapMailbox mailbox,
        ListedMail mail,
        BodyPart? structure,
        ApprovalSettings settings,
        CancellationToken cancellationToken)
    {
        var isTooLarge = mail.Size > settings.MaxMessageBytes;
        if (structure is null && !isTooLarge)
        {
            return null;
        }

        var selection = isTooLarge ? [] : BodyPartSelection.Select(structure!);
        var beginning = selection is null || isTooLarge ? null : await ReadBeginningAsync(mailbox, mail, structure!, selection, settings, cancellationToken).ConfigureAwait(false);
        if ((beginning?.Header ?? await ReadHeaderAsync(mailbox, mail.Uid, cancellationToken).ConfigureAwait(false)) is not { IsEmpty: false } header)
        {
            return null;
        }

        var parts = new List<FetchedPart>();
        foreach (var (part, isText) in selection ?? [])
        {
            var maxBytes = isText ? settings.MaxTextBytes : 0;
            if ((beginning?.Find(part, maxBytes) ?? await ReadPartAsync(mailbox, mail.Uid, part, ReferenceEquals(part, structure) ? header : default(ReadOnlyMemory<byte>?), maxBytes, cancellationToken).ConfigureAwait(false)) is not { } read)
            {
                return null;
            }

            parts.Add(read);
        }

        return new FetchedMail
        {
            Uid = mail.Uid,
            Size = mail.Size,
            Header = header,
            Parts = parts,
            IsTooLarge = isTooLarge,
            HasTooManyParts = selection is null,
        };
    }

    /// <summary>Null when the mail has gone, and when it is not the way that the server describes it.</summary>
    private static async Task<MailBeginning?> ReadBeginningAsync(
        ImapMailbox mailbox,
        ListedMail mail,
        BodyPart structure,
        IEnumerable<(BodyPart Part, bool IsText)> selection,
        ApprovalSettings settings,
        CancellationToken cancellationToken) =>
        MailBeginning.LengthFor(mail.Size, structure, [.. selection.Select(static selected => selected.Part)], settings.MaxTextBytes) is { } length
        && await ReadBeginningAsync(mailbox, mail.Uid, length, cancellationToken).ConfigureAwait(false) is { } octets
            ? MailBeginning.Read(octets, mail.Size, structure)
            : null;

    // A message that is not multipart has its one part at "1", and the part's MIME fields among its own (RFC 9051 section 6.4.5.1).
    private static async Task<FetchedPart?> ReadPartAsync(
        ImapMailbox mailbox,
        UniqueId uid,
        BodyPart part,
        ReadOnlyMemory<byte>? headerOfWholeBody,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        var header = headerOfWholeBody ?? await ReadSectionAsync(mailbox, uid, $"{part.PartSpecifier}.MIME", MaxHeaderBytes, cancellationToken).ConfigureAwait(false);
        var content = maxBytes == 0
            ? ReadOnlyMemory<byte>.Empty
            : await ReadSectionAsync(mailbox, uid, headerOfWholeBody is null ? part.PartSpecifier : "TEXT", maxBytes, cancellationToken).ConfigureAwait(false);
        return header is { } mimeHeader && content is { } octets ? FetchedPart.Of(mimeHeader, octets, maxBytes) : null;
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
