namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The signs that people put beside their decision. Alone they decide nothing, beside the other decision they contradict it.</summary>
internal static class DecisionSigns
{
    private static readonly string[] ApproveSigns = ["\U0001F44D", "\u2705", "\u2714", "\u2611", "\U0001F197"];
    private static readonly string[] RejectSigns = ["\U0001F44E", "\u274C", "\u274E", "\U0001F6AB", "\u26D4", "\u2716", "\u2717", "\u2718"];

    // A box is part of a form, and who ticked it is not known.
    private const string Box = "\u2611";

    public static bool Approve(string text) => Array.Exists(ApproveSigns, sign => text.Contains(sign, StringComparison.Ordinal));

    public static bool Reject(string text) => Array.Exists(RejectSigns, sign => text.Contains(sign, StringComparison.Ordinal));

    /// <summary>What the decision behind that sign has to be: assent, dissent, or nothing when it is no such sign.</summary>
    public static PhraseKind MoodOf(ReadOnlySpan<char> word) =>
        word is Box ? PhraseKind.None
            : IsAmong(ApproveSigns, word) ? PhraseKind.Assent
            : IsAmong(RejectSigns, word) ? PhraseKind.Dissent
            : PhraseKind.None;

    private static bool IsAmong(string[] signs, ReadOnlySpan<char> word)
    {
        foreach (var sign in signs)
        {
            if (word.SequenceEqual(sign))
            {
                return true;
            }
        }

        return false;
    }
}
