namespace EmailComms.Approvals.Reading.Html;

/// <summary>One rule of a style sheet, for the elements of one selector.</summary>
/// <param name="Tag">The element that the selector asks for besides, or null.</param>
/// <param name="IsCertain">Whether the selector says no more than what was compared.</param>
/// <param name="Style">What the rule declares.</param>
internal readonly record struct HtmlRule(string? Tag, bool IsCertain, HtmlStyle Style);
