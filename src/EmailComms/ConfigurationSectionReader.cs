using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EmailComms;

/// <summary>
/// Reads one section key by key and notes what cannot be read, so that a wrong value is reported together with every other
/// failure, by its path, instead of ending the start at the first.
/// </summary>
internal sealed class ConfigurationSectionReader(IConfiguration section, string path, List<string> failures)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public ConfigurationSectionReader Section(string key)
    {
        _known.Add(key);
        return new ConfigurationSectionReader(section.GetSection(key), $"{path}:{key}", failures);
    }

    public void Text(string key, Action<string> set)
    {
        if (Find(key) is { } value)
        {
            set(value);
        }
    }

    public void Flag(string key, Action<bool> set) => Parsed(key, set, bool.TryParse, "Write true or false.");

    public void Number(string key, Action<int> set) => Parsed<int>(key, set, TryParseInt, "Write a whole number.");

    public void LongNumber(string key, Action<long> set) => Parsed<long>(key, set, TryParseLong, "Write a whole number.");

    public void Duration(string key, Action<TimeSpan> set) => Parsed<TimeSpan>(key, set, TryParseDuration, "Write hours, minutes and seconds, such as \"00:05:00\".");

    public void Choice<T>(string key, Action<T> set)
        where T : struct, Enum =>
        Parsed<T>(key, set, TryParseChoice, $"Write one of {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>Reads a section whose keys are the values of an enumeration.</summary>
    public void ByChoice<TKey, TValue>(string key, IDictionary<TKey, TValue> target, TryParse<TValue> tryParse, string remedy)
        where TKey : struct, Enum
    {
        var values = Section(key);
        foreach (var choice in Enum.GetValues<TKey>())
        {
            values.Parsed(choice.ToString(), value => target[choice] = value, tryParse, remedy);
        }

        values.ReportUnknownKeys();
    }

    public void List(string key, IList<string> target)
    {
        _known.Add(key);
        var list = section.GetSection(key);
        foreach (var value in list.GetChildren().Select(static child => child.Value).Prepend(list.Value))
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                target.Add(value.Trim());
            }
        }
    }

    /// <summary>Notes every key that nothing reads: a misspelt setting must not be a silent one.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var child in section.GetChildren())
        {
            if (!_known.Contains(child.Key))
            {
                failures.Add($"{path}:{HeaderText.Sanitize(child.Key)} is not a setting. Known here are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private static bool TryParseInt(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);

    private static bool TryParseLong(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);

    // A bare number would be read as days, which nobody means.
    private static bool TryParseDuration(string text, out TimeSpan value)
    {
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParseChoice<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text.Trim(), ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text.Trim()[0]);

    private void Parsed<T>(string key, Action<T> set, TryParse<T> tryParse, string remedy)
    {
        if (Find(key) is not { } text)
        {
            return;
        }

        if (tryParse(text, out var value))
        {
            set(value);
        }
        else
        {
            failures.Add($"{path}:{key} cannot be read. {remedy}");
        }
    }

    private string? Find(string key)
    {
        _known.Add(key);
        var value = section[key];
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    public delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);
}
