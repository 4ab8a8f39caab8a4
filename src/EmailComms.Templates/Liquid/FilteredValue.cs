namespace EmailComms.Templates.Liquid;

/// <summary><c>value | filter: argument</c>.</summary>
internal sealed record FilteredValue(IExpression Input, Filter Filter, IReadOnlyList<IExpression> Arguments, Place Place) : IExpression
{
    public object? Evaluate(Scope scope)
    {
        scope.Step(Place);
        var input = Input.Evaluate(scope);
        if (input is Missing && !Filter.TakesMissing)
        {
            throw Place.Error("the model has no such value");
        }

        return Filter.Apply(new FilterCall(input, [.. Arguments.Select(argument => argument.Evaluate(scope))], scope.Culture, Place));
    }
}
