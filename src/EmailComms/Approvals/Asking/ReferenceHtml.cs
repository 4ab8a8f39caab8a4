namespace EmailComms.Approvals.Asking;

/// <summary>The reference as HTML: its lines stay lines.</summary>
internal static class ReferenceHtml
{
    public static string Encode(string reference) => string.Join("<br>\n", reference.Split('\n').Select(HtmlDocument.Encode));
}
