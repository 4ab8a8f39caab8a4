namespace EmailComms.Approvals.Reading.Html;

/// <summary>What the rules of the style sheets add up to for one element.</summary>
internal struct HtmlCascade
{
    public readonly bool IsEmpty => Certain.IsEmpty && Possible.IsEmpty;

    public HtmlStyle Certain { get; private set; }

    /// <summary>Of rules that may hold for the element, or for some only of those that were found with it.</summary>
    public HtmlStyle Possible { get; private set; }

    public void Add(in HtmlRule rule)
    {
        if (rule.IsCertain)
        {
            Certain = Certain.With(rule.Style);
        }
        else
        {
            Possible = Possible.With(rule.Style);
        }
    }
}
