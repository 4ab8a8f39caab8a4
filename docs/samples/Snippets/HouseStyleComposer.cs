using EmailComms;
using EmailComms.Approvals;

namespace Snippets;

public sealed class HouseStyleComposer : IApprovalMessageComposer
{
    public ApprovalMessage Compose(ApprovalMessageContext context) => new()
    {
        Subject = $"[Release desk] {context.Request.Subject}",
        Body = EmailBody.FromText(
            $"""
            {context.Request.Body.Text}

            Your answer begins with one word, approve or reject.
            It counts until {context.ExpiresAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC.

            {context.Reference}
            """),
    };
}
