using EmailComms.Ledger;
using EmailComms.Mailbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Approvals;

/// <summary>
/// Makes sure that of several processes on one reply folder each mail is worked by one. Where the server has no means for it, one
/// process has to be chosen: <see cref="ApprovalOptions.Worker"/>.
/// </summary>
internal sealed partial class ReplyClaims(TimeProvider timeProvider, ILogger<ReplyClaims>? logger = null)
{
    // What reading, storing and a server that is slow to answer take besides the handler.
    private static readonly TimeSpan Besides = TimeSpan.FromMinutes(3);

    private readonly ILogger _logger = logger ?? NullLogger<ReplyClaims>.Instance;
    private readonly WorkerName _worker = new();
    private readonly Dictionary<ReplyPosition, Observation> _foreign = [];

    /// <summary>Claims the mails that were listed.</summary>
    /// <returns>The mails that may be worked.</returns>
    public async Task<IReadOnlyList<ListedMail>> ClaimAsync(ReplyPass pass, IReadOnlyList<ListedMail> listed, CancellationToken cancellationToken)
    {
        if (!CanClaim(pass) || listed.Count == 0)
        {
            return listed;
        }

        var unclaimed = listed.Where(static mail => !WorkerName.AnyOf(mail.Keywords).Any()).ToList();
        var ours = listed.Where(mail => _worker.IsOn(mail.Keywords)).Select(static mail => mail.Uid).ToHashSet();
        if (unclaimed.Count > 0)
        {
            ours.UnionWith(await ImapMailboxClaims.ClaimAsync(pass.Mailbox, unclaimed, _worker, cancellationToken).ConfigureAwait(false));
        }

        foreach (var foreign in listed.Except(unclaimed).Where(mail => !ours.Contains(mail.Uid)))
        {
            await ObserveAsync(pass, foreign, cancellationToken).ConfigureAwait(false);
        }

        return [.. listed.Where(mail => ours.Contains(mail.Uid))];
    }

    /// <summary>Until when a mail that is claimed now may be worked; null where mails are not claimed.</summary>
    public DateTimeOffset? UntilWhen(ReplyPass pass) => CanClaim(pass) ? timeProvider.GetUtcNow() + LifetimeOf(pass.Settings) : null;

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
            // This process knows its own claims again; to the others they become stale.
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

    // A claim that has not changed for longer than any worker holds one belongs to a worker that has gone. By our own clock alone.
    private async Task ObserveAsync(ReplyPass pass, ListedMail mail, CancellationToken cancellationToken)
    {
        var position = pass.Mailbox.PositionOf(mail.Uid);
        if (!_foreign.TryGetValue(position, out var seen) || seen.ModSeq != mail.ModSeq)
        {
            _foreign[position] = new Observation(mail.ModSeq, timeProvider.GetTimestamp());
            return;
        }

        if (timeProvider.GetElapsedTime(seen.Since) > LifetimeOf(pass.Settings))
        {
            await ImapMailboxClaims.DissolveAsync(pass.Mailbox, mail, cancellationToken).ConfigureAwait(false);
            _foreign.Remove(position);
            Log.StaleClaimDissolved(_logger, position.Uid, position.UidValidity);
        }
    }

    private static bool CanClaim(ReplyPass pass) => !pass.Settings.DryRun && ImapMailboxClaims.AreOffered(pass.Mailbox.Client, pass.Mailbox.Folder);

    private static TimeSpan LifetimeOf(ApprovalSettings settings) => (2 * settings.HandlerTimeout) + Besides;

    private readonly record struct Observation(ulong ModSeq, long Since);
}
