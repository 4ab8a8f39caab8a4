using MimeKit.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>Reduces HTML to the lines that a person sees, in one pass.</summary>
internal sealed class HtmlText
{
    private readonly HtmlLineWriter _writer = new();
    private readonly HtmlElementStack _elements = new();

    private HtmlText()
    {
    }

    /// <summary>The visible lines, and the text of hidden elements that do not belong to a quote.</summary>
    public static (IReadOnlyList<TextLine> Lines, string HiddenText) Read(string html)
    {
        var reading = new HtmlText();
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag:
                    reading.OnTag(tag);
                    break;
                case HtmlScriptDataToken or HtmlCDataToken:
                    break;
                case HtmlDataToken data:
                    reading.OnText(data.Data);
                    break;
            }
        }

        return (reading._writer.Finish(), reading._writer.HiddenText);
    }

    private void OnTag(HtmlTagToken tag)
    {
        if (HtmlElement.BreaksLine(tag))
        {
            _writer.EndLine();
        }

        if (tag.IsEndTag)
        {
            _elements.Close(tag);
        }
        else
        {
            OnStartTag(tag);
        }
    }

    private void OnStartTag(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Br:
                _writer.BreakLine(_elements.Current);
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                _writer.Write(" ", _elements.Current);
                break;
        }

        _elements.Open(tag);
    }

    private void OnText(string text) => _writer.Write(text, _elements.Current);
}
