namespace EmailComms.Templates.Liquid;

/// <summary>A piece of the source: words of the template, or what stands between braces.</summary>
internal sealed record Tag(TagKind Kind, string Content, int Start, Place Place);
