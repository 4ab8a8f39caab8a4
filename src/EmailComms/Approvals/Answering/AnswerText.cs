using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Ledger;

namespace EmailComms.Approvals.Answering;

/// <summary>The library's own words to an approver, each of them fixed: the host's key of the request is all that varies.</summary>
/// <remarks>
/// No line written here begins with a decision: programs that answer by themselves send it back, and it must not be taken for
/// the approver's words.
/// </remarks>
internal static class AnswerText
{
    private const string NothingToAnswer = "Nobody reads answers to this message.";

    /// <param name="claims">The request.</param>
    /// <param name="entry">What became of the answer.</param>
    /// <param name="effectiveAt">When a decision that is held takes effect.</param>
    /// <param name="reference">The reference line, when this message can be answered with a decision.</param>
    public static ApprovalMessage Write(RequestClaims claims, LedgerEntry entry, DateTimeOffset? effectiveAt, string? reference)
    {
        var approvalId = claims.ApprovalId;
        var understood = entry.Decision == ApprovalDecision.Approve ? "approval" : "rejection";
        return (entry.Outcome, entry.Reason) switch
        {
            (ApprovalReplyOutcome.Applied, _) => Message(
                $"Approval {approvalId}: your {understood} was counted",
                $"""
                Your answer about {approvalId} was understood as your {understood}, and it was counted.

                If that is not what you meant, tell the people who asked you. {NothingToAnswer}
                """),
            (ApprovalReplyOutcome.Held, _) => Message(
                $"Approval {approvalId}: your {understood} takes effect soon",
                $"""
                Your answer about {approvalId} was understood as your {understood}. It takes effect at {ApprovalMessageWords.Instant(effectiveAt!.Value)}.

                If that is not what you meant, answer with the other decision before then: neither counts in that case, and you can answer anew.

                {ApprovalMessageWords.HowToAnswer} {ApprovalMessageWords.HowToGoOn}{HowToMark(claims)}

                {ApprovalMessageWords.Reference}
                {reference}
                """),
            (ApprovalReplyOutcome.Unclear, _) => Message(
                $"Approval {approvalId}: your answer was not understood",
                $"""
                Your answer about {approvalId} {Problem(entry.Reason)}, and it changed nothing.

                {ApprovalMessageWords.HowToAnswer} {ApprovalMessageWords.HowToGoOn}{HowToMark(claims)}

                {ApprovalMessageWords.Until(claims.ExpiresAt)}

                {ApprovalMessageWords.Reference}
                {reference}
                """),
            (ApprovalReplyOutcome.Expired, _) => Refusal(approvalId, "it came too late", "came too late"),
            (ApprovalReplyOutcome.NotAuthorized, _) => Refusal(approvalId, "it is not yours to decide", "was not counted, because you may not decide about it"),
            (_, ApprovalReplyReason.Cancelled) => Refusal(approvalId, "the request was withdrawn", "came after the request had been withdrawn"),
            _ => Refusal(approvalId, "it was decided before", "came after it had been decided"),
        };
    }

    private static string Problem(ApprovalReplyReason reason) => reason switch
    {
        ApprovalReplyReason.ReferenceMissing => "did not name the request",
        ApprovalReplyReason.CodeMissing => "did not hold the code of the request, or not the right one",
        ApprovalReplyReason.Contradicted => "was contradicted by another one of yours",
        _ => "was not understood",
    };

    // The code stands in the request alone: here it would be told to whoever writes in the approver's name.
    private static string HowToMark(RequestClaims claims) => claims.Assurance switch
    {
        ApprovalAssurance.Named => $"\n\n{ApprovalMessageWords.HowToMark(claims.Assurance, HeaderText.Sanitize(claims.ApprovalId))}",
        ApprovalAssurance.TypedCode => "\n\nBehind that word, type the code that the request shows.",
        _ => string.Empty,
    };

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
