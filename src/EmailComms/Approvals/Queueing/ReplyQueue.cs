using EmailComms.Approvals.Correlation;
using EmailComms.Mailbox;
using MailKit;

namespace EmailComms.Approvals.Queueing;

/// <summary>
/// Puts the mails that wait into the order in which they are worked when there are more than one interval allows: first what is
/// likely an answer, each sender in turn, oldest first. So a flood costs header fields once, and delays no answer.
/// </summary>
internal sealed class ReplyQueue(ReplyCorrelator correlator)
{
    // A mail costs a few dozen octets here; what is beyond that waits its turn by age.
    private const int Capacity = 200_000;

    // A large mail costs a round trip of its own.
    private const int LargeMailsInPass = 100;

    private readonly Dictionary<UniqueId, WaitingReply> _known = [];
    private (string Key, uint UidValidity) _folder;

    /// <summary>The order of the mails, at most so many.</summary>
    /// <param name="mailbox">The folder.</param>
    /// <param name="waiting">The mails, oldest first.</param>
    /// <param name="count">How many of them can be worked.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public async Task<IReadOnlyList<UniqueId>> TakeAsync(ImapMailbox mailbox, IReadOnlyList<UniqueId> waiting, int count, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        ForgetAllBut(mailbox, waiting);
        if (waiting.Count <= count || count == 0)
        {
            return count == 0 ? [] : waiting;
        }

        await LookAtAsync(mailbox, [.. waiting.Where(uid => !_known.ContainsKey(uid)).TakeLast(Capacity - _known.Count)], settings, cancellationToken).ConfigureAwait(false);
        return [.. InTurns(waiting).Take(count)];
    }

    private void ForgetAllBut(ImapMailbox mailbox, IReadOnlyList<UniqueId> waiting)
    {
        var folder = (mailbox.Key, mailbox.UidValidity);
        if (_folder != folder)
        {
            _folder = folder;
            _known.Clear();
        }

        if (_known.Count > 0)
        {
            var there = waiting.ToHashSet();
            foreach (var gone in _known.Keys.Where(uid => !there.Contains(uid)).ToList())
            {
                _known.Remove(gone);
            }
        }
    }

    private async Task LookAtAsync(ImapMailbox mailbox, List<UniqueId> unknown, ApprovalSettings settings, CancellationToken cancellationToken)
    {
        if (unknown.Count == 0)
        {
            return;
        }

        var listed = await ImapMailboxListing.ListAsync(mailbox, unknown, cancellationToken).ConfigureAwait(false);
        var large = listed.Where(static mail => !mail.IsSmall).TakeLast(LargeMailsInPass);
        var headers = await ImapMailboxListing.ReadHeadersAsync(mailbox, [.. listed.Where(static mail => mail.IsSmall), .. large], cancellationToken).ConfigureAwait(false);
        foreach (var (uid, octets) in headers)
        {
            _known[uid] = WaitingReply.From(octets.Span, settings, correlator);
        }
    }

    private IEnumerable<UniqueId> InTurns(IReadOnlyList<UniqueId> waiting)
    {
        var turns = new Dictionary<WaitingReply, int>();
        return waiting
            .Select(uid =>
            {
                var reply = _known.GetValueOrDefault(uid, WaitingReply.Unknown);
                return (Uid: uid, reply.Standing, Turn: turns[reply] = turns.GetValueOrDefault(reply) + 1);
            })
            .OrderBy(static mail => mail.Standing)
            .ThenBy(static mail => mail.Turn)
            .ThenBy(static mail => mail.Uid)
            .Select(static mail => mail.Uid);
    }
}
