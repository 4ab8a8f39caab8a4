using EmailComms.Ledger;

namespace EmailComms.Approvals.Passes;

/// <summary>
/// The mails that stay in the folder for good: other installations', those that a rule leaves there, a person's, and in a dry run
/// all. Known ones are not read again in every pass. Only what is in the folder is remembered, so that it takes no more memory
/// than the search for it, and a flood pushes nothing out.
/// </summary>
internal sealed class LeftAloneMails
{
    private readonly HashSet<ReplyPosition> _positions = [];
    private ApprovalSettings? _settings;

    public bool Contains(ReplyPosition position) => _positions.Contains(position);

    public void Add(ReplyPosition position) => _positions.Add(position);

    /// <summary>Forgets what has left the folder, and everything when the settings have changed: by others it may be dealt with.</summary>
    public void ForgetAllBut(Lazy<HashSet<ReplyPosition>> there, ApprovalSettings settings)
    {
        if (!ReferenceEquals(_settings, settings))
        {
            _settings = settings;
            _positions.Clear();
        }

        if (_positions.Count > 0)
        {
            _positions.IntersectWith(there.Value);
        }
    }
}
