using System.Globalization;
using EmailComms.Approvals.Asking;

namespace EmailComms.Approvals.Answering;

/// <summary>The library's own words to an approver, each of them fixed: the host's key of the request is all that varies.</summary>
/// <remarks>
/// No line written here begins with a decision: programs that answer by themselves send it back, and it must not be taken for
/// the approver's words.
/// </remarks>
internal static class AnswerText
{
    private const string NothingToAnswer = "Nobody reads answers to this message.";

    /// <param name="approvalId">The host's key of the request.</param>
    /// <param name="outcome">What became of the answer.</param>
    /// <param name="reason">Why.</param>
    /// <param name="decision">As what it was understood.</param>
    /// <param name="expiresAt">Until when the request can be answered.</param>
    /// <param name="reference">The reference line, when this message can be answered with a decision.</param>
    public static ApprovalMessage Write(
        string approvalId,
        ApprovalReplyOutcome outcome,
        ApprovalReplyReason reason,
        ApprovalDecision? decision,
        DateTimeOffset expiresAt,
        string? reference)
    {
        var understood = decision == ApprovalDecision.Approve ? "approval" : "rejection";
        return (outcome, reason) switch
        {
            (ApprovalReplyOutcome.Applied, _) => Message(
                $"Approval {approvalId}: your {understood} was counted",
                $"""
                Your answer about {approvalId} was understood as your {understood}, and it was counted.

                If that is not what you meant, tell the people who asked you. {NothingToAnswer}
                """),
            (ApprovalReplyOutcome.Unclear, _) => Message(
                $"Approval {approvalId}: your answer was not understood",
                $"""
                Your answer about {approvalId} was not understood, and it changed nothing.

                Please answer this message with Approve or Reject as the first word; a comment can follow on the same line or below. Leave the reference below as it is.

                An answer counts until {expiresAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}.

                Reference, please leave it as it is:
                {reference}
                """),
            (ApprovalReplyOutcome.Expired, _) => Refusal(approvalId, "it came too late", "came too late"),
            (ApprovalReplyOutcome.NotAuthorized, _) => Refusal(approvalId, "it is not yours to decide", "was not counted, because you may not decide about it"),
            (_, ApprovalReplyReason.Cancelled) => Refusal(approvalId, "the request was withdrawn", "came after the request had been withdrawn"),
            _ => Refusal(approvalId, "it was decided before", "came after it had been decided"),
        };
    }

    private static ApprovalMessage Refusal(string approvalId, string subject, string sentence) => Message(
        $"Approval {approvalId}: {subject}",
        $"""
        Your answer about {approvalId} {sentence}. It changed nothing.

        {NothingToAnswer}
        """);

    private static ApprovalMessage Message(string subject, string text) => new()
    {
        Subject = subject,
        Body = new EmailBody { Text = text + "\n", Html = HtmlDocument.FromText(text) },
    };
}
