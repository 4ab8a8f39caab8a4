namespace EmailComms.Templates.Liquid;

/// <summary>A value that the template names itself.</summary>
internal sealed record Literal(object? Value) : IExpression
{
    public object? Evaluate(Scope scope) => Value;
}
