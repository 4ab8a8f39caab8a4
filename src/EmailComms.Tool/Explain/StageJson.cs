namespace EmailComms.Tool.Explain;

/// <summary>A stage, as an object of JSON.</summary>
internal sealed class StageJson
{
    public required string Code { get; init; }

    public required string Status { get; init; }

    public required string? Refusal { get; init; }

    public required string? Reason { get; init; }

    public required string Observed { get; init; }

    public required bool IsAfterRefusal { get; init; }
}
