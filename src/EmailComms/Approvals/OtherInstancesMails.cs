using EmailComms.Ledger;

namespace EmailComms.Approvals;

/// <summary>The mails that belong to other installations on the same folder: known ones are not read again in every pass.</summary>
internal sealed class OtherInstancesMails
{
    private const int Capacity = 10_000;

    private readonly HashSet<ReplyPosition> _positions = [];
    private readonly Queue<ReplyPosition> _byAge = new();

    public bool Contains(ReplyPosition position) => _positions.Contains(position);

    public void Add(ReplyPosition position)
    {
        if (_positions.Add(position))
        {
            _byAge.Enqueue(position);
        }

        if (_positions.Count > Capacity)
        {
            _positions.Remove(_byAge.Dequeue());
        }
    }
}
