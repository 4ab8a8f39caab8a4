namespace EmailComms.Templates.Liquid;

/// <summary>What has a value.</summary>
internal interface IExpression
{
    object? Evaluate(Scope scope);
}
