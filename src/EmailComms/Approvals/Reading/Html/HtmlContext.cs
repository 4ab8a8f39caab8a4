namespace EmailComms.Approvals.Reading.Html;

/// <summary>What holds for the text of an element.</summary>
internal readonly record struct HtmlContext(HtmlState State, HtmlLook Look)
{
    public static readonly HtmlContext Default = new(HtmlState.None, HtmlLook.Default);
}
