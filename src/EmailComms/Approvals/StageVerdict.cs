namespace EmailComms.Approvals;

/// <summary>What one stage says of a mail.</summary>
internal readonly record struct StageVerdict(string Stage, ApprovalReplyStageStatus Status, ApprovalReplyOutcome? Refusal, ApprovalReplyReason Reason)
{
    public static StageVerdict Passed(string stage) => new(stage, ApprovalReplyStageStatus.Passed, Refusal: null, ApprovalReplyReason.None);

    public static StageVerdict Skipped(string stage) => new(stage, ApprovalReplyStageStatus.Skipped, Refusal: null, ApprovalReplyReason.None);

    public static StageVerdict Refused(string stage, ApprovalReplyOutcome outcome, ApprovalReplyReason reason) =>
        new(stage, ApprovalReplyStageStatus.Refused, outcome, reason);
}
