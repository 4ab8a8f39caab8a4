namespace EmailComms.Templates.Liquid;

/// <summary>Text that the template's author, or the library, answers for: it is written as it stands.</summary>
internal sealed record Verbatim(string Text);
