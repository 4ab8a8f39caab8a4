using EmailComms.Composition;

namespace EmailComms.Approvals.Asking;

/// <summary>Writes what the request says and, clearly apart, how to answer it.</summary>
/// <remarks>
/// No line written here begins with a decision: mail programs send it back with the answer, sometimes without any mark of
/// quotation, and it must not be taken for the approver's words.
/// </remarks>
internal sealed class DefaultApprovalMessageComposer : IApprovalMessageComposer
{
    public ApprovalMessage Compose(ApprovalMessageContext context)
    {
        var body = context.Request.Body;
        return new ApprovalMessage
        {
            Subject = context.Request.Subject,
            Body = new EmailBody
            {
                Text = WriteText(body.Text ?? HtmlPlainText.From(body.Html!), context),
                Html = HtmlDocument.Append(body.Html ?? HtmlDocument.FromText(body.Text!), WriteHtml(context)),
            },
        };
    }

    private static string WriteText(string text, ApprovalMessageContext context) =>
        $"""
        {text.TrimEnd()}

        ------------------------------------------------------------------------
        {ApprovalMessageWords.HowToAnswer}
        {ApprovalMessageWords.HowToGoOn}
        {TextMark(context)}
        {ApprovalMessageWords.ToApprove} <{context.ApproveLink}>
        {ApprovalMessageWords.ToReject} <{context.RejectLink}>

        {ApprovalMessageWords.Until(context.ExpiresAt)}

        {ApprovalMessageWords.Reference}
        {context.Reference}

        """;

    // Outlook draws with Word: tables, bgcolor and mso-padding-alt. Phones want 44 pixels: 12 + 24 + 12. In dark mode the text
    // takes the program's colour, the buttons keep theirs, and the grey reads on black as on white.
    private static string WriteHtml(ApprovalMessageContext context) =>
        $"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #8c8c8c;margin-top:24px">
        <tr><td style="padding:16px 0;{Font}">{ApprovalMessageWords.HowToAnswer} {ApprovalMessageWords.HowToGoOn}</td></tr>{HtmlMark(context)}
        <tr><td>
        <table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
        {Button("Send approval", "#1a7f37", context.ApproveLink)}
        <td width="16">&nbsp;</td>
        {Button("Send rejection", "#c62828", context.RejectLink)}
        </tr></table>
        </td></tr>
        <tr><td style="padding:16px 0;{Font}">{ApprovalMessageWords.Until(context.ExpiresAt)}</td></tr>
        <tr><td style="padding:8px 0;font-family:Consolas,'Courier New',monospace;font-size:11px;line-height:15px;color:#767676">{ApprovalMessageWords.Reference}<br>
        {ReferenceHtml.Encode(context.Reference)}</td></tr>
        </table>
        """;

    private const string Font = "font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:22px";

    private static string Button(string label, string color, string link) =>
        $"""
        <td align="center" bgcolor="{color}" style="border-radius:6px;mso-padding-alt:12px 24px"><a href="{HtmlDocument.Encode(link)}" style="display:inline-block;padding:12px 24px;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:6px">{label}</a></td>
        """;

    private static string TextMark(ApprovalMessageContext context) => HowToMark(context) is { } how ? $"\n{how}\n" : string.Empty;

    private static string HtmlMark(ApprovalMessageContext context) =>
        HowToMark(context) is { } how ? $"\n<tr><td style=\"padding:0 0 16px;{Font};font-weight:bold\">{HtmlDocument.Encode(how)}</td></tr>" : string.Empty;

    private static string? HowToMark(ApprovalMessageContext context) =>
        ApprovalMessageWords.MarkOf(context.Request.Assurance, context.Request.ApprovalId, context.Code) is { } mark
            ? ApprovalMessageWords.HowToMark(context.Request.Assurance, mark)
            : null;
}
