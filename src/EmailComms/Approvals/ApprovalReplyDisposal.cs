namespace EmailComms.Approvals;

/// <summary>What was done with a mail of the reply folder.</summary>
public enum ApprovalReplyDisposal
{
    /// <summary>It stays in the folder: another pass, or another installation, will deal with it.</summary>
    Left = 1,

    /// <summary>It was deleted after its outcome was recorded.</summary>
    Deleted = 2,

    /// <summary>It was moved to <see cref="ApprovalOptions.QuarantineFolder"/>.</summary>
    Quarantined = 3,

    /// <summary>Its outcome is recorded, but the server would not let it be removed; only the removal is tried again.</summary>
    RemovalPending = 4,

    /// <summary>It was moved to the folder that <see cref="ApprovalOptions.Disposal"/> names for its outcome.</summary>
    Moved = 5,

    /// <summary>It stays in the folder, as <see cref="ApprovalOptions.Disposal"/> says, and is not processed again.</summary>
    Kept = 6,

    /// <summary>It stays in the folder, because it is no answer and the folder looks like a person's: see <see cref="ApprovalOptions.ExclusiveFolder"/>.</summary>
    Guarded = 7,
}
