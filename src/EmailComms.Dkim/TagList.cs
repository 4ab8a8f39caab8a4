using System.Diagnostics.CodeAnalysis;

namespace EmailComms.Dkim;

/// <summary>
/// A list of tags (RFC 6376 3.2), which signatures and key records are written as. Stricter than the grammar in nothing, and
/// read to its end or not at all: a tag that two programs could read differently must not be in it.
/// </summary>
internal sealed class TagList
{
    private static readonly char[] WhiteSpace = [' ', '\t'];

    private readonly Dictionary<string, string> _values;

    private TagList(Dictionary<string, string> values, string? first)
    {
        _values = values;
        First = first;
    }

    /// <summary>The name of the first tag.</summary>
    public string? First { get; }

    /// <summary>The value of a tag; null when it is not there.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public static bool TryParse(string text, [NotNullWhen(true)] out TagList? list)
    {
        list = null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? first = null;
        var rest = text.AsSpan();
        while (!rest.Trim(WhiteSpace).IsEmpty)
        {
            var end = rest.IndexOf(';');
            var tag = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];

            var equals = tag.IndexOf('=');
            if (equals < 0)
            {
                return false;
            }

            var name = tag[..equals].Trim(WhiteSpace).ToString();
            var value = tag[(equals + 1)..].Trim(WhiteSpace).ToString();
            if (!IsName(name) || !IsValue(value) || !values.TryAdd(name, value))
            {
                return false;
            }

            first ??= name;
        }

        list = new TagList(values, first);
        return true;
    }

    /// <summary>The items of a value that colons separate, without the white space around them; null when the tag is not there.</summary>
    public IReadOnlyList<string>? Items(string name) => this[name]?.Split(':', StringSplitOptions.TrimEntries);

    /// <summary>The octets of a value in base64, which may be folded anywhere; null when the tag is not there or is not base64.</summary>
    public byte[]? Octets(string name)
    {
        if (this[name] is not { } value)
        {
            return null;
        }

        // The framework's decoder passes over spaces and tabs by itself.
        var octets = new byte[value.Length];
        return Convert.TryFromBase64String(value, octets, out var length) ? octets[..length] : null;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static bool IsValue(string value) => value.All(static character => character is '\t' or (>= ' ' and <= '~'));
}
