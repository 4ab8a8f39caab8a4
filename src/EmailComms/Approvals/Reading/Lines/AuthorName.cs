using System.Buffers;
using System.Globalization;
using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>The name of the person who wrote, as the From field has it: what that person's mail ends with.</summary>
internal sealed class AuthorName
{
    private const int MaxLength = 200;
    private const int MaxLine = 60;
    private const int MaxWords = 6;
    private const int MaxOtherWords = 2;
    private const int MinStem = 3;
    private const int MinUncased = 2;
    private const int MaxInitials = 4;
    private const string Breaks = " \t.,;:_-+'\"()[]<>&\u00A0\u3000\u00B7\u2010\u2011\u2019\uFF0C\uFF08\uFF09";
    private const string Edges = "*_-~/.,;:! \t\u00A0\u3000\u2013\u2014\uFF0C\u060C\u2022";

    // What stands between a name and what its owner is; a dash and a comma also stand inside of names and sentences.
    private static readonly SearchValues<char> Columns = SearchValues.Create("|\u00B7\u2022/\t\uFF0F\uFF5C");
    private static readonly SearchValues<char> RoleMarks = SearchValues.Create(",(<+0123456789\u060C\uFF0C\uFF08");

    // Somebody may be called Grant: what could decide is never taken for a name.
    private const PhraseKind Deciding = PhraseKind.AnyApprove | PhraseKind.AnyReject | PhraseKind.Negation | PhraseKind.Denial | PhraseKind.Retraction | PhraseKind.Objection | PhraseKind.Assent | PhraseKind.Dissent;

    private readonly HashSet<string> _words;
    private readonly string[] _display;
    private readonly string[] _latin;
    private readonly string _uncased;
    private readonly string _initials;
    private readonly string _address;

    private AuthorName(string displayName, string localPart, string address)
    {
        _address = address;
        var names = Split(displayName);
        _display = [.. names.Where(static name => name.Length > 1).Select(static name => NameLetters.Fold(name)).Where(static name => name.Length > 1)];
        _words = [.. _display, .. Split(localPart).Where(static word => word.Length >= MinStem && !PersonName.IsOtherWord(word)).Select(static word => NameLetters.Fold(word))];
        _latin = [.. names.Concat(Split(localPart)).Select(static word => NameLetters.Fold(word)).Where(static word => word.Length > 1)];
        _uncased = NameLetters.Fold(string.Concat(displayName.Where(IsUncased)));
        _initials = string.Concat(names.Select(static name => char.ToUpperInvariant(name[0])));
    }

