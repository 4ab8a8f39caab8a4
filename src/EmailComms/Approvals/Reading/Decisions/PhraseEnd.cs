namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>A phrase that ends at a node: what it does, in which languages.</summary>
/// <param name="Kind">What the phrase does.</param>
/// <param name="Languages">The languages that know it, one bit each.</param>
/// <param name="IsOwnOnly">Whether it counts only behind a decision of one of these languages.</param>
/// <param name="Use">What may follow it.</param>
internal readonly record struct PhraseEnd(PhraseKind Kind, ulong Languages, bool IsOwnOnly, PhraseUse Use);
