using EmailComms.Approvals;

namespace EmailComms.Specs.Victim;

internal sealed class SpeakingHandler : IApprovalHandler
{
    public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        Console.WriteLine($"HANDLED {reply.DecisionId}");
        return Task.FromResult(ApprovalHandlerResult.Applied);
    }
}
