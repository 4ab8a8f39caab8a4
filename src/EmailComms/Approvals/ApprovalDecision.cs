namespace EmailComms.Approvals;

/// <summary>What an approver decided.</summary>
public enum ApprovalDecision
{
    /// <summary>The request is approved.</summary>
    Approve = 1,

    /// <summary>The request is rejected.</summary>
    Reject = 2,
}
