using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Mailstore;

/// <summary>Keeps what was accepted by SMTP, in order.</summary>
internal sealed class SubmissionLog
{
    private readonly Lock _lock = new();
    private readonly List<LoopbackSubmission> _submissions = [];
    private readonly ChangeSignal _changed = new();

    public IReadOnlyList<LoopbackSubmission> Snapshot()
    {
        lock (_lock)
        {
            return [.. _submissions];
        }
    }

    public void Add(LoopbackSubmission submission)
    {
        lock (_lock)
        {
            _submissions.Add(submission);
        }

        _changed.Raise();
    }

    public void Clear()
    {
        lock (_lock)
        {
            _submissions.Clear();
        }
    }

    public Task<LoopbackSubmission> WaitForAsync(Func<LoopbackSubmission, bool> predicate, CancellationToken cancellationToken) =>
        _changed.WaitForAsync(() => Snapshot().FirstOrDefault(predicate), cancellationToken);
}
