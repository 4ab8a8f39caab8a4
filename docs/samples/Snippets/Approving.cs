using EmailComms;
using EmailComms.Approvals;

namespace Snippets;

public static class Approving
{
    public static async Task AskAsync(IEmailSender sender, Action<EmailAddress, string> notAsked, CancellationToken cancellationToken)
    {
        var receipt = await sender.RequestApprovalAsync(
            new ApprovalRequest
            {
                ApprovalId = "release-1.2",
                Kind = "release",
                Round = 2,
                Subject = "Deploy 1.2 to production?",
                Body = EmailBody.FromText("12 changes, all tests passed. The window is on Sunday at 6."),
                Approvers = [new("ann@example.org"), new("bob@example.org")],
                ExpiresAt = DateTimeOffset.UtcNow.AddDays(2),
            },
            cancellationToken);
        foreach (var delivery in receipt.Deliveries)
        {
            if (delivery.Failure is { } failure)
            {
                notAsked(delivery.Approver, failure.Code);
            }
        }
    }

    public static async Task AskWithCodeAsync(IEmailSender sender, CancellationToken cancellationToken)
    {
        await sender.RequestApprovalAsync(
            new ApprovalRequest
            {
                ApprovalId = "release-1.2",
                Subject = "Deploy 1.2 to production?",
                Body = EmailBody.FromText("12 changes, all tests passed."),
                Approvers = [new("ann@example.org")],
                Assurance = ApprovalAssurance.TypedCode,
            },
            cancellationToken);
    }

    public static async Task<int> OnePassAsync(IApprovalReplyProcessor processor, CancellationToken cancellationToken)
    {
        var summary = await processor.ProcessAsync(cancellationToken);
        var applied = summary.Count(ApprovalReplyOutcome.Applied);
        return applied + summary.Remaining;
    }
}

public sealed class CarefulHandler(IReleases releases) : IApprovalHandler
{
    public async Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        var inForce = await releases.DecideOnceAsync(
            reply.ApprovalId, reply.DecisionId, reply.Decision, reply.Comment, cancellationToken);
        return inForce switch
        {
            null => ApprovalHandlerResult.Unknown,
            _ when inForce == reply.Decision => ApprovalHandlerResult.Applied,
            _ => ApprovalHandlerResult.AlreadyDecided,
        };
    }
}
