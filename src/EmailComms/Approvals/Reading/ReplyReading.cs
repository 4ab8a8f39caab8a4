using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading;

/// <summary>What a reply says.</summary>
internal sealed record ReplyReading
{
    /// <summary>The decision, or null when the reply holds none that is beyond doubt.</summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>Why there is no decision.</summary>
    public ApprovalReplyReason Reason { get; init; }

    /// <summary>What was written besides the decision.</summary>
    public string Comment { get; init; } = string.Empty;

    /// <summary>The newly written text.</summary>
    public string NewText { get; init; } = string.Empty;

    /// <summary>The text that the reading comes from, and what its lines were taken for; null when nothing was read.</summary>
    public TrimmedText? Text { get; init; }

    /// <summary>The text of the second body, when there are two.</summary>
    public TrimmedText? OtherText { get; init; }

    /// <summary>The line that was read as the decision, at most 200 characters.</summary>
    public string DecisionLine { get; init; } = string.Empty;
}
