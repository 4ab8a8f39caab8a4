namespace EmailComms.Templates.Liquid;

/// <summary>The kinds of pieces of a source.</summary>
internal enum TagKind
{
    Words,
    Value,
    Statement,
}
