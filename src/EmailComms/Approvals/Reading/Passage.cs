namespace EmailComms.Approvals.Reading;

/// <summary>Neighbouring lines of one kind, as they stand in the message.</summary>
internal sealed record Passage(PassageKind Kind, IReadOnlyList<string> Lines);
