using System.Buffers;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The marks of forms and programs in the line of a decision: "Approve [ ]", "reject=false". Nobody decides like that.</summary>
internal static class FormMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]{}=<>|~^\\");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]{}");

    /// <summary>
    /// Whether a line has them. A tilde or a sign of a broken transfer in a later sentence fills in no form, nor does a tilde that
    /// only lengthens a word.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="sentenceEnd">Where the sentence of the decision ends, in characters.</param>
    public static bool AreIn(string line, int sentenceEnd)
    {
        for (var i = 0; i < sentenceEnd; i++)
        {
            if (Marks.Contains(line[i]) && !IsFlourish(line, i))
            {
                return true;
            }
        }

        return line.AsSpan(sentenceEnd).ContainsAny(Brackets);
    }

    private static bool IsFlourish(string line, int index) =>
        line[index] == '~' && index > 0 && (char.IsLetter(line[index - 1]) || line[index - 1] is '~' or '!' or '.')
        && (index + 1 == line.Length || line[index + 1] is ' ' or '~' or '!' or '.');
}
