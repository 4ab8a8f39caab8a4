namespace EmailComms.Templates.Liquid;

/// <summary><c>order.customer.name</c>.</summary>
internal sealed record ValuePath(IReadOnlyList<string> Names) : IExpression
{
    public object? Evaluate(Scope scope) => Names.Skip(1).Aggregate(scope.Find(Names[0]), Members.Read);
}
