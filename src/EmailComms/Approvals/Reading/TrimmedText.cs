namespace EmailComms.Approvals.Reading;

/// <summary>What was newly written, and what stood around it.</summary>
/// <param name="Lines">The new text, without blank lines at its ends.</param>
/// <param name="Closing">The sign-off and what stands below it, without signature and footers: a person may go on there.</param>
/// <param name="OpensInsideQuote">Whether the first line may be the rest of a quoted line that a program wrapped.</param>
internal readonly record struct TrimmedText(IReadOnlyList<string> Lines, IReadOnlyList<string> Closing, bool OpensInsideQuote)
{
    /// <summary>The whole message as runs of lines of one kind.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
}
