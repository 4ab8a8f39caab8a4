using System.Collections.Concurrent;
using EmailComms.Approvals;

namespace EmailComms.Dkim.Tests;

/// <summary>Remembers the decisions that it is given.</summary>
internal sealed class RecordingHandler : IApprovalHandler
{
    public ConcurrentQueue<ApprovalReply> Calls { get; } = [];

    public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        Calls.Enqueue(reply);
        return Task.FromResult(ApprovalHandlerResult.Applied);
    }
}
