using System.Text;
using MimeKit.Text;

namespace EmailComms.Composition;

/// <summary>
/// Derives the plain text alternative of a host's HTML, in one pass: blocks become paragraphs, items get a dash, links keep
/// their target, images their description.
/// </summary>
internal sealed class HtmlPlainText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _link = new();
    private string? _target;
    private int _hidden;
    private int _preformatted;
    private int _pendingLines;
    private bool _pendingSpace;

    private HtmlPlainText()
    {
    }

    public static string From(string html)
    {
        var plain = new HtmlPlainText();
        using var reader = new StringReader(html);
        var tokenizer = new HtmlTokenizer(reader);
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag:
                    plain.Read(tag);
                    break;
                case HtmlDataToken { Kind: HtmlTokenKind.Data } data when plain._hidden == 0:
                    plain.Write(data.Data);
                    break;
            }
        }

        plain.CloseLink();
        return plain._text.ToString();
    }

    private void Read(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title:
                _hidden = Math.Max(0, _hidden + (tag.IsEndTag ? -1 : 1));
                break;
            case HtmlTagId.Br when !tag.IsEndTag:
                _pendingLines++;
                break;
            case HtmlTagId.Pre:
                _preformatted = Math.Max(0, _preformatted + (tag.IsEndTag ? -1 : 1));
                Break(2);
                break;
            case HtmlTagId.LI when !tag.IsEndTag:
                Break(1);
                Write("- ");
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                _pendingSpace = true;
                break;
            case HtmlTagId.Image when !tag.IsEndTag && Attribute(tag, HtmlAttributeId.Alt) is { } description:
                Write(description);
                break;
            case HtmlTagId.A:
                CloseLink();
                _target = tag.IsEndTag ? null : Attribute(tag, HtmlAttributeId.Href);
                break;
            case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6
                or HtmlTagId.BlockQuote or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.HR:
                Break(2);
                break;
            case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.DL or HtmlTagId.DT or HtmlTagId.DD or HtmlTagId.Section
                or HtmlTagId.Article or HtmlTagId.Header or HtmlTagId.Footer or HtmlTagId.Center or HtmlTagId.Body:
                Break(1);
                break;
        }
    }

    private static string? Attribute(HtmlTagToken tag, HtmlAttributeId id) =>
        tag.Attributes.FirstOrDefault(attribute => attribute.Id == id)?.Value;

    private void Break(int lines)
    {
        _pendingLines = Math.Max(_pendingLines, lines);
        _pendingSpace = false;
    }

    private void Write(string data)
    {
        foreach (var c in data)
        {
            if (_preformatted > 0 && c == '\n')
            {
                _pendingLines++;
            }
            else if (c is ' ' or '\t' or '\r' or '\n' or '\f' && _preformatted == 0)
            {
                _pendingSpace = true;
            }
            else if (c != '\r')
            {
                Write(c);
            }
        }
    }

    private void Write(char c)
    {
        if (_text.Length > 0)
        {
            if (_pendingLines > 0)
            {
                _text.Append('\n', Math.Min(_pendingLines, 2));
            }
            else if (_pendingSpace)
            {
                _text.Append(' ');
            }
        }

        _pendingLines = 0;
        _pendingSpace = false;
        _text.Append(c);
        if (_target is not null)
        {
            _link.Append(c);
        }
    }

    // "Orders <https://example.org/orders>"; a link whose words are its target, or that leads nowhere outside, stays as it is.
    private void CloseLink()
    {
        if (_target is { } target
            && (target.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            && !target.AsSpan().EndsWith(_link.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            _target = null;
            Write($" <{target}>");
        }

        _target = null;
        _link.Clear();
    }
}
