namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>A phrase that was found.</summary>
/// <param name="Length">How many words it has; 0 when none was found.</param>
/// <param name="Languages">The languages that know it, one bit each.</param>
/// <param name="Use">What may follow it.</param>
internal readonly record struct PhraseMatch(int Length, ulong Languages, PhraseUse Use)
{
    public bool IsFound => Length > 0;
}
