using EmailComms.Approvals;

namespace Quickstart;

/// <summary>What a host writes: applies a decision. A real one stores it under its DecisionId, so that a second call changes nothing.</summary>
internal sealed class ReleaseApprovalHandler(DecisionBoard board) : IApprovalHandler
{
    public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        board.Post(reply);
        return Task.FromResult(ApprovalHandlerResult.Applied);
    }
}
