namespace EmailComms.Approvals;

/// <summary>Consecutive lines of a message that were taken for the same thing.</summary>
public sealed record ApprovalPassage
{
    /// <summary>What the lines were taken for.</summary>
    public required ApprovalPassageKind Kind { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The kind and the number of lines, never what was written.</summary>
    public override string ToString() => $"{Kind}: {Lines.Count} lines";
}
