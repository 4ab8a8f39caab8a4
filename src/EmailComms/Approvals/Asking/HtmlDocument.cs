using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EmailComms.Approvals.Asking;

/// <summary>Makes HTML from text, and puts a block at the end of HTML that somebody else wrote.</summary>
internal static class HtmlDocument
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // What stands in these is no markup, even when it looks like the end of the body.
    private static readonly (string Start, string End)[] Opaque = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>A document with the paragraphs and line breaks of the text.</summary>
    public static string FromText(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n').Split('\n');
        var content = string.Join("<br>\n", lines.Select(Encode)).Replace("<br>\n<br>\n", "</p>\n<p>", StringComparison.Ordinal);
        return $"""
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            </head>
            <body style="font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:22px">
            <p>{content}</p>
            </body>
            </html>
            """;
    }

    /// <summary>Inserts the block before the end of the body, or at the end of a fragment. Linear in the length of the HTML.</summary>
    public static string Append(string html, string block)
    {
        var end = FindEndOfBody(html);
        return $"{html[..end]}\n{block}\n{html[end..]}";
    }

    private static int FindEndOfBody(string html)
    {
        var found = -1;
        var position = 0;
        while ((position = html.IndexOf('<', position)) >= 0)
        {
            if (StartsWith(html, position, "</body") || (found < 0 && StartsWith(html, position, "</html")))
            {
                found = position;
            }

            position = SkipOpaque(html, position);
        }

        return found < 0 ? html.Length : found;
    }

    private static int SkipOpaque(string html, int position)
    {
        foreach (var (start, endMark) in Opaque)
        {
            if (StartsWith(html, position, start))
            {
                var end = html.IndexOf(endMark, position + start.Length, StringComparison.OrdinalIgnoreCase);
                return end < 0 ? html.Length : end + endMark.Length;
            }
        }

        return position + 1;
    }

    private static bool StartsWith(string html, int position, string text) =>
        string.Compare(html, position, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
