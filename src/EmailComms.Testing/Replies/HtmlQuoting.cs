using System.Text;
using MimeKit.Text;

namespace EmailComms.Testing.Replies;

/// <summary>How a mail program changes the HTML that it quotes.</summary>
internal sealed record HtmlQuoting
{
    /// <summary>Put before every class name and id, so that the quote's style sheet cannot reach the new text.</summary>
    public string NamePrefix { get; init; } = string.Empty;

    /// <summary>The attributes added to every link, with a leading blank.</summary>
    public string LinkAttributes { get; init; } = string.Empty;

    /// <summary>The class that replaces any other class of a paragraph, as Word does; null to leave them alone.</summary>
    public string? ParagraphClass { get; init; }

    /// <summary>What is put before the end of every paragraph.</summary>
    public string ParagraphEnd { get; init; } = string.Empty;

    public string Rewrite(string html)
    {
        var result = new StringBuilder(html.Length);
        foreach (var token in HtmlText.ReadVisible(html))
        {
            _ = token is HtmlTagToken tag ? Append(result, tag) : result.Append(HtmlText.Encode(((HtmlDataToken)token).Data));
        }

        return result.ToString().Trim();
    }

    private StringBuilder Append(StringBuilder result, HtmlTagToken tag)
    {
        var isParagraph = tag.Id == HtmlTagId.P;
        if (tag.IsEndTag)
        {
            return result.Append(isParagraph ? ParagraphEnd : string.Empty).Append("</").Append(tag.Name).Append('>');
        }

        result.Append('<').Append(tag.Name);
        if (isParagraph && ParagraphClass is not null)
        {
            result.Append(" class=\"").Append(ParagraphClass).Append('"');
        }

        foreach (var attribute in tag.Attributes)
        {
            var isName = attribute.Id is HtmlAttributeId.Class or HtmlAttributeId.Id;
            if (isName && ParagraphClass is not null)
            {
                continue;
            }

            result.Append(' ').Append(attribute.Name);
            if (attribute.Value is { } value)
            {
                result.Append("=\"").Append(HtmlText.Encode(isName ? Prefixed(value) : value)).Append('"');
            }
        }

        return result.Append(tag.Id == HtmlTagId.A ? LinkAttributes : string.Empty).Append('>');
    }

    private string Prefixed(string names) =>
        string.Join(' ', names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => NamePrefix + name));
}
