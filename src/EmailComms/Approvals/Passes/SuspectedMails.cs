using EmailComms.Ledger;

namespace EmailComms.Approvals.Passes;

/// <summary>The mails during whose reading something broke, and how often. Those that broke alone have more failures than those that were only in their company.</summary>
internal sealed class SuspectedMails
{
    private readonly Dictionary<ReplyPosition, int> _failures = [];

    public bool Contains(ReplyPosition position) => _failures.ContainsKey(position);

    public int FailuresOf(ReplyPosition position) => _failures.GetValueOrDefault(position);

    public void Add(ReplyPosition position) => _failures[position] = FailuresOf(position) + 1;

    public void Clear(ReplyPosition position) => _failures.Remove(position);

    /// <summary>Forgets what has left the folder, and returns how many mails that are.</summary>
    public int ForgetAllBut(Lazy<HashSet<ReplyPosition>> there)
    {
        var gone = _failures.Keys.Where(position => !there.Value.Contains(position)).ToList();
        gone.ForEach(position => _failures.Remove(position));
        return gone.Count;
    }
}