    public static AuthorName Unknown { get; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>The name in a From field; nothing rests on it but where a text ends.</summary>
    public static AuthorName Of(string? from)
    {
        if (from is null or { Length: > MaxLength * 2 })
        {
            return Unknown;
        }

        var text = EncodedWords.Decode(from);
        var open = text.LastIndexOf('<');
        var address = text[(open + 1)..];
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var displayName = open < 0 ? string.Empty : text[..Math.Min(open, MaxLength)];
        return at < 0 ? new AuthorName(displayName, string.Empty, string.Empty) : new AuthorName(displayName, address[..at], address.TrimEnd('>', ' '));
    }

    /// <summary>Whether a line holds the name, or a part of it, and nothing else but titles; or the address.</summary>
    public bool Is(ReadOnlySpan<char> line)
    {
        if (_address.Length > 0 && line.Trim(Edges).Equals(_address, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        line = PersonName.WithoutTitles(line.Trim(Edges)).Trim(Edges);
        return line.Length is > 1 and <= MaxLine
            && (HasWords(line) || IsPartOfUncased(line) || AreInitials(line) || (_uncased.Length == 0 && FamilyName.Is(line, _latin)))
            && (IsWhole(line) || !Decides(line));
    }

    /// <summary>Whether a line holds first and last name, at least: too much to be the answer to a question.</summary>
    public bool IsWhole(ReadOnlySpan<char> line)
    {
        line = PersonName.WithoutTitles(line.Trim(Edges)).Trim(Edges);
        if (line.Length > MaxLine)
        {
            return false;
        }

        if (_display.Length < 2)
        {
            return _uncased.Length > MinUncased && NameLetters.Fold(line) == _uncased;
        }

        var words = 0;
        foreach (var range in line.SplitAny(Breaks))
        {
            var word = NameLetters.Fold(line[range]);
            if (word.Length > 1 && !_display.Contains(word))
            {
                return false;
            }

            words += word.Length > 1 ? 1 : 0;
        }

        return words >= 2;
    }

    /// <summary>Whether a line begins with the name and goes on with a role, a title or an address: "Ann Example, Treasurer".</summary>
    public bool OpensRole(ReadOnlySpan<char> line)
    {
        if (OpensColumns(line))
        {
            return true;
        }

        var end = FindRole(line);
        if (end <= 0 || !Is(line[..end]) || Decides(line))
        {
            return false;
        }

        // Behind a first name a comma may address its owner: "Ann, call me".
        var role = line[end..].Trim(Edges);
        return SignatureText.IsPart(role) && (IsWhole(line[..end]) || (!role.IsEmpty && !char.IsLower(role[0]) && LineText.CountWords(role) <= MaxWords));
    }

    // "Ann Example | Sales"
    private bool OpensColumns(ReadOnlySpan<char> line) =>
        FindColumns(line) is > 0 and var end && Is(line[..end]) && !Decides(line[end..]) && SignatureText.IsPart(line[end..].Trim(Edges));

    private static int FindColumns(ReadOnlySpan<char> line)
    {
        var column = line.IndexOfAny(Columns);
        var bar = line.IndexOf(" - ");
        var dash = line.IndexOfAny('\u2013', '\u2014');
        return Earliest(column, Earliest(bar, dash > 0 && line[dash - 1] == ' ' ? dash : -1));
    }

    private static int FindRole(ReadOnlySpan<char> line) => line.IndexOfAny(RoleMarks);

    private static int Earliest(int first, int second) => first < 0 ? second : second < 0 ? first : Math.Min(first, second);

    // "Ann", "Ann Example", "A. Example", "Ann Miller Example"; of a long first name also how friends call its owner.
    private bool HasWords(ReadOnlySpan<char> line)
    {
        var known = 0;
        var other = 0;
        var count = 0;
        foreach (var range in line.SplitAny(Breaks))
        {
            var word = line[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var isInitial = word.Length == 1 && char.IsUpper(word[0]);
            var isKnown = _words.Contains(NameLetters.Fold(word)) || IsStem(word);
            var isOther = !isKnown && !isInitial && !PersonName.IsParticle(word);
            if (++count > MaxWords || (isOther && (!char.IsUpper(word[0]) || PersonName.IsOtherWord(word))))
            {
                return false;
            }

            known += isKnown && word.Length > 1 ? 1 : 0;
            other += isOther ? 1 : 0;
        }

        return known > 0 && (other == 0 || (known > 1 && other <= MaxOtherWords));
    }

    private bool IsStem(ReadOnlySpan<char> word)
    {
        if (word.Length < MinStem || !char.IsUpper(word[0]) || PersonName.IsOtherWord(word))
        {
            return false;
        }

        var folded = NameLetters.Fold(word);
        foreach (var name in _words)
        {
            if (folded.Length >= MinStem && name.StartsWith(folded, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "AE" or "ae", below the text as on a note.
    private bool AreInitials(ReadOnlySpan<char> line)
    {
        var next = 0;
        foreach (var c in line)
        {
            if (next < _initials.Length && _initials[next] == char.ToUpperInvariant(c))
            {
                next++;
            }
            else if (c is not ('.' or ' '))
            {
                return false;
            }
        }

        return next is >= 2 and <= MaxInitials && next == _initials.Length && !PersonName.IsOtherWord(line);
    }

    // Where names have no blanks, the family name or the given name is one end of it; a title may stand behind it.
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

        if (count >= MinUncased && IsEndOfUncased(letters[..count]))
        {
            return true;
        }

        return LineText.IsWithoutBlanks(line[0]) && IsUncasedWithOffice(line);
    }

    // "Sales Department  Kobayashi": one of the words is the name, the others say what its owner is.
    private bool IsUncasedWithOffice(ReadOnlySpan<char> line)
    {
        var hasName = false;
        foreach (var range in line.SplitAny(' ', '\u3000'))
        {
            var word = line[range];
            var isName = word.Length >= MinUncased && IsEndOfUncased(word);
            if (!word.IsEmpty && !isName && !OfficeText.IsPart(word))
            {
                return false;
            }

            hasName |= isName;
        }

        return hasName;
    }

    private bool IsEndOfUncased(ReadOnlySpan<char> letters)
    {
        letters = PersonName.WithoutUncasedTitle(letters);
        var folded = NameLetters.Fold(letters);
        return letters.Length >= MinUncased
            && (_uncased.StartsWith(folded, StringComparison.Ordinal) || _uncased.EndsWith(folded, StringComparison.Ordinal));
    }

    private static bool Decides(ReadOnlySpan<char> line)
    {
        var words = new DecisionWords(line.ToString(), DecisionVocabulary.BuiltIn);
        return words.IsIn(Deciding, 0, words.Count, own: 0);
    }

    private static string[] Split(string text) => text.Split(Breaks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
