namespace EmailComms.Templates.Liquid;

/// <summary><c>{{ value }}</c>.</summary>
internal sealed record ValueNode(IExpression Value, Place Place) : INode
{
    public void Write(Scope scope)
    {
        scope.Step(Place);
        var isWritten = Value.Evaluate(scope) switch
        {
            Missing => throw Place.Error("the model has no such value"),
            Verbatim verbatim => WriteVerbatim(scope, verbatim),
            Quotation quotation => scope.Output.WriteLines(quotation.Lines, quotation.Mark),
            var value => scope.Output.WriteValue(ValueText.Of(value, scope.Culture) ?? throw Place.Error("the value is no text: name a property of it, or go through it with 'for'")),
        };
        if (!isWritten)
        {
            throw Place.Error("a value can stand in the content, or in the quotation marks of an attribute that is no script or style");
        }
    }

    private static bool WriteVerbatim(Scope scope, Verbatim verbatim)
    {
        scope.Output.WriteVerbatim(verbatim.Text);
        return true;
    }
}
