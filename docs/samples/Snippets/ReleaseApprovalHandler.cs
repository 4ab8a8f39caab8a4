using EmailComms.Approvals;

namespace Snippets;

public sealed class ReleaseApprovalHandler(IReleases releases) : IApprovalHandler
{
    public async Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        var inForce = await releases.DecideOnceAsync(
            reply.ApprovalId, reply.DecisionId, reply.Decision, reply.Comment, cancellationToken);
        return inForce == reply.Decision ? ApprovalHandlerResult.Applied : ApprovalHandlerResult.AlreadyDecided;
    }
}
