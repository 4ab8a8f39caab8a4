using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Screening;
using EmailComms.Mailbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Passes;

/// <summary>
/// Keeps a person's mail from being deleted. A folder looks like a person's when a mail in it is no answer and somebody has read,
/// answered or flagged it, or it lay there long before the first look. Unread mail that comes in now never does, so a
/// flood does not set the guard off.
/// </summary>
internal sealed partial class FolderGuard(TimeProvider timeProvider, ILogger<FolderGuard>? logger = null)
{
    // Of the mails that somebody has touched, so many are looked at: a folder of answers with one strange mail among them is found
    // out when that mail is worked.
    private const int Sample = 100;

    private readonly ILogger _logger = logger ?? NullLogger<FolderGuard>.Instance;
    private readonly DateTimeOffset _longAgo = LongBefore(timeProvider.GetUtcNow());
    private readonly Lock _lock = new();
    private WeakReference<ImapMailbox>? _lookedAt;
    private string? _personalFolder;

    /// <summary>Whether nothing but answers is removed at present.</summary>
    public bool IsOn => Volatile.Read(ref _personalFolder) is not null;

    /// <summary>What arrived before that was there long before the first look.</summary>
    public static DateTimeOffset LongBefore(DateTimeOffset firstLook) => firstLook.AddDays(-30);

    /// <summary>Looks at the folder as a whole, once on each connection.</summary>
    /// <param name="pass">The pass that begins.</param>
    /// <param name="waiting">How many mails wait. When one batch takes them all, nothing is removed before all were looked at.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public async Task LookAsync(ReplyPass pass, int waiting, CancellationToken cancellationToken)
    {
        if (pass.Settings.ExclusiveFolder)
        {
            _personalFolder = null;
            return;
        }

        if (waiting <= Math.Min(pass.Allowance.Left, ReplyBatches.MailsInBatch) || IsOnFor(pass.Mailbox) || (_lookedAt?.TryGetTarget(out var before) == true && ReferenceEquals(before, pass.Mailbox)))
        {
            return;
        }

        var touched = await ImapMailboxSearch.FindTouchedAsync(pass.Mailbox, _longAgo, cancellationToken).ConfigureAwait(false);
        var listed = await ImapMailboxListing.ListAsync(pass.Mailbox, [.. touched.TakeLast(Sample)], cancellationToken).ConfigureAwait(false);
        var headers = await ImapMailboxListing.ReadHeadersAsync(pass.Mailbox, listed, cancellationToken).ConfigureAwait(false);
        if (headers.Values.Any(header => !IsAnswer(header, pass.Settings)))
        {
            TurnOn(pass);
        }

        _lookedAt = new WeakReference<ImapMailbox>(pass.Mailbox);
    }

    /// <summary>Whether a mail with a recorded outcome has to stay where it is.</summary>
    public bool Keeps(ReplyPass pass, MailInWork mail)
    {
        if (pass.Settings.ExclusiveFolder || mail.IsAnswer)
        {
            return false;
        }

        if (mail.Listed?.IsTouched(_longAgo) == true)
        {
            TurnOn(pass);
        }

        return IsOnFor(pass.Mailbox);
    }

    private bool IsOnFor(ImapMailbox mailbox) => string.Equals(Volatile.Read(ref _personalFolder), mailbox.Key, StringComparison.Ordinal);

    private void TurnOn(ReplyPass pass)
    {
        lock (_lock)
        {
            if (!IsOnFor(pass.Mailbox))
            {
                _personalFolder = pass.Mailbox.Key;
                Log.FolderLooksPersonal(_logger, $"{pass.Settings.Path}:{nameof(ApprovalOptions.ExclusiveFolder)}");
            }
        }
    }

    private static bool IsAnswer(ReadOnlyMemory<byte> header, ApprovalSettings settings)
    {
        HeaderBlock.TryRead(header.Span, LineEnds.CrLf, out var fields, out _, out _);
        return fields is null || TokenCarriers.InHeader(fields, settings.ReplyAddress).Count > 0;
    }
}
