using EmailComms.Approvals;

namespace Quickstart;

/// <summary>Where the sample waits for the decision.</summary>
internal sealed class DecisionBoard
{
    private readonly TaskCompletionSource<ApprovalReply> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<ApprovalReply> FirstDecision => _first.Task;

    public void Post(ApprovalReply reply) => _first.TrySetResult(reply);
}
