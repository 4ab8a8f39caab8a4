namespace EmailComms.Templates.Liquid;

/// <summary>The kinds of words in a tag.</summary>
internal enum TokenKind
{
    Name,
    Text,
    Number,
    Sign,
    End,
}
