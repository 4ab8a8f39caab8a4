namespace EmailComms.Approvals;

/// <summary>How a stage ended that judges an answer.</summary>
public enum ApprovalReplyStageStatus
{
    /// <summary>Not evaluated: what it judges could not be read or compared.</summary>
    Skipped = 0,

    /// <summary>Nothing speaks against the mail.</summary>
    Passed = 1,

    /// <summary>The mail is not a decision.</summary>
    Refused = 2,
}
