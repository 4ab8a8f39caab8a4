namespace EmailComms.Approvals.Reading.Html;

/// <summary>By what a selector of a style sheet finds its elements, the weakest first.</summary>
internal enum HtmlSelectorKind
{
    None = 0,
    Any,
    Tag,
    Attribute,
    AttributeValue,
    Class,
    Id,
}
