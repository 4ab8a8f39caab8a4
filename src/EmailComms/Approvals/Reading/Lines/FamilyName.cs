namespace EmailComms.Approvals.Reading.Lines;

/// <summary>
/// Knows a name of China, Korea or Japan by its family name when the From field has it in Latin letters, as international
/// companies do: "Li Ming" signs with two characters, and the first of them is read "Li".
/// </summary>
internal static class FamilyName
{
    private const int MaxOneCharacter = 3;
    private const int MaxLength = 6;
    private const int KeyLength = 1;

    private static readonly ILookup<char, (string Name, string[] Latin)> ByFirst = ClosingVocabulary.FamilyNames
        .Select(static row => (row.Name, row.Latin.Split(' ').Select(static latin => NameLetters.Fold(latin)).ToArray()))
        .ToLookup(static row => row.Name[0]);

    /// <summary>Whether a line is such a name, of a person whom the From field calls by these folded words.</summary>
    public static bool Is(ReadOnlySpan<char> line, IReadOnlyCollection<string> latin)
    {
        Span<char> name = stackalloc char[MaxLength];
        var count = 0;
        foreach (var c in line)
        {
            if (c is ' ' or '\u3000')
            {
                continue;
            }

            if (count == MaxLength || !LineText.IsWithoutBlanks(c) || !char.IsLetter(c))
            {
                return false;
            }

            name[count++] = c;
        }

        name = name[..count];
        return count > KeyLength && HasFamilyName(name, latin) && !SignatureText.IsSpoken(name);
    }

    private static bool HasFamilyName(ReadOnlySpan<char> name, IReadOnlyCollection<string> latin)
    {
        foreach (var (familyName, readings) in ByFirst[name[0]])
        {
            var isLong = familyName.Length > KeyLength;
            if (name.StartsWith(familyName) && (isLong || name.Length <= MaxOneCharacter) && Array.Exists(readings, reading => IsAmong(reading, latin)))
            {
                return true;
            }
        }

        return false;
    }

    // "liming" is what an address makes of "Li Ming".
    private static bool IsAmong(string reading, IReadOnlyCollection<string> latin)
    {
        foreach (var word in latin)
        {
            if (word == reading || (word.Length > reading.Length + 1 && word.StartsWith(reading, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
