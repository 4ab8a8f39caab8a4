using EmailComms.Ledger;

namespace EmailComms.Approvals;

/// <summary>
/// The mails that belong to other installations on the same folder: known ones are not read again in every pass. Only what is in
/// the folder is remembered, so that it takes no more memory than the search for it, and a flood pushes nothing out.
/// </summary>
internal sealed class OtherInstancesMails
{
    private readonly HashSet<ReplyPosition> _positions = [];
    private string _instanceId = string.Empty;

    public bool Contains(ReplyPosition position) => _positions.Contains(position);

    public void Add(ReplyPosition position) => _positions.Add(position);

    /// <summary>Forgets what has left the folder, and everything when this installation goes by another name now.</summary>
    public void ForgetAllBut(Lazy<HashSet<ReplyPosition>> there, string instanceId)
    {
        if (!string.Equals(_instanceId, instanceId, StringComparison.Ordinal))
        {
            _instanceId = instanceId;
            _positions.Clear();
        }

        if (_positions.Count > 0)
        {
            _positions.IntersectWith(there.Value);
        }
    }
}
