using System.Text;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>
/// Reads the decision of newly written text: it opens with a phrase of the closed list, behind greetings and thanks at most,
/// and nothing else in the text speaks against it. Anything that could mean two things is no decision.
/// </summary>
internal sealed class DecisionReader(DecisionVocabulary vocabulary)
{
    private const int MaxDecisionLine = 2048;

    // Lines of this length were probably wrapped by a program: the sentence goes on in the next one.
    private const int WrappedLine = 55;
    private const int MaxOpeningLines = 4;

    public static DecisionReading Read(TrimmedText text) => new DecisionReader(DecisionVocabulary.BuiltIn).Read(text.Lines, text.Closing, text.OpensInsideQuote);

    /// <summary>Reads the decision of lines that are new text, and of the sign-off below them.</summary>
    public DecisionReading Read(IReadOnlyList<string> lines, IReadOnlyList<string> closing, bool opensInsideQuote)
    {
        var next = NextLine(lines, 0);
        if (next < 0)
        {
            return DecisionReading.Undecided(ApprovalReplyReason.NoNewText, string.Empty);
        }

        DecisionLine? opening = null;
        for (var i = 0; i < MaxOpeningLines && next >= 0; i++)
        {
            opening = ReadLine(lines, next);
            if (opening.Words is null)
            {
                var reason = DeceptiveText.IsIn(opening.Text) ? ApprovalReplyReason.HiddenText : ApprovalReplyReason.NoDecision;
                return DecisionReading.Undecided(reason, opening.Text);
            }

            if (opensInsideQuote)
            {
                return DecisionReading.Undecided(ApprovalReplyReason.NoDecision, opening.Text);
            }

            var before = new DecisionOpening(opening.Words);
            var start = before.FindStart();
            if (start >= 0 && DecisionPhrase.Find(opening.Words, start) is { } phrase)
            {
                return Decide(new DecisionStatement(opening, start, phrase), lines, closing);
            }

            if (!before.IsAll)
            {
                break;
            }

            next = NextLine(lines, opening.NextLine);
        }

        return DecisionReading.Undecided(UndecidedLine.Explain(opening!.Words!), opening.Text);
    }

    private DecisionReading Decide(DecisionStatement statement, IReadOnlyList<string> lines, IReadOnlyList<string> closing)
    {
        var reason = statement.FindContradiction();
        if (reason == ApprovalReplyReason.None)
        {
            reason = new LaterText(statement, vocabulary).FindContradiction(lines, closing);
        }

        var line = statement.Line;
        return reason == ApprovalReplyReason.None
            ? DecisionReading.Decided(statement.Decision, line.LineAt(statement.PhraseEnd), DecisionComment.Of(statement, lines, line.NextLine))
            : DecisionReading.Undecided(reason, line.Text);
    }

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

    private DecisionLine ReadLine(IReadOnlyList<string> lines, int first)
    {
        var line = lines[first];
        var next = first + 1;
        if (line.Length >= WrappedLine && next < lines.Count && lines[next].Length > 0)
        {
            var text = new StringBuilder(line);
            while (next < lines.Count && lines[next - 1].Length >= WrappedLine && lines[next].Length > 0 && text.Length <= MaxDecisionLine)
            {
                text.Append(' ').Append(lines[next++]);
            }

            line = text.ToString();
        }

        var isReadable = line.Length <= MaxDecisionLine && !DeceptiveText.IsIn(line);

        // NFC, or "é" written in two characters would not be the "é" of the word list.
        var wrapped = lines.Skip(first).Take(next - first).ToArray();
        return isReadable && WellFormedText.Normalize(line) is var readable
            ? new DecisionLine(wrapped, readable, new DecisionWords(readable, vocabulary), next)
            : new DecisionLine(wrapped, line, null, next);
    }
}
