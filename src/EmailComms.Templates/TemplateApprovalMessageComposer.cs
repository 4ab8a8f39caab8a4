using EmailComms.Approvals;
using EmailComms.Composition;
using EmailComms.Templates.Liquid;
using Microsoft.Extensions.Options;

namespace EmailComms.Templates;

/// <summary>Writes the messages that have a template, and leaves the others to the composer that was there before.</summary>
internal sealed class TemplateApprovalMessageComposer(IApprovalMessageComposer others, IOptions<ApprovalTemplates> templates) : IApprovalMessageComposer
{
    public ApprovalMessage Compose(ApprovalMessageContext context) => templates.Value.Request is { } template
        ? Write(template, new Dictionary<string, object?>
        {
            ["id"] = context.Request.ApprovalId,
            ["kind"] = context.Request.Kind,
            ["subject"] = context.Request.Subject,
            ["text"] = new Verbatim(context.Request.Body.Text ?? HtmlPlainText.From(context.Request.Body.Html!)),
            ["html"] = context.Request.Body.Html is { } html ? new Verbatim(html) : Lines(context.Request.Body.Text!),
            ["approver"] = context.Approver,
            ["expires_at"] = context.ExpiresAt,
            ["reference"] = Lines(context.Reference),
            ["code"] = context.Code,
            ["approve_link"] = context.ApproveLink,
            ["reject_link"] = context.RejectLink,
        })
        : others.Compose(context);

    public ApprovalMessage ComposeAnswer(ApprovalAnswerContext context) => templates.Value.Answers.TryGetValue(context.Outcome, out var template)
        ? Write(template, new Dictionary<string, object?>
        {
            ["id"] = context.ApprovalId,
            ["kind"] = context.Kind,
            ["round"] = context.Round,
            ["approver"] = context.Approver,
            ["outcome"] = context.Outcome,
            ["reason"] = context.Reason,
            ["decision"] = context.Decision,
            ["expires_at"] = context.ExpiresAt,
            ["effective_at"] = context.EffectiveAt,
            ["reference"] = context.Reference is { } reference ? Lines(reference) : null,
            ["subject"] = context.Proposal.Subject,
        })
        : others.ComposeAnswer(context);

    // The reference may span lines, and so does the text that the host wrote: both stay as they are.
    private static Quotation Lines(string text) => new(text, Mark: string.Empty);

    private ApprovalMessage Write(EmailTemplate template, Dictionary<string, object?> model)
    {
        var message = template.Render(model, templates.Value.Culture, isAnswerable: true);
        return new ApprovalMessage { Subject = message.Subject, Body = message.Body };
    }
}
