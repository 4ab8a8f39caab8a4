using EmailComms.Approvals;

namespace EmailComms.Ledger;

/// <summary>The ledger of one process.</summary>
internal sealed class InMemoryReplyLedger(TimeProvider timeProvider) : IReplyLedger
{
    // Mails are forgotten oldest first: beyond this many, all but a flood's are long gone from the folder.
    private const int MaxMails = 50_000;

    // Longer than any token lives, so that no answer can outlive the memory of its decision.
    private static readonly TimeSpan DecisionRetention = TimeSpan.FromDays(3660);

    private readonly Lock _lock = new();
    private readonly Dictionary<ReplyPosition, Mail> _mails = [];
    private readonly Queue<ReplyPosition> _mailsByAge = new();
    private readonly Dictionary<Guid, Decision> _decisions = [];
    private readonly Dictionary<ReplyPosition, Guid> _claims = [];
    private readonly Queue<(DateTimeOffset At, Guid DecisionId)> _decisionsByAge = new();

    public Task<ReplyAttempt> BeginAsync(ReplyPosition position, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!_mails.TryGetValue(position, out var mail))
            {
                ForgetOldMails();
                mail = new Mail();
                _mails.Add(position, mail);
                _mailsByAge.Enqueue(position);
            }

            if (mail.Recorded is null)
            {
                mail.Attempts++;
            }

            return Task.FromResult(new ReplyAttempt { Number = mail.Attempts, Recorded = mail.Recorded });
        }
    }

    public Task<DecisionClaim> ClaimAsync(ReplyPosition position, Guid decisionId, ApprovalDecision decision, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            ForgetOldDecisions();
            if (_decisions.TryGetValue(decisionId, out var held))
            {
                return Task.FromResult(held switch
                {
                    { IsTaken: true } => held.Value == decision ? DecisionClaim.Duplicate : DecisionClaim.AlreadyDecided,
                    _ => held.Holder == position ? DecisionClaim.Granted : DecisionClaim.Busy,
                });
            }

            ReleaseClaim(position);
            _decisions.Add(decisionId, new Decision(position, decision));
            _claims.Add(position, decisionId);
            return Task.FromResult(DecisionClaim.Granted);
        }
    }

    public Task CompleteAsync(ReplyPosition position, LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_mails.TryGetValue(position, out var mail))
            {
                mail.Recorded = entry;
            }

            if (entry.Outcome == ApprovalReplyOutcome.Applied && _claims.Remove(position, out var decisionId))
            {
                _decisions[decisionId].IsTaken = true;
                _decisionsByAge.Enqueue((timeProvider.GetUtcNow(), decisionId));
            }

            ReleaseClaim(position);

            return Task.CompletedTask;
        }
    }

    public Task ReleaseAsync(ReplyPosition position, bool countAttempt, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!countAttempt && _mails.TryGetValue(position, out var mail) && mail.Attempts > 0)
            {
                mail.Attempts--;
            }

            ReleaseClaim(position);
            return Task.CompletedTask;
        }
    }

    private void ReleaseClaim(ReplyPosition position)
    {
        if (_claims.Remove(position, out var decisionId))
        {
            _decisions.Remove(decisionId);
        }
    }

    private void ForgetOldMails()
    {
        while (_mails.Count >= MaxMails && _mailsByAge.TryDequeue(out var oldest))
        {
            _mails.Remove(oldest);
        }
    }

    private void ForgetOldDecisions()
    {
        var limit = timeProvider.GetUtcNow() - DecisionRetention;
        while (_decisionsByAge.TryPeek(out var oldest) && oldest.At < limit)
        {
            _decisions.Remove(_decisionsByAge.Dequeue().DecisionId);
        }
    }

    private sealed class Mail
    {
        public int Attempts { get; set; }

        public LedgerEntry? Recorded { get; set; }
    }

    private sealed class Decision(ReplyPosition holder, ApprovalDecision value)
    {
        public ReplyPosition Holder { get; } = holder;

        public ApprovalDecision Value { get; } = value;

        public bool IsTaken { get; set; }
    }
}
