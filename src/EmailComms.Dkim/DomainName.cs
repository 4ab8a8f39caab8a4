using System.Buffers;

namespace EmailComms.Dkim;

/// <summary>
/// The syntax of names that are asked of the DNS: labels of letters, digits, hyphens and underscores (RFC 1035 2.3.1, and the
/// underscore that operators write). Whatever else a signature names is not asked for.
/// </summary>
internal static class DomainName
{
    private const int MaxOctets = 253;
    private const int MaxLabelOctets = 63;

    private static readonly SearchValues<char> LetterDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    public static bool IsValid(string? name)
    {
        if (name is not { Length: > 0 and <= MaxOctets })
        {
            return false;
        }

        foreach (var label in name.AsSpan().Split('.'))
        {
            if (!IsLabel(name.AsSpan(label)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label) =>
        label.Length is > 0 and <= MaxLabelOctets
        && !label.ContainsAnyExcept(LabelCharacters)
        && label.ContainsAny(LetterDigits)
        && label[0] != '-'
        && label[^1] != '-';
}
