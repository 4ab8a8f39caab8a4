using System.Collections;
using EmailComms.Templates.Writing;

namespace EmailComms.Templates.Liquid;

/// <summary>The filters: a handful of those of Liquid, and what mail needs.</summary>
internal static class Filters
{
    private const int MaxItems = 10_000;

    public static IReadOnlyDictionary<string, Filter> All { get; } = new Dictionary<string, Filter>(StringComparer.Ordinal)
    {
        ["append"] = new(static call => call.Text + call.TextAt(0), 1, 1),
        ["capitalize"] = new(static call => call.Text is { Length: > 0 } text ? char.ToUpper(text[0], call.Culture) + text[1..] : string.Empty),
        ["date"] = new(static call => Format(call, static value => value is DateTimeOffset or DateTime or DateOnly or TimeOnly, "the value is no date"), 1, 1),
        ["default"] = new(static call => ValueText.IsBlank(call.Input) ? call.Arguments[0] : call.Input, 1, 1, TakesMissing: true),
        ["downcase"] = new(static call => call.Text.ToLower(call.Culture)),
        ["first"] = new(static call => call.List.FirstOrDefault()),
        ["join"] = new(static call => string.Join(call.TextAt(0), call.List.Take(MaxItems).Select(call.TextOf)), 1, 1),
        ["link"] = new(static call => WebLink.OrNowhere(call.Text)),
        ["number"] = new(static call => Format(call, static value => ValueText.Number(value) is not null, "the value is no number"), 1, 1),
        ["prepend"] = new(static call => call.TextAt(0) + call.Text, 1, 1),
        ["quote"] = new(static call => new Quotation(call.Text)),
        ["raw"] = new(static call => new Verbatim(call.Text)),
        ["size"] = new(static call => call.Input is string text ? text.Length : call.Input is ICollection list ? list.Count : call.List.Take(MaxItems).Count()),
        ["strip"] = new(static call => call.Text.Trim()),
        ["truncate"] = new(static call => Truncate(call.Text, call.CountAt(0)), 1, 1),
        ["upcase"] = new(static call => call.Text.ToUpper(call.Culture)),
    };

    private static string Format(FilterCall call, Func<object?, bool> isFit, string problem)
    {
        if (call.Input is null)
        {
            return string.Empty;
        }

        if (!isFit(call.Input))
        {
            throw call.Place.Error(problem);
        }

        try
        {
            return ((IFormattable)call.Input).ToString(call.TextAt(0), call.Culture);
        }
        catch (FormatException)
        {
            throw call.Place.Error("the value cannot be written in this format");
        }
    }

    // Half of a character outside the first plane is no character.
    private static string Truncate(string text, int length)
    {
        const string Ellipsis = "...";
        if (text.Length <= length)
        {
            return text;
        }

        var kept = Math.Max(0, length - Ellipsis.Length);
        return text[..(kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + Ellipsis;
    }
}
