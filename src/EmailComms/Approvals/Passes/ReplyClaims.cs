using EmailComms.Ledger;
using EmailComms.Mailbox;
using MailKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals.Passes;

/// <summary>
/// Makes sure that of several processes on one reply folder each mail is worked by one. Where the server has no means for it, one
/// process has to be chosen: <see cref="ApprovalOptions.Worker"/>.
/// </summary>
internal sealed partial class ReplyClaims(TimeProvider timeProvider, ILogger<ReplyClaims>? logger = null)
{
    // What reading and storing take besides the handler.
    private static readonly TimeSpan Besides = TimeSpan.FromMinutes(1);

    // Between two passes for the sake of claims.
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(5);

    private readonly ILogger _logger = logger ?? NullLogger<ReplyClaims>.Instance;
    private readonly WorkerName _worker = new();
    private readonly Dictionary<ReplyPosition, Observation> _foreign = [];

    // The UIDVALIDITY of the folder: not every server says which keywords a folder knows.
    private uint? _introducedIn;

    /// <summary>Whether mails of other workers were seen in the folder: then mails come and go without this one.</summary>
    public bool HaveMetOthers { get; private set; }

    /// <summary>Claims the mails that were listed.</summary>
    public async Task<ClaimedMails> ClaimAsync(ReplyPass pass, IReadOnlyList<ListedMail> listed, CancellationToken cancellationToken)
    {
        if (pass.Settings.DryRun || !ImapMailboxClaims.AreOffered(pass.Mailbox.Client, pass.Mailbox.Folder) || listed.Count == 0)
        {
            return new ClaimedMails(listed, Gone: new HashSet<UniqueId>(), Until: null);
        }

        // From before the claim is made: to others it begins later.
        var until = timeProvider.GetUtcNow() + LifetimeOf(pass.Settings);
        var own = new HashSet<UniqueId>();
        var gone = new HashSet<UniqueId>();
        var unclaimed = listed.Where(static mail => !WorkerName.AnyOf(mail.Keywords).Any()).ToList();
        if (unclaimed.Count > 0)
        {
            var claim = await ImapMailboxClaims.ClaimAsync(pass.Mailbox, unclaimed, _worker, cancellationToken).ConfigureAwait(false);
            own.UnionWith(claim.Own);
            gone.UnionWith(claim.Gone);
        }

        // An own claim that could not be given back is as old as it is: another worker may be about to take it over.
        var byOwn = listed.Except(unclaimed).ToLookup(mail => _worker.IsOn(mail.Keywords));
        HaveMetOthers |= byOwn.Contains(false);
        var left = byOwn[true].Concat(byOwn[false].Where(mail => IsStale(pass, mail))).ToList();
        if (left.Count > 0)
        {
            own.UnionWith(await TakeOverAsync(pass, left, cancellationToken).ConfigureAwait(false));
        }

        if (own.Count > 0)
        {
            await IntroduceNamesAsync(pass.Mailbox, own.First(), cancellationToken).ConfigureAwait(false);
        }

        return new ClaimedMails([.. listed.Where(mail => own.Contains(mail.Uid))], gone, until);
    }

    /// <summary>Gives back the mails that stay in the folder.</summary>
    public async Task ReleaseAsync(ReplyPass pass, IEnumerable<MailInWork> mails, CancellationToken cancellationToken)
    {
        var remaining = mails.Where(static mail => mail is { ClaimedUntil: not null, IsInFolder: true }).Select(static mail => mail.Uid).ToList();
        if (remaining.Count == 0 || !pass.Mailbox.IsOpen)
        {
            return;
        }

        try
        {
            await ImapMailboxClaims.ReleaseAsync(pass.Mailbox, remaining, _worker, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is EmailCommsException or OperationCanceledException)
        {
            // This process takes its own claims over when it meets them; to the others they become stale.
            Log.ClaimsNotReleased(_logger, remaining.Count, exception.Message);
        }
    }

    public void ForgetAllBut(Lazy<HashSet<ReplyPosition>> there)
    {
        foreach (var gone in _foreign.Keys.Where(position => !there.Value.Contains(position)).ToList())
        {
            _foreign.Remove(gone);
        }
    }

    /// <summary>How long until the next of the claims that were seen becomes stale; null without any.</summary>
    public TimeSpan? UntilStale(ApprovalSettings settings)
    {
        // One that has been stale for a while was not within reach of a pass: the interval will do for it.
        var left = _foreign.Values.Select(seen => LifetimeOf(settings) - timeProvider.GetElapsedTime(seen.Since)).Where(static left => left > -AtLeast).ToList();
        return left.Count == 0 ? null : TimeSpan.FromTicks(Math.Max(left.Min().Ticks, AtLeast.Ticks));
    }

    private async Task IntroduceNamesAsync(ImapMailbox mailbox, UniqueId own, CancellationToken cancellationToken)
    {
        if (_introducedIn == mailbox.UidValidity || ImapMailboxClaims.AreNamesKnown(mailbox.Folder))
        {
            return;
        }

        _introducedIn = mailbox.UidValidity;
        try
        {
            await ImapMailboxClaims.IntroduceNamesAsync(mailbox, own, _worker, cancellationToken).ConfigureAwait(false);
        }
        catch (MailboxException)
        {
            // A folder that keeps no further keywords: those of this worker are kept, and the mail is claimed.
        }
    }

    // A claim that has not changed for longer than any worker holds one belongs to a worker that has gone. By our own clock alone.
    private bool IsStale(ReplyPass pass, ListedMail mail)
    {
        var position = pass.Mailbox.PositionOf(mail.Uid);
        if (!_foreign.TryGetValue(position, out var seen) || seen.ModSeq != mail.ModSeq)
        {
            _foreign[position] = new Observation(mail.ModSeq, timeProvider.GetTimestamp());
            return false;
        }

        return timeProvider.GetElapsedTime(seen.Since) >= LifetimeOf(pass.Settings);
    }

    private async Task<IEnumerable<UniqueId>> TakeOverAsync(ReplyPass pass, List<ListedMail> left, CancellationToken cancellationToken)
    {
        foreach (var mail in left)
        {
            var position = pass.Mailbox.PositionOf(mail.Uid);
            await ImapMailboxClaims.DissolveAsync(pass.Mailbox, mail, cancellationToken).ConfigureAwait(false);
            if (_foreign.Remove(position))
            {
                Log.StaleClaimDissolved(_logger, position.Uid, position.UidValidity);
            }
        }

        // Other workers may have seen the same, so it takes a claim like any other.
        var listed = await ImapMailboxListing.ListAsync(pass.Mailbox, left.ConvertAll(static mail => mail.Uid), cancellationToken).ConfigureAwait(false);
        var free = listed.Where(static mail => !WorkerName.AnyOf(mail.Keywords).Any()).ToList();
        return free.Count == 0 ? [] : (await ImapMailboxClaims.ClaimAsync(pass.Mailbox, free, _worker, cancellationToken).ConfigureAwait(false)).Own;
    }

    private static TimeSpan LifetimeOf(ApprovalSettings settings) => (2 * settings.HandlerTimeout) + Besides;

    private readonly record struct Observation(ulong ModSeq, long Since);
}
