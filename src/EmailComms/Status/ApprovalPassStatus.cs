using EmailComms.Approvals;

namespace EmailComms.Status;

/// <summary>One pass over the reply folder, and what it left behind.</summary>
public sealed record ApprovalPassStatus
{
    /// <summary>When it was done.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many mails had which outcome; an outcome that no mail had is not there.</summary>
    public required IReadOnlyDictionary<ApprovalReplyOutcome, int> Outcomes { get; init; }

    /// <summary>How many mails were left for a later pass, those for other installations not counted.</summary>
    public required int Remaining { get; init; }

    /// <summary>When the one of them that has waited longest was first seen by this process; null when none was left.</summary>
    public DateTimeOffset? OldestWaitingSince { get; init; }

    /// <summary>How many decisions were held (<see cref="ApprovalOptions.HoldWindow"/>).</summary>
    public int Held { get; init; }

    /// <summary>How many mails had a recorded outcome and could not be removed: only the removal is tried again.</summary>
    public int RemovalsPending { get; init; }

    /// <summary>Whether nothing but answers is removed, because the folder looks like a person's: see <see cref="ApprovalOptions.ExclusiveFolder"/>.</summary>
    public bool IsFolderGuarded { get; init; }
}
