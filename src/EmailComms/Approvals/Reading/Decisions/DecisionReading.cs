namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What a text decides, or why it decides nothing.</summary>
internal sealed record DecisionReading
{
    public ApprovalDecision? Decision { get; private init; }

    public ApprovalReplyReason Reason { get; private init; }

    public string Comment { get; private init; } = string.Empty;

    /// <summary>The line that was read, at most 200 characters.</summary>
    public string DecisionLine { get; private init; } = string.Empty;

    public static DecisionReading Decided(ApprovalDecision decision, string line, string comment) =>
        new() { Decision = decision, DecisionLine = HeaderText.Sanitize(line), Comment = comment };

    public static DecisionReading Undecided(ApprovalReplyReason reason, string line) =>
        new() { Reason = reason, DecisionLine = HeaderText.Sanitize(line) };
}
