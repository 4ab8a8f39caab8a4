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

    /// <summary>The newly written text with sign-off, signature and footers.</summary>
    public string NewTextWithSignature { get; init; } = string.Empty;

    /// <summary>The whole text, by what its lines were taken for.</summary>
    public IReadOnlyList<ApprovalPassage> Passages { get; init; } = [];

    /// <summary>The line that was read as the decision, at most 200 characters.</summary>
    public string DecisionLine { get; init; } = string.Empty;
}
