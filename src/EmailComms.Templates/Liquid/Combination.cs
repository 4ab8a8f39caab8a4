namespace EmailComms.Templates.Liquid;

/// <summary><c>left and right</c>, <c>left or right</c>; of several, the last binds first, as in Liquid.</summary>
internal sealed record Combination(IExpression Left, bool IsAnd, IExpression Right) : IExpression
{
    public object? Evaluate(Scope scope) => IsAnd
        ? Truth.Of(Left.Evaluate(scope)) && Truth.Of(Right.Evaluate(scope))
        : Truth.Of(Left.Evaluate(scope)) || Truth.Of(Right.Evaluate(scope));
}
