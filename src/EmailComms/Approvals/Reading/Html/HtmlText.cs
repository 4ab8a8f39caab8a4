using EmailComms.Approvals.Reading.Lines;
using MimeKit.Text;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>Reduces HTML to the lines that a person sees, in one pass.</summary>
internal sealed class HtmlText
{
    // Where the links of gateways' warnings lead.
    private static readonly string[] BannerLinks =
        ["aka.ms/LearnAboutSenderIdentification", "aka.ms/LearnAboutSpoofing", ".proofpoint.com/EWT/"];

    private readonly HtmlLineWriter _writer = new();
    private readonly HtmlElementStack _elements;
    private readonly HtmlStyleSheet _sheet;

    private HtmlText(HtmlStyleSheet sheet)
    {
        _sheet = sheet;
        _elements = new HtmlElementStack(sheet);
    }

    /// <summary>The visible lines, and the text of hidden elements that do not belong to a quote.</summary>
    public static (IReadOnlyList<TextLine> Lines, string HiddenText) Read(string html)
    {
        var reading = new HtmlText(HtmlStyleSheet.Read(html));
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { IgnoreTruncatedTags = true };
        while (tokenizer.ReadNextToken(out var token))
        {
            reading.OnToken(token);
        }

        return reading.Finish();
    }

    private (IReadOnlyList<TextLine> Lines, string HiddenText) Finish()
    {
        var lines = _writer.Finish();
        return (lines, _writer.HiddenText + _sheet.GeneratedText);
    }

    private void OnToken(HtmlToken token)
    {
        switch (token)
        {
            case HtmlTagToken tag:
                OnTag(tag);
                break;
            case HtmlCommentToken comment:
                OnComment(comment);
                break;
            case HtmlScriptDataToken:
                break;
            case HtmlCDataToken data:
                // Browsers show its end only.
                _writer.Hide(data.Data, _elements.Current.State);
                break;
            case HtmlDataToken data:
                _writer.Write(data.Data, _elements.Current);
                break;
        }
    }

    private void OnTag(HtmlTagToken tag)
    {
        if (HtmlElement.BreaksLine(tag))
        {
            _writer.EndLine();
        }

        if (tag.IsEndTag)
        {
            OnEndTag(tag);
        }
        else
        {
            OnStartTag(tag);
        }
    }

    private void OnStartTag(HtmlTagToken tag)
    {
        var outside = _elements.Current;
        _elements.Open(tag, _writer.Line);
        switch (tag.Id)
        {
            case HtmlTagId.Br:
                _writer.BreakLine(outside.State);
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                _writer.Write(" ", outside);
                break;
            case HtmlTagId.Q:
                _writer.Write("\"", _elements.Current);
                break;
            case HtmlTagId.Image when HtmlPictures.IsEmoji(ValueOf(tag, HtmlAttributeId.Alt)):
                _writer.Write(ValueOf(tag, HtmlAttributeId.Alt)!, outside);
                break;
            case HtmlTagId.Input when ValueOf(tag, HtmlAttributeId.Value) is { Length: > 0 } value:
                _writer.Hide(value, outside.State);
                break;
            case HtmlTagId.A when ValueOf(tag, HtmlAttributeId.Href) is { } target:
                OnLink(target);
                break;
            case HtmlTagId.LI:
                _writer.Lists.OpenItem();
                break;
            case HtmlTagId.UL or HtmlTagId.OL:
                EndParagraph(tag);
                _writer.Lists.Open(tag.Id == HtmlTagId.OL, ValueOf(tag, HtmlAttributeId.Start));
                break;
            default:
                EndParagraph(tag);
                break;
        }
    }

    private void OnEndTag(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Q:
                _writer.Write("\"", _elements.Current);
                break;
            case HtmlTagId.LI:
                _writer.Lists.CloseItem();
                break;
            case HtmlTagId.UL or HtmlTagId.OL:
                _writer.Lists.Close();
                break;
        }

        EndParagraph(tag);
        _elements.Close(tag);
    }

    private void EndParagraph(HtmlTagToken tag)
    {
        if (HtmlElement.IsParagraph(tag.Id) && _writer.Lists.IsEmpty && !_elements.Current.State.Has(HtmlState.Tight))
        {
            _writer.EndParagraph();
        }
    }

    private void OnComment(HtmlCommentToken comment)
    {
        var text = comment.Comment.AsSpan().Trim();
        if (text is "originalMessage")
        {
            _elements.BeginHistory();
        }
        else if (!comment.IsBogusComment && text.StartsWith("[if", StringComparison.OrdinalIgnoreCase))
        {
            // Outlook for Windows shows what stands in such a comment, others do not.
            _writer.Hide(comment.Comment, _elements.Current.State);
        }
    }

    private void OnLink(string target)
    {
        if (target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) && _writer.FirstText is { } text)
        {
            // A table below the text with a telephone number to press is a business card.
            Give(_elements.GiveTableBelow(text, HtmlState.Signature), HtmlState.Signature);
        }
        else if (Array.Exists(BannerLinks, link => target.Contains(link, StringComparison.OrdinalIgnoreCase)))
        {
            Give(_elements.GiveInnermostTable(HtmlState.Banner), HtmlState.Banner);
        }
    }

    private void Give(int firstLine, HtmlState owner)
    {
        if (firstLine >= 0)
        {
            _writer.Give(firstLine, owner);
        }
    }

    private static string? ValueOf(HtmlTagToken tag, HtmlAttributeId id)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Id == id)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
