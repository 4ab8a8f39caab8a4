namespace EmailComms.Approvals.Reading;

/// <summary>Reads what a person answered: the new text of each body, the decision of each, and whether they agree.</summary>
internal static class ReplyReader
{
    public static ReplyReading Read(ReceivedParts parts, ReadingSettings settings)
    {
        if (parts.Problem != ApprovalReplyReason.None)
        {
            return new ReplyReading { Reason = parts.Problem };
        }

        var plain = parts.PlainText is null ? null : new BodyReading(TextLine.Split(parts.PlainText), settings);
        if (parts.Html is null)
        {
            return plain?.ToReply() ?? new ReplyReading { Reason = ApprovalReplyReason.NoNewText };
        }

        var (lines, hiddenText) = HtmlText.Read(parts.Html);
        var html = new BodyReading(lines, settings);
        if (HidesDecision(hiddenText))
        {
            return html.ToReply() with { Decision = null, Comment = string.Empty, Reason = ApprovalReplyReason.HiddenText };
        }

        return plain is null || plain.IsEmpty ? html.ToReply()
            : html.IsEmpty ? plain.ToReply()
            : Agree(plain, html);
    }

    // A person saw one of the two; which one is not known, so both have to say the same.
    private static ReplyReading Agree(BodyReading plain, BodyReading html)
    {
        if (plain.Decision.Decision == html.Decision.Decision)
        {
            return plain.ToReply();
        }

        return plain.ToReply() with { Decision = null, Comment = string.Empty, Reason = ApprovalReplyReason.PartsDisagree };
    }

    private static bool HidesDecision(string hiddenText)
    {
        if (hiddenText.Length == 0)
        {
            return false;
        }

        var words = DecisionWord.Split(WellFormedText.Normalize(hiddenText));
        return DecisionVocabulary.AnyApprove.IsIn(words, 0, words.Count, null) || DecisionVocabulary.AnyReject.IsIn(words, 0, words.Count, null);
    }

    private sealed class BodyReading
    {
        private readonly TrimmedText _text;

        public BodyReading(IReadOnlyList<TextLine> lines, ReadingSettings settings)
        {
            _text = QuotedTextTrimmer.Trim(lines, settings);
            Decision = DecisionReader.Read(_text);
        }

        public DecisionReading Decision { get; }

        public bool IsEmpty => _text.Lines.Count == 0;

        public ReplyReading ToReply() => new()
        {
            Decision = Decision.Decision,
            Reason = Decision.Reason,
            Comment = Decision.Comment,
            NewText = string.Join('\n', _text.Lines),
            Text = _text,
            DecisionLine = Decision.DecisionLine,
        };
    }
}
