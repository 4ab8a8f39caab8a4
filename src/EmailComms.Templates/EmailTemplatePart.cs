namespace EmailComms.Templates;

/// <summary>The parts that a template is made of.</summary>
public enum EmailTemplatePart
{
    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The plain text.</summary>
    Text,

    /// <summary>The HTML.</summary>
    Html,

    /// <summary>The HTML around the HTML of several templates.</summary>
    Layout,
}
