namespace EmailComms.Templates.Liquid;

/// <summary>A word of what stands in a tag.</summary>
internal sealed record Token(TokenKind Kind, string Text, Place Place);
