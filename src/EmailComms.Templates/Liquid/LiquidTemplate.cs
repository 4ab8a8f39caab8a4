namespace EmailComms.Templates.Liquid;

/// <summary>Pieces of a template in their order.</summary>
internal sealed record LiquidTemplate(IReadOnlyList<INode> Nodes) : INode
{
    public void Write(Scope scope)
    {
        foreach (var node in Nodes)
        {
            node.Write(scope);
        }
    }
}
