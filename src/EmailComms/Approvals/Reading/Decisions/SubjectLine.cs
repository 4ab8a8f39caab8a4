using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What the subject of an answer decides.</summary>
internal static class SubjectLine
{
    private const int MaxLength = 400;

    /// <summary>
    /// The decision when the subject is nothing but a phrase and our reference, as a link that the request offers writes it;
    /// otherwise null. Behind "Re:" the words would be those of the request.
    /// </summary>
    public static string? FindDecision(string? subject, DecisionVocabulary vocabulary)
    {
        var text = subject?.Trim() ?? string.Empty;
        var reference = text.IndexOf(ReplyReference.Opening, StringComparison.OrdinalIgnoreCase);
        if (reference <= 0 || !text.EndsWith(']') || text.AsSpan(reference).Count('[') != 1 || ReplyReference.FindAll(text.AsSpan(reference)).Count != 1)
        {
            return null;
        }

        var phrase = text[..reference].TrimEnd();
        if (phrase.Length > MaxLength || DeceptiveText.IsIn(phrase))
        {
            return null;
        }

        var words = new DecisionWords(WellFormedText.Normalize(phrase), vocabulary);
        var isOnlyPhrase = DecisionPhrase.Find(words, 0)?.Length == words.Count && words[0].Start == 0 && words[words.Count - 1].End == words.Line.Length;
        return isOnlyPhrase ? phrase : null;
    }

    /// <summary>Whether the subject, or what stands behind a "Re:" in it, opens with a decision.</summary>
    public static bool OpensWithDecision(string? subject, DecisionVocabulary vocabulary)
    {
        if (string.IsNullOrEmpty(subject))
        {
            return false;
        }

        var text = WellFormedText.Normalize(subject.Length <= MaxLength ? subject : subject[..MaxLength]);
        return Array.Exists(text.Split(':'), piece => OpenedBy(piece, vocabulary));
    }

    private static bool OpenedBy(string text, DecisionVocabulary vocabulary) => new DecisionOpening(new DecisionWords(text, vocabulary)).FindStart() >= 0;
}
