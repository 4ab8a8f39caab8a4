using System.Globalization;
using EmailComms.Templates.Liquid;
using EmailComms.Templates.Writing;

namespace EmailComms.Templates;

/// <summary>The subject and the body of a message, written in Liquid, into which values are put. It does not change, and any number of threads may use it.</summary>
/// <remarks>
/// Values are encoded in HTML and stay on one line in the subject and the text. They are never read as a template.
/// <code>
/// var template = EmailTemplate.Parse("Order {{ number }}", html: "&lt;p&gt;Order {{ number }} is on its way.&lt;/p&gt;");
/// await sender.SendAsync(template.Render(new { number = 7 }) with { To = [customer] });
/// </code>
/// </remarks>
public sealed class EmailTemplate
{
    private const string Slot = "content";

    private readonly LiquidTemplate _subject;
    private readonly LiquidTemplate? _text;
    private readonly LiquidTemplate? _html;
    private readonly LiquidTemplate? _layout;

    private EmailTemplate(LiquidTemplate subject, LiquidTemplate? text, LiquidTemplate? html, LiquidTemplate? layout)
    {
        _subject = subject;
        _text = text;
        _html = html;
        _layout = layout;
    }

    /// <summary>Reads a template.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="text">The plain text, or null to have it derived from the HTML.</param>
    /// <param name="html">The HTML, or null for plain text alone.</param>
    /// <param name="layout">HTML that several templates share, with <c>{{ content }}</c> where theirs goes.</param>
    /// <exception cref="ArgumentException">There is neither text nor HTML, or a layout without HTML.</exception>
    /// <exception cref="EmailTemplateException">A part is no template, or the layout has no place for the content.</exception>
    public static EmailTemplate Parse(string subject, string? text = null, string? html = null, string? layout = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (text is null && html is null)
        {
            throw new ArgumentException("A template needs a text, HTML, or both.", nameof(text));
        }

        if (layout is not null && html is null)
        {
            throw new ArgumentException("A layout is for HTML.", nameof(layout));
        }

        return new EmailTemplate(
            LiquidParser.Parse(EmailTemplatePart.Subject, subject),
            text is null ? null : LiquidParser.Parse(EmailTemplatePart.Text, text),
            html is null ? null : LiquidParser.Parse(EmailTemplatePart.Html, html),
            layout is null ? null : LiquidParser.Parse(EmailTemplatePart.Layout, layout, required: Slot));
    }

    /// <summary>Writes a message without recipients.</summary>
    /// <param name="model">The values: a dictionary by name, or an object with public properties.</param>
    /// <param name="culture">How numbers and dates are written; null for the invariant culture.</param>
    /// <exception cref="EmailTemplateException">The model lacks a value, or the template asks for too much.</exception>
    public EmailMessage Render(object model, CultureInfo? culture = null) => Render(model, culture, isAnswerable: false);

    /// <summary>What is answered comes back with the answer: there, no value stands at the beginning of a line of text.</summary>
    internal EmailMessage Render(object model, CultureInfo? culture, bool isAnswerable)
    {
        ArgumentNullException.ThrowIfNull(model);
        culture ??= CultureInfo.InvariantCulture;
        return new EmailMessage
        {
            Subject = OneLine.Of(Write(_subject, model, culture, new TextOutput())).Trim(),
            Body = new EmailBody
            {
                Text = _text is null ? null : Write(_text, model, culture, new TextOutput { QuotesLeadingValues = isAnswerable }),
                Html = _html is null ? null : WriteHtml(_html, model, culture),
            },
        };
    }

    private string WriteHtml(LiquidTemplate html, object model, CultureInfo culture)
    {
        var content = Write(html, model, culture, new HtmlOutput());
        return _layout is null ? content : Write(_layout, model, culture, new HtmlOutput(), new Verbatim(content));
    }

    private static string Write(LiquidTemplate template, object model, CultureInfo culture, TemplateOutput output, Verbatim? content = null)
    {
        var scope = new Scope(model, culture, output);
        if (content is not null)
        {
            scope.Set(Slot, content);
        }

        template.Write(scope);
        return output.ToString();
    }
}
