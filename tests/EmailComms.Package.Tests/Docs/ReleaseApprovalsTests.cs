using EmailComms.Approvals;
using NSubstitute;
using Snippets;

namespace EmailComms.Package.Tests.Docs;

public class ReleaseApprovalsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_the_release_manager()
    {
        var sender = Substitute.For<IEmailSender>();

        await new ReleaseApprovals(sender).AskAsync(new Release("r-12", "1.2", "12 changes"), Cancellation);

        await sender.Received(1).RequestApprovalAsync(
            Arg.Is<ApprovalRequest>(request => request.ApprovalId == "r-12" && request.Approvers.Contains(new("ann@example.org"))),
            Cancellation);
    }

    [Fact]
    public async Task A_rejection_is_recorded_with_its_comment()
    {
        var releases = Substitute.For<IReleases>();
        var reply = new ApprovalReply
        {
            DecisionId = Guid.NewGuid(),
            ApprovalId = "r-12",
            Decision = ApprovalDecision.Reject,
            Comment = "wrong version",
            Approver = new("ann@example.org"),
            ReceivedAt = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
            Evidence = new() { TokenCarriers = [ApprovalTokenCarrier.Subaddress], DecisionLine = "Reject wrong version" },
        };
        releases.DecideOnceAsync("r-12", reply.DecisionId, ApprovalDecision.Reject, "wrong version", Cancellation)
            .Returns(ApprovalDecision.Reject);

        var result = await new ReleaseApprovalHandler(releases).HandleAsync(reply, Cancellation);

        Assert.Equal(ApprovalHandlerResult.Applied, result);
    }
}
