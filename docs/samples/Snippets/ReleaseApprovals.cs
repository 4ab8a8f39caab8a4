using EmailComms;
using EmailComms.Approvals;

namespace Snippets;

public sealed class ReleaseApprovals(IEmailSender sender)
{
    public Task AskAsync(Release release, CancellationToken cancellationToken) =>
        sender.RequestApprovalAsync(
            new ApprovalRequest
            {
                ApprovalId = release.Id,
                Subject = $"Deploy {release.Version} to production?",
                Body = EmailBody.FromText(release.Changes),
                Approvers = [new("ann@example.org")],
            },
            cancellationToken);
}
