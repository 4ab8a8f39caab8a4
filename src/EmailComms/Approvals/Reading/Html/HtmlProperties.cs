namespace EmailComms.Approvals.Reading.Html;

/// <summary>The properties of CSS of which a later declaration replaces an earlier one.</summary>
[Flags]
internal enum HtmlProperties
{
    None = 0,
    Color = 1,
    Background = 2,
    FontSize = 4,
}
