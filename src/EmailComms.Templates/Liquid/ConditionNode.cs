namespace EmailComms.Templates.Liquid;

/// <summary><c>{% if %}</c> with its branches, of which the first that holds is written.</summary>
internal sealed record ConditionNode(IReadOnlyList<(IExpression Condition, INode Body)> Branches, Place Place) : INode
{
    public void Write(Scope scope)
    {
        scope.Step(Place);
        foreach (var (condition, body) in Branches)
        {
            if (Truth.Of(condition.Evaluate(scope)))
            {
                body.Write(scope);
                return;
            }
        }
    }
}
