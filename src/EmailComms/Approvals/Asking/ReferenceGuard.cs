using System.Text;
using EmailComms.Composition;

namespace EmailComms.Approvals.Asking;

/// <summary>Sees to it that whatever a composer wrote carries the reference: an answer without it counts for nothing.</summary>
internal static class ReferenceGuard
{
    public static EmailBody Ensure(EmailBody body, string reference) => body with
    {
        Text = body.Text is { } text && !Holds(text, reference) ? $"{text.TrimEnd()}\n\n{reference}\n" : body.Text,
        Html = body.Html is { } html && !Holds(HtmlPlainText.From(html), reference)
            ? HtmlDocument.Append(html, $"<p style=\"font-family:monospace;font-size:11px\">{ReferenceHtml.Encode(reference)}</p>")
            : body.Html,
    };

    private static bool Holds(string text, string reference) => WithoutSpace(text).Contains(WithoutSpace(reference), StringComparison.Ordinal);

    private static string WithoutSpace(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
