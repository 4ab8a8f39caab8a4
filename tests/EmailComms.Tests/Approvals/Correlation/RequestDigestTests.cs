using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Tests.Approvals.Correlation;

public sealed class RequestDigestTests
{
    private static readonly ApprovalRequest Request = A.Request() with
    {
        Body = new EmailBody { Text = "Release 42", Html = "<p>Release 42</p>" },
        Attachments = [Attachment("notes.txt", "text/plain", "notes")],
    };

    public static TheoryData<ApprovalRequest> Others =>
    [
        Request with { Subject = "Deploy release 43" },
        Request with { Body = Request.Body with { Text = "Release 43" } },
        Request with { Body = Request.Body with { Html = "<p>Release 43</p>" } },
        Request with { Body = Request.Body with { Html = null } },
        Request with { Body = Request.Body with { Html = string.Empty } },
        Request with { Subject = "Deploy release 42R", Body = Request.Body with { Text = "elease 42" } },
        Request with { Attachments = [] },
        Request with { Attachments = [Attachment("other.txt", "text/plain", "notes")] },
        Request with { Attachments = [Attachment("notes.txt", "text/html", "notes")] },
        Request with { Attachments = [Attachment("notes.txt", "text/plain", "other")] },
        Request with { Attachments = [.. Request.Attachments, .. Request.Attachments] },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_request_has_another_digest(ApprovalRequest other) =>
        Assert.NotEqual(await ComputeAsync(Request), await ComputeAsync(other));

    [Fact]
    public async Task The_same_content_has_the_same_digest_whoever_is_asked_and_until_whenever()
    {
        var again = Request with { ApprovalId = "other", Round = 2, ExpiresAt = A.Morning, Approvers = [new Approver("ann@example.org")] };

        Assert.Equal(await ComputeAsync(Request), await ComputeAsync(again));
    }

    private static EmailAttachment Attachment(string name, string type, string content) => EmailAttachment.FromBytes(name, type, System.Text.Encoding.UTF8.GetBytes(content));

    private static Task<RequestDigest> ComputeAsync(ApprovalRequest request) => RequestDigest.ComputeAsync(request, TestContext.Current.CancellationToken);
}
