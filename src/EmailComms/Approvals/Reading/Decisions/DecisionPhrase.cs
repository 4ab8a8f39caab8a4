namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The phrase that decides.</summary>
/// <param name="Decision">What it decides.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Languages">The languages that it belongs to, one bit each.</param>
/// <param name="Use">What may follow it.</param>
internal readonly record struct DecisionPhrase(ApprovalDecision Decision, int Length, ulong Languages, PhraseUse Use)
{
    public static DecisionPhrase? Find(DecisionWords words, int index)
    {
        var approve = words.Match(PhraseKind.Approve, index, 0);
        var reject = words.Match(PhraseKind.Reject, index, 0);
        if (approve.Length == reject.Length)
        {
            return null;
        }

        return approve.Length > reject.Length
            ? new DecisionPhrase(ApprovalDecision.Approve, approve.Length, approve.Languages, approve.Use)
            : new DecisionPhrase(ApprovalDecision.Reject, reject.Length, reject.Languages, reject.Use);
    }
}
