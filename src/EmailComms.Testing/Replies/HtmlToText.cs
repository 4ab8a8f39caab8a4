using System.Text;
using MimeKit.Text;

namespace EmailComms.Testing.Replies;

/// <summary>The plain text that a mail program makes of the HTML that it quotes.</summary>
internal static class HtmlToText
{
    /// <param name="html">The HTML.</param>
    /// <param name="linkGap">What stands between a link's text and its address in angle brackets; null to drop the address.</param>
    public static string Convert(string html, string? linkGap)
    {
        var text = new StringBuilder();
        string? href = null;
        var linkStart = 0;
        foreach (var token in HtmlText.ReadVisible(html))
        {
            if (token is HtmlDataToken data)
            {
                AppendCollapsed(text, data.Data);
                continue;
            }

            var tag = (HtmlTagToken)token;
            switch (tag.Id)
            {
                case HtmlTagId.Br:
                    TrimBlanks(text).Append('\n');
                    break;
                case HtmlTagId.A when !tag.IsEndTag:
                    href = tag.Attributes.FirstOrDefault(static attribute => attribute.Id == HtmlAttributeId.Href)?.Value;
                    linkStart = text.Length;
                    break;
                case HtmlTagId.A when href is not null:
                    AppendLink(text, linkStart, href, linkGap);
                    href = null;
                    break;
                case HtmlTagId.LI when !tag.IsEndTag:
                    EndLine(text, blankLines: 0).Append("  * ");
                    break;
                case HtmlTagId.TD or HtmlTagId.TH when tag.IsEndTag:
                    text.Append(' ');
                    break;
                case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL:
                    EndLine(text, blankLines: 1);
                    break;
                case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.HR or HtmlTagId.BlockQuote or HtmlTagId.Pre:
                    EndLine(text, blankLines: 0);
                    break;
            }
        }

        return text.ToString().Trim('\n', ' ');
    }

    private static void AppendLink(StringBuilder text, int start, string href, string? gap)
    {
        if (gap is not null && text.ToString(start, text.Length - start) != href)
        {
            text.Append(gap).Append('<').Append(href).Append('>');
        }
    }

    private static void AppendCollapsed(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\r' or '\n'))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static StringBuilder EndLine(StringBuilder text, int blankLines)
    {
        TrimBlanks(text);
        var present = 0;
        while (present < text.Length && text[^(present + 1)] == '\n')
        {
            present++;
        }

        return text.Append('\n', text.Length == present ? 0 : Math.Max(0, blankLines + 1 - present));
    }

    private static StringBuilder TrimBlanks(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }
}
