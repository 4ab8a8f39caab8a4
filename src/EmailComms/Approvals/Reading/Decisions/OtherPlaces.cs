using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>Says where else a decision stands when the new text has none. It explains only; nothing becomes a decision here.</summary>
internal static class OtherPlaces
{
    // The sign-off is short, and a person who writes inside the quote does so near its top.
    private const int MaxLines = 200;
    private const int MaxLineLength = 400;

    public static ApprovalReplyReason Explain(ApprovalReplyReason reason, TrimmedText text, string? subject, DecisionVocabulary vocabulary)
    {
        if (reason is not (ApprovalReplyReason.NoDecision or ApprovalReplyReason.NoNewText))
        {
            return reason;
        }

        return SubjectLine.OpensWithDecision(subject, vocabulary) ? ApprovalReplyReason.OnlyInSubject
            : IsIn(text, isQuote: false, vocabulary) ? ApprovalReplyReason.OnlyInSignature
            : IsIn(text, isQuote: true, vocabulary) ? ApprovalReplyReason.OnlyInQuotedText
            : reason;
    }

    private static bool IsIn(TrimmedText text, bool isQuote, DecisionVocabulary vocabulary) =>
        text.Passages
            .Where(passage => isQuote ? IsQuote(passage.Kind) : IsSignature(passage.Kind))
            .SelectMany(static passage => passage.Lines)
            .Take(MaxLines)
            .Any(line => Opens(line, vocabulary));

    private static bool Opens(string line, DecisionVocabulary vocabulary)
    {
        var text = line.AsSpan().TrimStart("> \t\u00A0");
        return !text.IsEmpty && text.Length <= MaxLineLength
            && new DecisionOpening(new DecisionWords(WellFormedText.Normalize(text.ToString()), vocabulary)).FindStart() >= 0;
    }

    private static bool IsQuote(ApprovalPassageKind kind) => kind is ApprovalPassageKind.QuotedText or ApprovalPassageKind.Attribution or ApprovalPassageKind.History;

    private static bool IsSignature(ApprovalPassageKind kind) => kind is ApprovalPassageKind.SignOff or ApprovalPassageKind.Signature or ApprovalPassageKind.DeviceTagline or ApprovalPassageKind.Footer;
}
