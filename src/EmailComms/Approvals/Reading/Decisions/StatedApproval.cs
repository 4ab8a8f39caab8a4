namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>An approval among the grounds of a rejection. Most say that it is not there: "cannot be approved", "the approval of the accountant is missing".</summary>
internal static class StatedApproval
{
    private const int MaxDistance = 4;

    /// <summary>Whether a word there approves and nothing says that the approval is not there; goes behind it when it is not.</summary>
    public static bool IsAt(DecisionWords words, ref int index, ulong own)
    {
        var approval = words.Match(PhraseKind.Approve, index, own);
        if (!approval.IsFound || approval.Use == PhraseUse.Gerund)
        {
            return false;
        }

        if (!IsNegated(words, index, own) && !IsLacking(words, index, index + approval.Length, own))
        {
            return true;
        }

        index += approval.Length - 1;
        return false;
    }

    private static bool IsNegated(DecisionWords words, int index, ulong own)
    {
        var distance = Distance(words, index);
        for (var i = index; i > 0 && i > index - distance && words[i].Before == WordBreak.None; i--)
        {
            if (words.Has(PhraseKind.Negation | PhraseKind.Lack, i - 1, own))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLacking(DecisionWords words, int index, int end, ulong own)
    {
        var distance = Distance(words, index);
        for (var i = end; i <= end + distance && !words.IsClauseStart(i); i++)
        {
            if (words.Has(PhraseKind.Lack, i, own))
            {
                return true;
            }
        }

        return false;
    }

    // Where every character is a word, a word has about two.
    private static int Distance(DecisionWords words, int index) => words.TextOf(index) is [>= '\u3000'] ? 2 * MaxDistance : MaxDistance;
}
