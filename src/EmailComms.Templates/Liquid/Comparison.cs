using System.Collections;
using System.Globalization;

namespace EmailComms.Templates.Liquid;

/// <summary><c>left == right</c> and the like.</summary>
internal sealed record Comparison(IExpression Left, string Operator, IExpression Right, Place Place) : IExpression
{
    public static readonly IReadOnlySet<string> Operators = new HashSet<string>(StringComparer.Ordinal) { "==", "!=", "<", ">", "<=", ">=", "contains" };

    public object? Evaluate(Scope scope)
    {
        scope.Step(Place);
        var (left, right) = (Left.Evaluate(scope), Right.Evaluate(scope));
        return Operator switch
        {
            "==" => AreEqual(left, right),
            "!=" => !AreEqual(left, right),
            "contains" => Contains(left, right),
            "<" => Compare(left, right) < 0,
            ">" => Compare(left, right) > 0,
            "<=" => Compare(left, right) <= 0,
            _ => Compare(left, right) >= 0,
        };
    }

    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (Missing, _) => AreEqual(null, right),
        (_, Missing) => AreEqual(left, null),
        (_, Blank) => ValueText.IsBlank(left),
        (Blank, _) => ValueText.IsBlank(right),
        (Enum name, string text) => name.ToString() == text,
        (string text, Enum name) => name.ToString() == text,
        _ when ValueText.Number(left) is { } number => number == ValueText.Number(right),
        _ => Equals(left, right),
    };

    private static bool Contains(object? left, object? right) => left switch
    {
        string text => right is not null && ValueText.Of(right, CultureInfo.InvariantCulture) is { Length: > 0 } part && text.Contains(part, StringComparison.Ordinal),
        ICollection list => list.Cast<object?>().Any(item => AreEqual(item, right)),
        _ => false,
    };

    // What has no order is neither more nor less.
    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        _ when ValueText.Number(left) is { } number && ValueText.Number(right) is { } other => number.CompareTo(other),
        (string text, string other) => string.CompareOrdinal(text, other),
        (IComparable value, not null) when value.GetType() == right.GetType() => value.CompareTo(right),
        _ => null,
    };
}
