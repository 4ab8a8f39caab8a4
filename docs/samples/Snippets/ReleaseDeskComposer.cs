using EmailComms;
using EmailComms.Approvals;

namespace Snippets;

public sealed class ReleaseDeskComposer : IApprovalMessageComposer
{
    public ApprovalMessage Compose(ApprovalMessageContext context) => new()
    {
        Subject = context.Request.Subject,
        Body = context.Request.Body,
    };

    public ApprovalMessage ComposeAnswer(ApprovalAnswerContext context) => context.Outcome switch
    {
        ApprovalReplyOutcome.Applied => new ApprovalMessage
        {
            Subject = $"[Release desk] {context.ApprovalId}: noted",
            Body = EmailBody.FromText($"We noted your decision: {context.Decision}."),
        },
        _ => context.Proposal,
    };
}
