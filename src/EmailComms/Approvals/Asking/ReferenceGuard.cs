using System.Text;
using EmailComms.Approvals.Correlation;
using EmailComms.Composition;

namespace EmailComms.Approvals.Asking;

/// <summary>
/// Sees to it that whatever a composer wrote carries the reference, and says what the request asks for besides the decision: an
/// answer without them counts for nothing.
/// </summary>
internal static class ReferenceGuard
{
    public static EmailBody Ensure(EmailBody body, ApprovalRequest request, IssuedToken token)
    {
        var mark = ApprovalMessageWords.MarkOf(request.Assurance, request.ApprovalId, token.Code);
        return Ensure(mark is null ? body : Ensure(body, mark, ApprovalMessageWords.HowToMark(request.Assurance, mark), "font-weight:bold"), token.Reference);
    }

    public static EmailBody Ensure(EmailBody body, string reference) => Ensure(body, reference, reference, "font-family:monospace;font-size:11px");

    private static EmailBody Ensure(EmailBody body, string needed, string addition, string style) => body with
    {
        Text = body.Text is { } text && !Holds(text, needed) ? $"{text.TrimEnd()}\n\n{addition}\n" : body.Text,
        Html = body.Html is { } html && !Holds(HtmlPlainText.From(html), needed)
            ? HtmlDocument.Append(html, $"<p style=\"{style}\">{ReferenceHtml.Encode(addition)}</p>")
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
