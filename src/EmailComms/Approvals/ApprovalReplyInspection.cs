namespace EmailComms.Approvals;

/// <summary>What one message says, what would become of it, and why.</summary>
/// <remarks>It holds what a person wrote: show it to those who may read the mail, and keep it out of logs.</remarks>
public sealed record ApprovalReplyInspection
{
    /// <summary>What would become of the mail. <see cref="ApprovalReplyOutcome.Applied"/> means that its decision would be handed to the handler.</summary>
    public required ApprovalReplyOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public ApprovalReplyReason Reason { get; init; }

    /// <summary>What sort of mail it is.</summary>
    public required ApprovalMailKind Kind { get; init; }

    /// <summary>
    /// The decision that a person's answer states, or null when it states none beyond doubt, when programs would read its header
    /// section differently, and when it is not from a person alone. It counts only with <see cref="ApprovalReplyOutcome.Applied"/>.
    /// </summary>
    public ApprovalDecision? Decision { get; init; }

    /// <summary>The line that was read for the decision, at most 200 characters; empty when there is no text.</summary>
    public string DecisionLine { get; init; } = string.Empty;

    /// <summary>What was written besides the decision.</summary>
    public string Comment { get; init; } = string.Empty;

    /// <summary>What was newly written, without sign-off and signature.</summary>
    public string NewText { get; init; } = string.Empty;

    /// <summary>What was newly written, with sign-off, signature and footers: everything that is not quoted.</summary>
    public string NewTextWithSignature { get; init; } = string.Empty;

    /// <summary>The host's key of the request that a genuine token names, or null.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>Where tokens were found, genuine or not.</summary>
    public IReadOnlyList<ApprovalTokenCarrier> TokenCarriers { get; init; } = [];

    /// <summary>The text that was read, from top to bottom, and what each passage was taken for.</summary>
    public IReadOnlyList<ApprovalPassage> Passages { get; init; } = [];

    /// <summary>The stages in the order in which they judge.</summary>
    public required IReadOnlyList<ApprovalReplyStage> Stages { get; init; }

    /// <summary>The stage with this code.</summary>
    /// <param name="code">A code such as <c>screening</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such stage.</exception>
    public ApprovalReplyStage this[string code] =>
        Stages.FirstOrDefault(stage => string.Equals(stage.Code, code, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"The inspection has no stage '{code}'.");

    /// <summary>The outcome and the reason, never what was written.</summary>
    public override string ToString() => Reason == ApprovalReplyReason.None ? $"{Outcome}" : $"{Outcome} ({Reason})";
}
