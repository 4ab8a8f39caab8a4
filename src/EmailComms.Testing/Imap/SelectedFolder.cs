using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <summary>One session's view of a folder: the sequence numbers that the client has been told, and nothing newer.</summary>
/// <remarks>
/// The folder may change at any time; the view changes only in <see cref="Sync"/>, together with the responses that tell the client
/// (RFC 3501 section 5.2). EXPUNGE is held back during FETCH, STORE and SEARCH (section 7.4.1).
/// </remarks>
internal sealed class SelectedFolder
{
    private readonly uint _uidValidity;
    private readonly bool _tellsRecent;
    private List<ViewEntry> _entries = [];
    private long _knownModSeq;
    private bool _holdsExpunged;

    public SelectedFolder(LoopbackFolder folder, bool isReadOnly, bool tellsRecent)
    {
        Folder = folder;
        IsReadOnly = isReadOnly;
        _tellsRecent = tellsRecent;
        _uidValidity = folder.UidValidity;
        Sync(mayExpunge: true, withUid: false, withModSeq: false, static _ => { });
    }

    public LoopbackFolder Folder { get; }

    public bool IsReadOnly { get; }

    public IReadOnlyList<ViewEntry> Entries => _entries;

    /// <summary>Gets a value indicating whether the folder is no longer the one that was selected.</summary>
    public bool IsLost => Folder.IsRetired || Folder.UidValidity != _uidValidity;

    /// <summary>Gets a value indicating whether there may be news. Take <see cref="LoopbackFolder.NextChange"/> before asking.</summary>
    public bool HasNews => IsLost || Folder.HighestModSeq != _knownModSeq || _holdsExpunged;

    /// <summary>Tells the client how many messages there are and, before IMAP4rev2, how many of them are recent.</summary>
    public void TellCounts(Action<string> tell)
    {
        tell($"* {_entries.Count} EXISTS");
        if (_tellsRecent)
        {
            tell($"* {_entries.Count(static entry => entry.IsRecent)} RECENT");
        }
    }

    /// <summary>Brings the view up to date and tells the client.</summary>
    public void Sync(bool mayExpunge, bool withUid, bool withModSeq, Action<string> tell)
    {
        if (!HasNews)
        {
            return;
        }

        var last = _entries.Count == 0 ? 0 : _entries[^1].Message.Uid;
        var arrived = Folder.Read(messages =>
        {
            _knownModSeq = Folder.HighestModSeq;
            return messages.Reverse().TakeWhile(message => message.Uid > last).Reverse().ToArray();
        });

        _holdsExpunged = !mayExpunge && _entries.Any(static entry => entry.Message.IsExpunged);
        if (mayExpunge)
        {
            RemoveExpunged(tell);
        }

        if (arrived.Length > 0)
        {
            var firstRecent = Folder.ClaimRecent(claim: !IsReadOnly);
            _entries.AddRange(arrived.Select(message => new ViewEntry(message) { IsRecent = message.Uid >= firstRecent }));
            TellCounts(tell);
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            var state = entry.Message.State;
            if (!entry.Knows(state) && !entry.Message.IsExpunged)
            {
                // Outside UID commands real servers leave the UID out, and clients have to cope with that.
                var uid = withUid ? $"UID {entry.Message.Uid} " : "";
                var modSeq = withModSeq ? $" MODSEQ ({state.ModSeq})" : "";
                tell($"* {i + 1} FETCH ({uid}FLAGS ({entry.Report(state)}){modSeq})");
            }
        }
    }

    /// <summary>Finds the messages of a set, in ascending order.</summary>
    /// <param name="set">Sequence numbers or UIDs.</param>
    /// <param name="byUid">Which of the two.</param>
    /// <param name="ignoreMissing">A sequence number larger than the folder is no error.</param>
    /// <exception cref="ImapSyntaxException">A sequence number is larger than the folder.</exception>
    public IReadOnlyList<ViewMatch> Find(SequenceSet set, bool byUid, bool ignoreMissing = false)
    {
        var wanted = new bool[_entries.Count];
        foreach (var (from, to) in set.Resolve(byUid ? _entries.Count == 0 ? 0 : _entries[^1].Message.Uid : (uint)_entries.Count))
        {
            if (!byUid && !ignoreMissing && (from == 0 || to > _entries.Count))
            {
                throw new ImapSyntaxException("Invalid messageset");
            }

            var first = byUid ? FirstAtOrAbove(from) : (int)Math.Clamp(from, 1, (uint)_entries.Count + 1) - 1;
            for (var i = first; i < _entries.Count && (byUid ? _entries[i].Message.Uid : i + 1) <= to; i++)
            {
                wanted[i] = true;
            }
        }

        List<ViewMatch> found = [];
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i])
            {
                found.Add(new ViewMatch(i + 1, _entries[i]));
            }
        }

        return found;
    }

    private void RemoveExpunged(Action<string> tell)
    {
        // From the end, so that the numbers of those still to be told stay what they are.
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].Message.IsExpunged)
            {
                tell($"* {i + 1} EXPUNGE");
                _entries[i].IsGone = true;
            }
        }

        _entries = [.. _entries.Where(static entry => !entry.IsGone)];
    }

    private int FirstAtOrAbove(uint uid)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Message.Uid < uid)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
