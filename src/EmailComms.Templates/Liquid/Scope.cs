using System.Globalization;
using EmailComms.Templates.Writing;

namespace EmailComms.Templates.Liquid;

/// <summary>One writing of one part: the names that are known, and what it may cost.</summary>
internal sealed class Scope(object model, CultureInfo culture, TemplateOutput output)
{
    private const int MaxSteps = 100_000;
    private const int MaxLength = 4_000_000;

    private readonly Dictionary<string, object?> _own = new(StringComparer.Ordinal);
    private int _steps;

    public CultureInfo Culture => culture;

    public TemplateOutput Output => output;

    public object? Find(string name) => _own.TryGetValue(name, out var value) ? value : Members.Read(model, name);

    public void Set(string name, object? value) => _own[name] = value;

    /// <summary>Runs with a name that means something else, or nothing, before and after.</summary>
    public void With(string name, object? value, Action<Scope> action)
    {
        var hadOuter = _own.TryGetValue(name, out var outer);
        _own[name] = value;
        action(this);
        if (hadOuter)
        {
            _own[name] = outer;
        }
        else
        {
            _own.Remove(name);
        }
    }

    /// <summary>Counts a step. A template over a model that never ends comes to an end.</summary>
    public void Step(Place place)
    {
        if (++_steps > MaxSteps)
        {
            throw place.Error($"writing takes more than {MaxSteps} steps");
        }

        if (output.Length > MaxLength)
        {
            throw place.Error($"what is written has more than {MaxLength} characters");
        }
    }
}
