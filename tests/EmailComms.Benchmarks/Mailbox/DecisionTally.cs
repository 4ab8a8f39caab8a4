using System.Collections.Concurrent;
using EmailComms.Approvals;

namespace EmailComms.Benchmarks.Mailbox;

/// <summary>The host's handler: counts what it is given, and fails as often as it is told.</summary>
internal sealed class DecisionTally(Func<ApprovalReply, bool>? fails = null) : IApprovalHandler
{
    private readonly ConcurrentDictionary<Guid, int> _applied = new();
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>How many decisions were applied.</summary>
    public int Applied => _applied.Count;

    /// <summary>How many decisions were applied more than once.</summary>
    public int AppliedTwice => _applied.Count(static decision => decision.Value > 1);

    public async Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        await Task.Yield();
        if (fails?.Invoke(reply) == true)
        {
            throw new InvalidOperationException("The host's database is down.");
        }

        _applied.AddOrUpdate(reply.DecisionId, 1, static (_, times) => times + 1);
        return ApprovalHandlerResult.Applied;
    }
}
