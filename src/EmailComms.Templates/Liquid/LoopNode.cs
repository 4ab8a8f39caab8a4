using System.Collections;

namespace EmailComms.Templates.Liquid;

/// <summary><c>{% for name in list %}</c>, with <c>forloop.index</c>, <c>forloop.first</c> and <c>forloop.last</c>.</summary>
internal sealed record LoopNode(string Name, IExpression List, INode Body, INode Otherwise, Place Place) : INode
{
    public void Write(Scope scope)
    {
        scope.Step(Place);
        var isEmpty = true;
        foreach (var (item, index, isLast) in Items(scope))
        {
            isEmpty = false;
            scope.Step(Place);
            var loop = new Dictionary<string, object?> { ["index"] = index, ["first"] = index == 1, ["last"] = isLast };
            scope.With("forloop", loop, outer => outer.With(Name, item, Body.Write));
        }

        if (isEmpty)
        {
            Otherwise.Write(scope);
        }
    }

    // One item ahead: a list that never ends is cut by the steps, and not by the memory.
    private IEnumerable<(object? Item, int Index, bool IsLast)> Items(Scope scope)
    {
        var list = List.Evaluate(scope) switch
        {
            null => [],
            Missing => throw Place.Error("the model has no such list"),
            IEnumerable found and not string => found.Cast<object?>(),
            _ => throw Place.Error("the value is no list"),
        };
        using var items = list.GetEnumerator();
        var index = 0;
        var hasNext = items.MoveNext();
        while (hasNext)
        {
            var item = items.Current;
            hasNext = items.MoveNext();
            yield return (item, ++index, !hasNext);
        }
    }
}
