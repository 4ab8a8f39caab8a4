namespace EmailComms.Templates.Liquid;

/// <summary>The template's own words.</summary>
internal sealed record TextNode(string Text, Place Place) : INode
{
    public void Write(Scope scope)
    {
        scope.Step(Place);
        scope.Output.WriteVerbatim(Text);
    }
}
