using System.Collections;
using System.Globalization;

namespace EmailComms.Templates.Liquid;

/// <summary>What a filter works on.</summary>
internal sealed record FilterCall(object? Input, IReadOnlyList<object?> Arguments, CultureInfo Culture, Place Place)
{
    public string Text => TextOf(Input);

    public IEnumerable<object?> List => Input switch
    {
        null => [],
        IEnumerable list and not string => list.Cast<object?>(),
        _ => throw Place.Error("the value is no list"),
    };

    public string TextAt(int index) => TextOf(Arguments[index]);

    public int CountAt(int index) => ValueText.Number(Arguments[index]) is { } number and >= 0 and <= int.MaxValue
        ? (int)number
        : throw Place.Error("the argument is no count");

    public string TextOf(object? value) => value is Missing
        ? throw Place.Error("the model has no such value")
        : ValueText.Of(value, Culture) ?? throw Place.Error("the value is no text");
}
