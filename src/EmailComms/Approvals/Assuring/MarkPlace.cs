namespace EmailComms.Approvals.Assuring;

/// <summary>Where a mark stands in a text.</summary>
internal readonly record struct MarkPlace(int Start, int End);
