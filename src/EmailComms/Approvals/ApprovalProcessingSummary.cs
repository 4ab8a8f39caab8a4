namespace EmailComms.Approvals;

/// <summary>What one pass over the reply folder did.</summary>
public sealed record ApprovalProcessingSummary
{
    /// <summary>What became of each mail that was looked at, in the order of processing.</summary>
    public required IReadOnlyList<ApprovalReplyResult> Replies { get; init; }

    /// <summary>How many mails still wait in the folder for a later pass, those left for other installations not counted.</summary>
    public required int Remaining { get; init; }

    /// <summary>When the one of them that has waited longest was first seen by this process.</summary>
    internal DateTimeOffset? OldestWaitingSince { get; init; }

    /// <summary>How many decisions were held.</summary>
    internal int Held { get; init; }

    /// <summary>How many mails had a recorded outcome and could not be removed.</summary>
    internal int RemovalsPending { get; init; }

    /// <summary>Whether nothing but answers was removed, because the folder looks like a person's.</summary>
    internal bool IsFolderGuarded { get; init; }

    /// <summary>How many mails had this outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public int Count(ApprovalReplyOutcome outcome) => Replies.Count(reply => reply.Outcome == outcome);

    /// <summary>The counts by outcome.</summary>
    public override string ToString() =>
        string.Join(", ", Replies.CountBy(static reply => reply.Outcome).Select(static pair => $"{pair.Value} {pair.Key}").Append($"{Remaining} remaining"));
}
