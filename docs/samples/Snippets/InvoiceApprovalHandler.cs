using EmailComms.Approvals;

namespace Snippets;

public sealed class InvoiceApprovalHandler : IApprovalHandler
{
    public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) =>
        Task.FromResult(ApprovalHandlerResult.Applied);
}
