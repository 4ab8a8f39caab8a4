using EmailComms.Approvals;

namespace EmailComms.Accuracy;

/// <summary>What the library made of one item, in the words of the labels.</summary>
internal sealed record ItemReading
{
    public required string Kind { get; init; }

    public string Text { get; init; } = string.Empty;

    public string TextWithSignature { get; init; } = string.Empty;

    /// <summary>What would be acted on: a decision in mail that is no person's reply is none.</summary>
    public string Decision { get; init; } = "unclear";

    public string Comment { get; init; } = string.Empty;

    public ApprovalReplyReason Reason { get; init; }
}
