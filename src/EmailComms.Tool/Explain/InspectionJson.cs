using EmailComms.Approvals;

namespace EmailComms.Tool.Explain;

/// <summary>A message that was explained, as an object of JSON. Its members are documented: they stay as they are.</summary>
internal sealed class InspectionJson
{
    public required string File { get; init; }

    public required string Outcome { get; init; }

    public required string? Reason { get; init; }

    public required string Kind { get; init; }

    public required string Decision { get; init; }

    public required string DecisionLine { get; init; }

    public required string Comment { get; init; }

    public required string NewText { get; init; }

    public required string NewTextWithSignature { get; init; }

    public required string? ApprovalId { get; init; }

    public required bool CanVerifyTokens { get; init; }

    public required IReadOnlyList<string> TokenCarriers { get; init; }

    public required IReadOnlyList<PassageJson> Passages { get; init; }

    public required IReadOnlyList<StageJson> Stages { get; init; }

    public static InspectionJson Of(string file, ApprovalReplyInspection inspection, bool canVerifyTokens) => new()
    {
        File = file,
        Outcome = inspection.Outcome.ToString(),
        Reason = InspectionWords.Of(inspection.Reason),
        Kind = InspectionWords.Of(inspection.Kind),
        Decision = InspectionWords.Of(inspection.Decision),
        DecisionLine = inspection.DecisionLine,
        Comment = inspection.Comment,
        NewText = inspection.NewText,
        NewTextWithSignature = inspection.NewTextWithSignature,
        ApprovalId = inspection.ApprovalId,
        CanVerifyTokens = canVerifyTokens,
        TokenCarriers = [.. inspection.TokenCarriers.Select(InspectionWords.Of)],
        Passages = [.. inspection.Passages.Select(static passage => new PassageJson { Kind = InspectionWords.Of(passage.Kind), Lines = passage.Lines })],
        Stages =
        [
            .. inspection.Stages.Select(static stage => new StageJson
            {
                Code = stage.Code,
                Status = InspectionWords.Of(stage.Status),
                Refusal = stage.Refusal?.ToString(),
                Reason = InspectionWords.Of(stage.Reason),
                Observed = stage.Observed,
                IsAfterRefusal = stage.IsAfterRefusal,
            }),
        ],
    };
}
