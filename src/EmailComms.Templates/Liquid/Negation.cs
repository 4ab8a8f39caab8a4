namespace EmailComms.Templates.Liquid;

/// <summary>The condition of <c>{% unless %}</c>.</summary>
internal sealed record Negation(IExpression Condition) : IExpression
{
    public object? Evaluate(Scope scope) => !Truth.Of(Condition.Evaluate(scope));
}
