using System.Globalization;
using EmailComms.Approvals.Reading.Decisions;
using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>The name of the person who wrote, as the From field has it: what that person's mail ends with.</summary>
internal sealed class AuthorName
{
    private const int MaxLength = 200;
    private const int MaxLine = 60;
    private const int MaxWords = 6;
    private const int MinStem = 3;
    private const int MinUncased = 2;
    private const string Breaks = " \t.,;:_-+'\"()[]<>&\u00A0\u3000\u00B7\u2010\u2011\u2019\uFF0C";
    private const string Edges = "*_-~/.,;! \t\u00A0\u2013\u2014\uFF0C\u060C";
    private const string Columns = "|\u00B7\u2022";

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly string _uncased;

    private AuthorName(string displayName, string localPart)
    {
        var words = Split(displayName).Concat(Split(localPart).Where(static word => word.Length >= MinStem));
        _words = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _uncased = string.Concat(displayName.Where(IsUncased));
    }

    public static AuthorName Unknown { get; } = new(string.Empty, string.Empty);

    /// <summary>The name in a From field; nothing rests on it but where a text ends.</summary>
    public static AuthorName Of(string? from)
    {
        if (from is null or { Length: > MaxLength * 2 })
        {
            return Unknown;
        }

        var text = HeaderValue.DecodeText(from);
        var open = text.LastIndexOf('<');
        var address = text[(open + 1)..];
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var displayName = open < 0 ? string.Empty : text[..Math.Min(open, MaxLength)];
        return new AuthorName(displayName, at < 0 ? string.Empty : address[..at]);
    }

    /// <summary>Whether a line holds the name, or a part of it, and nothing else.</summary>
    public bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim(Edges);
        return line.Length is > 1 and <= MaxLine && (HasWords(line) || IsPartOfUncased(line)) && !IsSpoken(line);
    }

    /// <summary>Whether a line begins with the name and goes on, in columns, with what that person is: "Ann Example | Sales".</summary>
    public bool OpensColumns(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(Columns);
        return end > 0 && Is(line[..end]);
    }

    // "Ann", "Ann Example", "A. Example"; of a long first name also how friends call its owner.
    private bool HasWords(ReadOnlySpan<char> line)
    {
        var known = 0;
        var count = 0;
        foreach (var range in line.SplitAny(Breaks))
        {
            var word = line[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (++count > MaxWords || !(_words.Contains(word) || (word.Length == 1 && char.IsUpper(word[0])) || IsStem(word)))
            {
                return false;
            }

            known += word.Length > 1 ? 1 : 0;
        }

        return known > 0;
    }

    private bool IsStem(ReadOnlySpan<char> word)
    {
        if (word.Length < MinStem || !char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (var name in _words.Set)
        {
            if (name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Where names have no blanks, the family name or the given name is one end of it.
    private bool IsPartOfUncased(ReadOnlySpan<char> line)
    {
        if (_uncased.Length == 0 || !IsUncased(line[0]))
        {
            return false;
        }

        Span<char> letters = stackalloc char[MaxLine];
        var count = 0;
        foreach (var c in line)
        {
            if (IsUncased(c))
            {
                letters[count++] = c;
            }
            else if (!Breaks.AsSpan().Contains(c))
            {
                return false;
            }
        }

        return count >= MinUncased && (_uncased.AsSpan().StartsWith(letters[..count]) || _uncased.AsSpan().EndsWith(letters[..count]));
    }

    // Somebody may be called Grant: what could decide is never taken for a name.
    private static bool IsSpoken(ReadOnlySpan<char> line) => DecisionWords.AreSpoken(line);

    private static string[] Split(string text) => text.Split(Breaks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
