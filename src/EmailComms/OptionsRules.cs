using System.Globalization;
using System.Numerics;

namespace EmailComms;

/// <summary>The failed rules of a set of options, each a sentence that begins with the setting's path and ends with what to write.</summary>
internal sealed class OptionsRules(string path)
{
    private readonly List<string> _failures = [];

    /// <summary>The configuration path that all settings stand below.</summary>
    public string Path => path;

    public IReadOnlyList<string> Failures => _failures;

    public void Add(string sentence) => _failures.Add(sentence);

    public void Fail(string key, string problem, string remedy) => _failures.Add($"{path}:{key} {problem}. {remedy}");

    public void Required(string key, string? value, string remedy)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Fail(key, "is missing", remedy);
        }
    }

    public void InRange<T>(string key, T value, T minimum, T maximum)
        where T : INumber<T>
    {
        if (value < minimum || value > maximum)
        {
            Fail(key, Format($"is {value}"), Format($"Write a number from {minimum} to {maximum}."));
        }
    }

    public void InRange(string key, TimeSpan value, TimeSpan minimum, TimeSpan maximum)
    {
        if (value < minimum || value > maximum)
        {
            Fail(key, Format($"is {value:c}"), Format($"Write a time from {minimum:c} to {maximum:c} (days.hours:minutes:seconds)."));
        }
    }

    public void Defined<T>(string key, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Fail(key, "is not a known value", $"Write one of {string.Join(", ", Enum.GetNames<T>())}.");
        }
    }

    /// <summary>A value that goes into a protocol command or a message: it cannot hold control characters.</summary>
    public void OneLine(string key, string? value)
    {
        if (value is not null && HeaderText.HasControlCharacter(value))
        {
            Fail(key, "holds control characters", "Write it on one line.");
        }
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
