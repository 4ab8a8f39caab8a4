using EmailComms.Ledger;
using EmailComms.Mailbox;
using MailKit;

namespace EmailComms.Approvals.Passes;

/// <summary>What a removal that was cut short has done already.</summary>
internal sealed class UnfinishedRemovals
{
    private const int Capacity = 10_000;

    private readonly HashSet<ReplyPosition> _marked = [];
    private readonly HashSet<ReplyPosition> _copied = [];

    /// <summary>Mails that we have marked as deleted, and nobody confirmed that they are gone: a search does not show them any more.</summary>
    public IList<UniqueId> MarkedIn(ImapMailbox mailbox)
    {
        _marked.RemoveWhere(position => !mailbox.Holds(position));
        return [.. _marked.Select(static position => new UniqueId((uint)position.UidValidity, (uint)position.Uid)).Order()];
    }

    /// <summary>How many of them there are.</summary>
    public int MarkedCount => _marked.Count;

    public bool IsMarked(ReplyPosition position) => _marked.Contains(position);

    public void Mark(IEnumerable<ReplyPosition> positions)
    {
        // Where expunging is refused for good, these would grow for ever.
        if (_marked.Count < Capacity)
        {
            _marked.UnionWith(positions);
        }
    }

    public void Unmark(IEnumerable<ReplyPosition> positions) => _marked.ExceptWith(positions);

    /// <summary>Whether the quarantine folder has the mail already.</summary>
    public bool IsCopied(ReplyPosition position) => _copied.Contains(position);

    public void Copied(ReplyPosition position) => _copied.Add(position);

    public void ForgetCopiesBut(Lazy<HashSet<ReplyPosition>> there)
    {
        if (_copied.Count > 0)
        {
            _copied.IntersectWith(there.Value);
        }
    }
}
