namespace EmailComms.Templates.Liquid;

/// <summary><c>{% assign name = value %}</c>.</summary>
internal sealed record AssignNode(string Name, IExpression Value, Place Place) : INode
{
    public void Write(Scope scope)
    {
        scope.Step(Place);
        scope.Set(Name, Value.Evaluate(scope));
    }
}
