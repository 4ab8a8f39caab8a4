using System.Buffers;
using System.Globalization;
using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Whether words look like somebody's name. Only their form says so: no list has all names.</summary>
internal static class PersonName
{
    private const int MaxWords = 4;
    private const int MaxLetters = 24;
    private const int MaxUncased = 12;
    private const int MaxIdeographs = 5;
    private const int MaxTitles = 4;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",|/\u2013\u2014(\u00B7\u2022");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        new HashSet<string>(ClosingVocabulary.NameParticles, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherWords =
        new HashSet<string>(ClosingVocabulary.NotNames, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly PhraseTable Titles = new(ClosingVocabulary.NameTitles);

    /// <summary>One to four words, each with a capital: "Ann", "Ann B. van Example"; or short words of a script without capitals.</summary>
    public static bool IsName(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (++count > MaxWords || !(IsNameWord(word) || (count > 1 && Particles.Contains(word))))
            {
                return false;
            }
        }

        return count > 0;
    }

    /// <summary>A name in a line of its own, without anything that says "name": of capitals, and none of the words that answers consist of.</summary>
    public static bool IsUnannouncedName(ReadOnlySpan<char> line)
    {
        line = line.Trim("*_ ");
        line = line.EndsWith(".") && line[..^1].IndexOf('.') < 0 ? line[..^1] : line;
        if (line.Length is < 2 or > 40 || !char.IsUpper(line[0]) || !IsName(line))
        {
            return false;
        }

        foreach (var range in line.Split(' '))
        {
            if (OtherWords.Contains(line[range].TrimEnd('.')))
            {
                return false;
            }
        }

        // A word of the decision's own vocabulary is said, not signed.
        return !DecisionWords.AreSpoken(line);
    }

    /// <summary>A name, alone in its line, of a script that has no capitals to know it by: few letters, and no word of a decision.</summary>
    public static bool IsUncasedName(ReadOnlySpan<char> line)
    {
        line = line.Trim("*_ ");
        if (line.IsEmpty || char.GetUnicodeCategory(line[0]) != UnicodeCategory.OtherLetter || !IsName(line))
        {
            return false;
        }

        var isWithoutBlanks = LineText.IsWithoutBlanks(line[0]);
        return (isWithoutBlanks ? line.Length is >= 2 and <= MaxIdeographs : line.Count(' ') < 2) && !SignatureText.IsSpoken(line) && !SignatureText.IsGreeting(line);
    }

    /// <summary>Whether a line opens a block with somebody's address: "Ann Example, Head of Operations", "Dr. Ann Example".</summary>
    public static bool OpensBlock(ReadOnlySpan<char> line)
    {
        line = line.Trim("*_ ");
        line = WithoutTitles(line);
        var end = line.IndexOfAny(NameEnds);
        var name = (end < 0 ? line : line[..end]).Trim();
        return name.Contains(' ') && IsUnannouncedName(name);
    }

    /// <summary>What is left of "Ing. Ann Example" and "i. A. Ann Example" behind the titles, and behind whom she signs for.</summary>
    public static ReadOnlySpan<char> WithoutTitles(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < MaxTitles && Titles.FindOpening(line) is { } title; i++)
        {
            var rest = line[title.Length..];
            if (rest.IsEmpty || !(title[^1] is '.' or '/' || char.IsWhiteSpace(rest[0])))
            {
                break;
            }

            line = rest.TrimStart();
        }

        return line;
    }

    /// <summary>The name before "section chief" and the like, in scripts that put no blank between them.</summary>
    public static ReadOnlySpan<char> WithoutUncasedTitle(ReadOnlySpan<char> name)
    {
        foreach (var title in ClosingVocabulary.UncasedTitles)
        {
            if (name.Length > title.Length + 1 && name.EndsWith(title))
            {
                return name[..^title.Length];
            }
        }

        return name;
    }

    /// <summary>"van", "binti".</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>A word that answers consist of, although it may have a capital.</summary>
    public static bool IsOtherWord(ReadOnlySpan<char> word) => OtherWords.Contains(word);

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        var first = word[0];
        if (!char.IsLetter(first) || word.Length > MaxLetters)
        {
            return false;
        }

        if (!char.IsUpper(first) && (char.IsLower(first) || word.Length > MaxUncased))
        {
            return false;
        }

        foreach (var c in word[1..])
        {
            if (!char.IsLetter(c) && !IsMark(c) && c is not ('.' or '-' or '\'' or '\u2019' or '\u00B7' or '\u2010' or '\u2011'))
            {
                return false;
            }
        }

        return word[^1] is not ('-' or '\'');
    }

    // Vowel signs of Hindi and its kin.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
