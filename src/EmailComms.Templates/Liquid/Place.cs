namespace EmailComms.Templates.Liquid;

/// <summary>A place in a template, for whoever wrote it.</summary>
internal sealed record Place(EmailTemplatePart Part, int Line, int Column)
{
    public EmailTemplateException Error(string problem) => new(Part, Line, Column, problem);
}
