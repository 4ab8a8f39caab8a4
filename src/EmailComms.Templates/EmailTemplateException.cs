namespace EmailComms.Templates;

/// <summary>A template cannot be read, or cannot be filled with the model. The message quotes the template, never a value.</summary>
public sealed class EmailTemplateException : FormatException
{
    internal EmailTemplateException(EmailTemplatePart part, int line, int column, string problem)
        : base($"{part} template, line {line}, column {column}: {problem}")
    {
        Part = part;
        Line = line;
        Column = column;
    }

    /// <summary>The part with the mistake.</summary>
    public EmailTemplatePart Part { get; }

    /// <summary>The line, from 1 on.</summary>
    public int Line { get; }

    /// <summary>The column, from 1 on.</summary>
    public int Column { get; }
}
