namespace EmailComms.Approvals.Reading;

/// <summary>What was newly written, and what stood around it.</summary>
/// <param name="Lines">The new text, without blank lines at its ends.</param>
/// <param name="Closing">The sign-off and signature below it: not part of what was written, but still the author's.</param>
/// <param name="OpensInsideQuote">Whether the first line may be the rest of a quoted line that a program wrapped.</param>
internal readonly record struct TrimmedText(IReadOnlyList<string> Lines, IReadOnlyList<string> Closing, bool OpensInsideQuote);
