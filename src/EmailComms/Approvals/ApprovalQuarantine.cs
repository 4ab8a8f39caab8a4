using EmailComms.Approvals.Screening;
using EmailComms.Diagnostics;
using EmailComms.Mailbox;
using EmailComms.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals;

/// <summary>Lists, reads and gives back what the rules have moved out of the reply folder, on a session of its own for each call.</summary>
internal sealed partial class ApprovalQuarantine(CurrentSettings current, ProtocolLogs protocolLogs, TimeProvider timeProvider, ILogger<ApprovalQuarantine>? logger = null)
    : IApprovalQuarantine, IDisposable
{
    private const int MaxListed = 10_000;

    private readonly ILogger _logger = logger ?? NullLogger<ApprovalQuarantine>.Instance;

    // Of two that move the same mail at the same time, each could leave a copy of it.
    private readonly SemaphoreSlim _oneRetry = new(1, 1);
    private readonly ImapMailboxReturn _return = new();

    public async Task<QuarantineListing> ListAsync(string? folder = null, CancellationToken cancellationToken = default)
    {
        var settings = current.Value.RequireApprovals();
        var name = folder is null ? settings.QuarantineFolder : NameOf(folder, settings);
        if (await ImapMailbox.OpenAsync(settings, name, forWriting: false, protocolLogs, timeProvider, cancellationToken).ConfigureAwait(false) is not { } mailbox)
        {
            return new QuarantineListing { Folder = name, UidValidity = 0, Total = 0, Mails = [] };
        }

        await using (mailbox.ConfigureAwait(false))
        {
            var found = await ImapMailboxSearch.FindAllAsync(mailbox, cancellationToken).ConfigureAwait(false);
            var listed = await ImapMailboxListing.ListAsync(mailbox, [.. found.Take(MaxListed)], cancellationToken).ConfigureAwait(false);
            var headers = await ImapMailboxListing.ReadHeadersAsync(mailbox, listed, cancellationToken).ConfigureAwait(false);
            return new QuarantineListing
            {
                Folder = name,
                UidValidity = mailbox.UidValidity,
                Total = found.Count,
                Mails = [.. listed.Select(mail => Describe(mail, headers.GetValueOrDefault(mail.Uid)))],
            };
        }
    }

    public async Task<Stream> ReadAsync(string folder, long uidValidity, long uid, CancellationToken cancellationToken = default)
    {
        var settings = current.Value.RequireApprovals();
        var mailbox = await OpenAsync(settings, folder, uidValidity, forWriting: false, cancellationToken).ConfigureAwait(false);
        await using (mailbox.ConfigureAwait(false))
        {
            var mail = mailbox.UidsOf([uid]) is [var known]
                ? await ImapMailboxReader.ReadBeginningAsync(mailbox, known, (int)settings.MaxMessageBytes + 1, cancellationToken).ConfigureAwait(false)
                : null;
            return mail is { IsEmpty: false } octets
                ? new ReadOnlyMemoryStream(octets)
                : throw new MailboxException(ErrorCodes.MailGone, $"The folder '{mailbox.Name}' has no mail with the UID {uid}: list it again.", isTransient: false);
        }
    }

    public async Task<QuarantineRetryResult> RetryAsync(string folder, long uidValidity, IReadOnlyCollection<long> uids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(uids);
        var settings = current.Value.RequireApprovals();
        await _oneRetry.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var mailbox = await OpenAsync(settings, folder, uidValidity, forWriting: true, cancellationToken).ConfigureAwait(false);
            await using (mailbox.ConfigureAwait(false))
            {
                var target = await ImapFolders.FindAsync(mailbox.Client, settings.ReplyFolder, mailbox.Commands, cancellationToken).ConfigureAwait(false)
                    ?? throw ImapMailbox.MissingReplyFolder(settings);
                var result = await _return.MoveAsync(mailbox, target, mailbox.UidsOf(uids), cancellationToken).ConfigureAwait(false);
                if (result.Moved.Count > 0)
                {
                    Log.QuarantineRetried(_logger, result.Moved.Count, mailbox.Name);
                }

                return result with { Gone = [.. uids.Distinct().Except(result.Moved).Except(result.Left).Order()] };
            }
        }
        finally
        {
            _oneRetry.Release();
        }
    }

    public void Dispose() => _oneRetry.Dispose();

    private async Task<ImapMailbox> OpenAsync(ApprovalSettings settings, string folder, long uidValidity, bool forWriting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var name = NameOf(folder, settings);
        var mailbox = await ImapMailbox.OpenAsync(settings, name, forWriting, protocolLogs, timeProvider, cancellationToken).ConfigureAwait(false)
            ?? throw new MailboxException(ErrorCodes.FolderMissing, $"The folder '{HeaderText.Sanitize(name)}' does not exist, so there is no mail in it.", isTransient: false);
        if (mailbox.UidValidity == uidValidity)
        {
            return mailbox;
        }

        await mailbox.DisposeAsync().ConfigureAwait(false);
        throw new MailboxException(
            ErrorCodes.ListingOutdated,
            $"The folder '{mailbox.Name}' was replaced since it was listed (UIDVALIDITY {mailbox.UidValidity}, not {uidValidity}), and its UIDs name other mails now: list it again.",
            isTransient: false);
    }

    // Out of any other folder of the account, nothing is to be moved to where mails are deleted.
    private static string NameOf(string folder, ApprovalSettings settings)
    {
        var names = settings.Disposal.Values.Select(static rule => rule.Folder).OfType<string>().Prepend(settings.QuarantineFolder).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Find(name => string.Equals(name, folder, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"The settings move no mail to this folder, but to: {HeaderText.Sanitize(string.Join(", ", names))}.", nameof(folder));
    }

    private static QuarantinedMail Describe(ListedMail mail, ReadOnlyMemory<byte> header)
    {
        HeaderBlock.TryRead(header.Span, LineEnds.CrLf, out var fields, out _, out _);
        return new QuarantinedMail
        {
            Uid = mail.Uid.Id,
            ArrivedAt = mail.ArrivedAt,
            Size = mail.Size,
            From = Legible(fields?["From"]),
            Subject = Legible(fields?["Subject"]),
        };
    }

    private static string Legible(string? value) =>
        value is null ? string.Empty : HeaderText.Sanitize(TokenRedaction.RedactIn(HeaderValue.DecodeText(value)));
}
