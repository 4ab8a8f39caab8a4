using System.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>
/// Reads the decision of newly written text: the first line opens with a phrase of the closed list, and nothing else in the
/// text speaks against it. Anything that could mean two things is no decision.
/// </summary>
internal static class DecisionReader
{
    private const int MaxDecisionLine = 2048;

    // Lines of this length were probably wrapped by a program: the sentence goes on in the next one.
    private const int WrappedLine = 55;
    private const int MaxNameWords = 4;

    public static DecisionReading Read(TrimmedText text)
    {
        var first = NextLine(text.Lines, 0);
        if (first < 0)
        {
            return DecisionReading.Undecided(ApprovalReplyReason.NoNewText, string.Empty);
        }

        var opening = ReadLine(text.Lines, first);
        if (opening.IsReadable && IsGreetingOnly(opening.Words) && NextLine(text.Lines, first + 1) is var next and >= 0)
        {
            opening = ReadLine(text.Lines, next);
        }

        if (!opening.IsReadable)
        {
            var reason = DeceptiveText.IsIn(opening.Text) ? ApprovalReplyReason.HiddenText : ApprovalReplyReason.NoDecision;
            return DecisionReading.Undecided(reason, opening.Text);
        }

        if (text.OpensInsideQuote)
        {
            return DecisionReading.Undecided(ApprovalReplyReason.NoDecision, opening.Text);
        }

        return Decide(opening, text);
    }

    private static DecisionReading Decide(DecisionLine line, TrimmedText text)
    {
        var start = FindStart(line);
        if (start < 0 || DecisionVocabulary.FindDecision(line.Words, start) is not { } phrase)
        {
            return DecisionReading.Undecided(UndecidedLine.Explain(line), line.Text);
        }

        var statement = new DecisionStatement(line, start, phrase.Length, phrase.Decision, phrase.Language);
        var reason = statement.FindContradiction();
        if (reason == ApprovalReplyReason.None)
        {
            reason = LaterText.FindContradiction(statement, text, line.NextLine);
        }

        return reason == ApprovalReplyReason.None
            ? DecisionReading.Decided(phrase.Decision, text.Lines[line.FirstLine], DecisionComment.Of(statement, text.Lines, line.NextLine))
            : DecisionReading.Undecided(reason, line.Text);
    }

    /// <summary>The word that the decision has to begin with: the first, or the one behind "Hi Ann," or "Yes,"; -1 when there is none.</summary>
    private static int FindStart(DecisionLine line)
    {
        var words = line.Words;
        if (words.Count == 0 || line.Text.AsSpan(0, words[0].Start).ContainsAnyExcept(DecisionLine.OpeningMarks))
        {
            return -1;
        }

        var greeting = DecisionVocabulary.Greetings.Match(words, 0, null);
        var start = greeting > 0 ? FindEndOfGreeting(words, greeting) : 0;
        if (start < 0 || start + 1 >= words.Count || words[start + 1].Before == WordBreak.None)
        {
            return start;
        }

        var decision = DecisionVocabulary.FindDecision(words, start + 1)?.Decision;
        var agrees = decision == ApprovalDecision.Approve ? DecisionVocabulary.Assents : DecisionVocabulary.Dissents;
        return decision is not null && agrees.Match(words, start, null) == 1 ? start + 1 : start;
    }

    private static int FindEndOfGreeting(List<DecisionWord> words, int greeting)
    {
        for (var i = greeting; i < words.Count && i <= greeting + MaxNameWords; i++)
        {
            if (words[i].Before != WordBreak.None)
            {
                return i;
            }

            if (!IsPartOfName(words, i))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsGreetingOnly(List<DecisionWord> words)
    {
        var greeting = DecisionVocabulary.Greetings.Match(words, 0, null);
        if (greeting == 0 || words.Count > greeting + MaxNameWords)
        {
            return false;
        }

        for (var i = greeting; i < words.Count; i++)
        {
            if (!IsPartOfName(words, i))
            {
                return false;
            }
        }

        return true;
    }

    // "Hello no," is not a greeting of Mr No.
    private static bool IsPartOfName(List<DecisionWord> words, int index) =>
        DecisionVocabulary.AnyApprove.Match(words, index, null) == 0
        && DecisionVocabulary.AnyReject.Match(words, index, null) == 0
        && DecisionVocabulary.Negations.Match(words, index, null) == 0
        && DecisionVocabulary.Denials.Match(words, index, null) == 0
        && DecisionVocabulary.Retractions.Match(words, index, null) == 0
        && DecisionVocabulary.Conditions.Match(words, index, null) == 0;

    private static int NextLine(IReadOnlyList<string> lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static DecisionLine ReadLine(IReadOnlyList<string> lines, int first)
    {
        var text = new StringBuilder(lines[first]);
        var next = first + 1;
        while (next < lines.Count && lines[next - 1].Length >= WrappedLine && lines[next].Length > 0 && text.Length <= MaxDecisionLine)
        {
            text.Append(' ').Append(lines[next++]);
        }

        var line = text.ToString();
        var isReadable = line.Length <= MaxDecisionLine && !DeceptiveText.IsIn(line);

        // NFC, or "é" written in two characters would not be the "é" of the word list. A line that is readable is
        // well-formed: the check above refuses lone surrogates, which Normalize would throw on.
        return isReadable
            ? DecisionLine.Readable(line.Normalize(NormalizationForm.FormC), first, next)
            : DecisionLine.Unreadable(line, first, next);
    }
}
