using MimeKit.Text;

namespace EmailComms.Testing.Replies;

/// <summary>Small things about HTML that every mail program needs.</summary>
internal static class HtmlText
{
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);

    /// <summary>Plain text as HTML: what a mail program makes of a message without HTML before it quotes it.</summary>
    public static string FromPlainText(string text) =>
        $"<div>{Encode(text.TrimEnd()).Replace("\n", "<br>\n", StringComparison.Ordinal)}</div>";

    /// <summary>The tokens that a reader sees: no head, style, script, comment or document type.</summary>
    public static IEnumerable<HtmlToken> ReadVisible(string html)
    {
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        HtmlTagId? hiddenBy = null;
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken { IsEmptyElement: false } tag && HidesContent(tag.Id))
            {
                hiddenBy = tag.IsEndTag ? (tag.Id == hiddenBy ? null : hiddenBy) : hiddenBy ?? tag.Id;
            }
            else if (hiddenBy is null && IsContent(token))
            {
                yield return token;
            }
        }
    }

    private static bool HidesContent(HtmlTagId id) => id is HtmlTagId.Head or HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title;

    private static bool IsContent(HtmlToken token) =>
        token is HtmlDataToken or HtmlTagToken { Id: not (HtmlTagId.Html or HtmlTagId.Body or HtmlTagId.Meta or HtmlTagId.Link) };
}
