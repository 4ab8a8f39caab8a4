using EmailComms.Approvals.Assuring;
using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Reading.Html;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Approvals.Reading;

/// <summary>Reads what a person answered: the new text of each body, the decision of each, and whether they agree.</summary>
internal static class ReplyReader
{
    private const int MaxHiddenDoubt = 200;

    /// <param name="parts">The bodies of the answer.</param>
    /// <param name="settings">What the host adds to the reading.</param>
    /// <param name="subject">The subject, decoded.</param>
    /// <param name="mark">What the request asks for besides the decision, and is not read as part of it.</param>
    public static ReplyReading Read(ReceivedParts parts, ReadingSettings settings, string? subject = null, RequestMark? mark = null)
    {
        if (parts.Problem != ApprovalReplyReason.None)
        {
            return new ReplyReading { Reason = parts.Problem };
        }

        if (parts.Html is null)
        {
            return new BodyReading(TextLine.Split(parts.PlainText ?? string.Empty), settings, subject, mark).ToReply();
        }

        var (lines, hiddenText) = HtmlText.Read(parts.Html);
        var html = new BodyReading(lines, settings, subject, mark);
        if (HidesDecision(hiddenText, settings.Vocabulary) || (html.Decision.Decision is not null && HidesDoubt(hiddenText, settings.Vocabulary)))
        {
            return html.ToReply() with { Decision = null, Comment = string.Empty, Reason = ApprovalReplyReason.HiddenText };
        }

        if (parts.PlainText is null)
        {
            return html.ToReply();
        }

        var plain = new BodyReading(TextLine.Split(parts.PlainText), settings, subject, mark);
        return plain.IsEmpty ? html.ToReply()
            : html.IsEmpty ? plain.ToReply()
            : Agree(plain, html);
    }

    // A person saw one of the two; which one is not known, so both have to say the same.
    private static ReplyReading Agree(BodyReading plain, BodyReading html)
    {
        if (plain.Decision.Decision == html.Decision.Decision)
        {
            return plain.ToReply() with { OtherText = html.Text };
        }

        return plain.ToReply() with { Decision = null, Comment = string.Empty, Reason = ApprovalReplyReason.PartsDisagree };
    }

    private static bool HidesDecision(string hiddenText, DecisionVocabulary vocabulary)
    {
        if (hiddenText.Length == 0)
        {
            return false;
        }

        var words = new DecisionWords(WellFormedText.Normalize(hiddenText), vocabulary);
        return words.IsIn(PhraseKind.AnyApprove | PhraseKind.AnyReject, 0, words.Count, 0);
    }

    // "Do not" that some see and others do not. A newsletter's hidden preview is longer, and says nothing about the decision.
    private static bool HidesDoubt(string hiddenText, DecisionVocabulary vocabulary)
    {
        if (hiddenText.Length is 0 or > MaxHiddenDoubt)
        {
            return false;
        }

        var words = new DecisionWords(WellFormedText.Normalize(hiddenText), vocabulary);
        return words.IsIn(PhraseKind.Negation | PhraseKind.Denial | PhraseKind.Condition | PhraseKind.Retraction, 0, words.Count, 0);
    }

    private sealed class BodyReading
    {
        private readonly TrimmedText _text;
        private readonly ReadingSettings _settings;
        private readonly string? _subject;

        public BodyReading(IReadOnlyList<TextLine> lines, ReadingSettings settings, string? subject, RequestMark? mark)
        {
            _text = QuotedTextTrimmer.Trim(lines, settings);
            _settings = settings;
            _subject = subject;
            var own = mark?.RemoveFrom(_text.Lines) ?? _text.Lines;
            IReadOnlyList<string> read = SubjectLine.FindDecision(subject, settings.Vocabulary) is { } decision ? [decision, .. own] : own;
            Decision = new DecisionReader(settings.Vocabulary).Read(read, _text.Closing, _text.OpensInsideQuote);
        }

        public DecisionReading Decision { get; }

        public TrimmedText Text => _text;

        public bool IsEmpty => _text.Lines.Count == 0;

        public ReplyReading ToReply() => new()
        {
            Decision = Decision.Decision,
            Reason = OtherPlaces.Explain(Decision.Reason, _text, _subject, _settings.Vocabulary),
            Comment = Decision.Comment,
            NewText = string.Join('\n', _text.Lines),
            Text = _text,
            DecisionLine = Decision.DecisionLine,
        };
    }
}
