using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals;

/// <summary>What a mail says, judged from its bytes alone.</summary>
internal sealed record ReplyEvaluation
{
    /// <summary>Why the mail is no decision; null when it is one.</summary>
    public ApprovalReplyOutcome? Refusal { get; init; }

    public ApprovalReplyReason Reason { get; init; }

    /// <summary>What the mail's token says, once it is verified.</summary>
    public RequestClaims? Claims { get; init; }

    /// <summary>The mail carries a token, whosever, or is our own.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>The approver; set with a decision.</summary>
    public EmailAddress? Approver { get; init; }

    /// <summary>The decision.</summary>
    public ApprovalDecision? Decision { get; init; }

    public string Comment { get; init; } = string.Empty;

    /// <summary>What proves the decision genuine; set with one.</summary>
    public ApprovalEvidence? Evidence { get; init; }

    /// <summary>Set when the author is the approver that a genuine token was made for, whatever else is wrong with the mail.</summary>
    public AnswerableReply? Answerable { get; init; }

    public static ReplyEvaluation Refused(ApprovalReplyOutcome outcome, ApprovalReplyReason reason, RequestClaims? claims = null) =>
        new() { Refusal = outcome, Reason = reason, Claims = claims };
}
