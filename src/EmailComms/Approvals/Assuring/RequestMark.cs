using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Assuring;

/// <summary>
/// What an approver writes besides the decision to say which request it is about. It takes no part in the decision and in the
/// comment: both are read without it.
/// </summary>
internal abstract class RequestMark
{
    /// <summary>Why an answer without the mark does not count.</summary>
    protected abstract ApprovalReplyReason Missing { get; }

    /// <summary>The mark that the request asks for; null when the decision is enough, or the request is not known.</summary>
    public static RequestMark? Of(CorrelationResult correlation, IReadOnlyList<byte[]> keys) => correlation.Claims switch
    {
        { Assurance: ApprovalAssurance.Named } claims => new NameMark(claims.ApprovalId, correlation.Token!),
        { Assurance: ApprovalAssurance.TypedCode } => new CodeMark([.. keys.Select(key => TypedCode.Write(key, correlation.Token!))]),
        _ => null,
    };

    /// <summary>Judges what was read. A person saw one of two bodies; which one is not known, so the mark stands in both.</summary>
    public ApprovalReplyReason Check(ReplyReading reading) =>
        reading.Text is { } text && IsGivenIn(text) && (reading.OtherText is not { } other || IsGivenIn(other)) ? ApprovalReplyReason.None : Missing;

    /// <summary>The lines without the mark.</summary>
    public IReadOnlyList<string> RemoveFrom(IReadOnlyList<string> lines)
    {
        var text = Join(lines);
        var places = FindToRemove(text);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            var (start, end) = Widen(text, places[i].Start, places[i].End);
            text = text.Remove(start, end - start);
        }

        return Tidy(text.Split('\n'));
    }

    protected abstract bool IsGivenIn(TrimmedText text);

    /// <summary>The places, in order, that are not read.</summary>
    protected abstract IReadOnlyList<MarkPlace> FindToRemove(string text);

    protected virtual IReadOnlyList<string> Tidy(IReadOnlyList<string> lines) => lines;

    protected static string Join(IReadOnlyList<string> lines) => WellFormedText.Normalize(string.Join('\n', lines));

    // "Approve (REL-7)", and "REL-7: approve".
    private static (int Start, int End) Widen(string text, int start, int end)
    {
        while (start > 0 && end < text.Length && (text[start - 1], text[end]) is ('(', ')') or ('[', ']') or ('<', '>') or ('"', '"') or ('\'', '\'') or ('*', '*') or ('\u201C', '\u201D') or ('\u201E', '\u201C'))
        {
            start--;
            end++;
        }

        start -= start > 0 && text[start - 1] == '#' ? 1 : 0;
        while (start > 0 && IsBlank(text[start - 1]))
        {
            start--;
        }

        if (start == 0 || text[start - 1] == '\n')
        {
            while (end < text.Length && (IsBlank(text[end]) || text[end] is ':' or ',' or '-' or '\u2013' or '\u2014'))
            {
                end++;
            }
        }

        return (start, end);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0';
}
