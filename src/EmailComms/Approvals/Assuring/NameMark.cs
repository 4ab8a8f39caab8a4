using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Assuring;

/// <summary>The name of a request: the host's key as whole words in any case, or the reference of a prepared answer.</summary>
internal sealed class NameMark(string approvalId, ReplyToken token) : RequestMark
{
    // A text of nothing but beginnings would be compared again from each of them.
    private const int MaxComparisons = 1_000;

    private readonly string _name = string.Join(' ', WellFormedText.Normalize(approvalId).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected override ApprovalReplyReason Missing => ApprovalReplyReason.ReferenceMissing;

    protected override bool IsGivenIn(TrimmedText text) =>
        FindFirst(Join(text.Lines)) is not null || ReplyReference.FindAll(text.PreparedReference).Exists(reference => reference.Token.Equals(token));

    // Only the first: "REL-7 is better than REL-6" stays a sentence. A name that could be taken for the decision, or for what
    // takes it back, is read as the words that it has.
    protected override IReadOnlyList<MarkPlace> FindToRemove(string text) =>
        new DecisionWords(_name, DecisionVocabulary.BuiltIn) is var words && words.IsIn(PhraseKind.Weighty, 0, words.Count, 0) ? []
            : FindFirst(text) is { } place ? [place]
            : [];

    private MarkPlace? FindFirst(string text)
    {
        var first = char.ToUpperInvariant(_name[0]);
        ReadOnlySpan<char> cases = [first, char.ToLowerInvariant(_name[0])];
        var start = 0;
        for (var i = 0; i < MaxComparisons && text.AsSpan(start).IndexOfAny(cases) is >= 0 and var next; i++)
        {
            start += next;
            var length = MatchLength(text.AsSpan(start));
            if (length > 0 && !IsJoinedBefore(text, start) && !IsJoinedBehind(text, start + length))
            {
                return new MarkPlace(start, start + length);
            }

            start++;
        }

        return null;
    }

    private int MatchLength(ReadOnlySpan<char> text)
    {
        var position = 0;
        foreach (var c in _name)
        {
            if (c == ' ')
            {
                var blanks = text[position..].Length - text[position..].TrimStart().Length;
                if (blanks == 0)
                {
                    return 0;
                }

                position += blanks;
            }
            else if (position < text.Length && char.ToUpperInvariant(text[position]) == char.ToUpperInvariant(c))
            {
                position++;
            }
            else
            {
                return 0;
            }
        }

        return position;
    }

    // "REL-70", "REL-7.1" and "PRE-REL-7" are the names of others.
    private static bool IsJoinedBefore(string text, int start) =>
        start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (start > 1 && IsJoint(text[start - 1]) && char.IsLetterOrDigit(text[start - 2])));

    private static bool IsJoinedBehind(string text, int end) =>
        end < text.Length && (char.IsLetterOrDigit(text[end]) || (end + 1 < text.Length && IsJoint(text[end]) && char.IsLetterOrDigit(text[end + 1])));

    private static bool IsJoint(char c) => c is '-' or '.' or '_' or '/' or ':' or '\'' or '@' or '+';
}
