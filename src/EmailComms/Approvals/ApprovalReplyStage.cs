namespace EmailComms.Approvals;

/// <summary>What one stage found in a message.</summary>
public sealed record ApprovalReplyStage
{
    /// <summary>The stable name of the stage, such as <c>screening</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How the stage ended.</summary>
    public required ApprovalReplyStageStatus Status { get; init; }

    /// <summary>What the stage would make of the mail; set when the stage refuses it.</summary>
    public ApprovalReplyOutcome? Refusal { get; init; }

    /// <summary>Why the stage refuses the mail.</summary>
    public ApprovalReplyReason Reason { get; init; }

    /// <summary>What was seen. Addresses are shortened; the stage <c>decision</c> quotes the line that it read.</summary>
    public required string Observed { get; init; }

    /// <summary>Whether an earlier stage had already refused the mail, so that this one would not have been reached.</summary>
    public bool IsAfterRefusal { get; init; }

    /// <summary>The code, the status and the reason, never what was seen.</summary>
    public override string ToString() => Reason == ApprovalReplyReason.None ? $"{Code}: {Status}" : $"{Code}: {Status} ({Reason})";
}
