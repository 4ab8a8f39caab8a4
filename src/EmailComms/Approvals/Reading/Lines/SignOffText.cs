using System.Globalization;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>"Kind regards", with or without the name behind it, and in the variations that no list has.</summary>
internal static class SignOffText
{
    private const int MaxLength = 60;
    private const int MaxFlexibleWords = 5;
    private const int MaxJoined = 3;
    private const int MaxTrailing = 40;
    private const string Marks = "*_ \t\u00A0";

    private static readonly PhraseTable SignOffs = new(ClosingVocabulary.SignOffs);
    private static readonly PhraseTable Joints = new(ClosingVocabulary.SignOffJoints);
    private static readonly PhraseTable Words = new(ClosingVocabulary.SignOffWords);

    public static bool IsSignOff(ReadOnlySpan<char> text)
    {
        text = text.Trim(Marks);
        return text.Length is > 0 and <= MaxLength && (IsPhrase(text) || IsVariation(text) || IsNameWithHonour(text));
    }

    /// <summary>
    /// Where the greeting begins that ends a line: "Approved. Kind regards, Ann"; -1 when there is none. Thanks and good wishes
    /// are said, only what has no other meaning is taken off a sentence.
    /// </summary>
    public static int FindTrailing(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 2; i > 0 && i >= text.Length - MaxTrailing; i--)
        {
            if (text[i] is '.' or '!' or '\u2026' or '\u3002' && char.IsWhiteSpace(text[i + 1]))
            {
                var words = text[(i + 1)..].Trim(Marks);
                return IsRegards(words) ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>A greeting at the end of a letter that says nothing: regards, and neither thanks nor good wishes.</summary>
    public static bool IsRegards(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxTrailing && LineText.CountWords(text) <= MaxFlexibleWords && Words.IsIn(text) && IsPhrase(text);

    // "Thanks", "Thanks and kind regards, Ann".
    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < MaxJoined && SignOffs.FindOpening(text) is { } opening; i++)
        {
            var rest = text[opening.Length..];
            var words = TrimMarks(rest);
            if (words.IsEmpty)
            {
                return true;
            }

            // Behind a phrase comes a mark or a blank; a name at once where a line break was lost.
            var isApart = !char.IsLetterOrDigit(rest[0]) || (char.IsLower(opening[^1]) && char.IsUpper(rest[0])) || IsIdeograph(rest[0]);
            if (!isApart)
            {
                return false;
            }

            if (PersonName.IsName(words))
            {
                return true;
            }

            text = Joints.FindOpening(words) is { } joint ? words[joint.Length..].TrimStart() : words;
        }

        return false;
    }

    // "Sunny greetings from Vienna": few words, one of which closes a letter.
    private static bool IsVariation(ReadOnlySpan<char> text) =>
        !LineText.EndsInColon(text) && !text.ContainsAny('?', '\uFF1F') && LineText.CountWords(text) <= MaxFlexibleWords && Words.IsIn(text);

    // Korean and Japanese letters end with the name and a word for "from".
    private static bool IsNameWithHonour(ReadOnlySpan<char> text)
    {
        foreach (var honour in ClosingVocabulary.NameEndings)
        {
            if (text.Length is <= 14 && text.Length > honour.Length && text.EndsWith(honour))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && !char.IsLetter(text[end - 1]) && !char.IsSurrogate(text[end - 1]) && !IsMark(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    private static bool IsIdeograph(char c) => c is >= '\u3000' and < '\uD800';
}
