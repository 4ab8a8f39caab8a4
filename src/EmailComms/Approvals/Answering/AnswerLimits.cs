using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Answering;

/// <summary>
/// How many answers are sent, so that two machines that answer each other stop (RFC 3834 section 2). It remembers the last hour,
/// which is as long as its limit allows, and a bounded number of requests. Passes follow one another, so it is never asked twice
/// at a time.
/// </summary>
internal sealed class AnswerLimits(TimeProvider timeProvider)
{
    private const int MaxRequests = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Queue<GivenAnswer> _lastHour = new();
    private readonly Dictionary<Guid, int> _givenAbout = [];
    private readonly Queue<Guid> _oldestRequests = new();
    private long? _stoppedAt;

    /// <summary>Asks for one answer. What is granted counts, whether or not the answer can be sent.</summary>
    public AnswerPermit Request(Guid decisionId, ApproverTag approver, ApprovalReplyOutcome outcome, AnswerSettings settings)
    {
        while (_lastHour.TryPeek(out var oldest) && timeProvider.GetElapsedTime(oldest.At) >= Window)
        {
            _lastHour.Dequeue();
        }

        if (IsStopped()
            || _givenAbout.GetValueOrDefault(decisionId) >= settings.MaxPerRequest
            || _lastHour.Any(answer => answer.DecisionId == decisionId && answer.Outcome == outcome)
            || _lastHour.Count(answer => answer.Approver == approver) >= settings.MaxPerApprover)
        {
            return AnswerPermit.Withheld;
        }

        var now = timeProvider.GetTimestamp();
        if (_lastHour.Count >= settings.MaxPerHour)
        {
            _stoppedAt = now;
            return AnswerPermit.WithheldFromAll;
        }

        _lastHour.Enqueue(new GivenAnswer(now, decisionId, approver, outcome));
        Count(decisionId);
        return AnswerPermit.Granted;
    }

    private bool IsStopped()
    {
        if (_stoppedAt is { } at && timeProvider.GetElapsedTime(at) >= Window)
        {
            _stoppedAt = null;
        }

        return _stoppedAt is not null;
    }

    // The request that was answered first is forgotten first; the limits of the hour hold for it all the same.
    private void Count(Guid decisionId)
    {
        if (_givenAbout.TryGetValue(decisionId, out var count))
        {
            _givenAbout[decisionId] = count + 1;
            return;
        }

        if (_givenAbout.Count >= MaxRequests)
        {
            _givenAbout.Remove(_oldestRequests.Dequeue());
        }

        _givenAbout.Add(decisionId, 1);
        _oldestRequests.Enqueue(decisionId);
    }

    private readonly record struct GivenAnswer(long At, Guid DecisionId, ApproverTag Approver, ApprovalReplyOutcome Outcome);
}
