using System.Buffers;
using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Lines that stand at the end of a letter, or do not.</summary>
internal static class SignatureText
{
    private const int MaxShortLine = 60;
    private const int MaxLine = 90;
    private const int MaxContactLine = 200;
    private const int MaxAbbreviation = 5;
    private const int MinSentence = 3;
    private const int MaxAnswer = 4;
    private const string Breaks = " \t.,;:!?()|/\u2026\u00A0\u060C";

    private static readonly PhraseTable Postscripts = new(ClosingVocabulary.Postscripts);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceWords =
        new HashSet<string>(ClosingVocabulary.SentenceWords, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> SentenceSigns =
        SearchValues.Create(ClosingVocabulary.SentenceSigns, StringComparison.Ordinal);

    /// <summary>"PS: …": the person went on writing below the sign-off.</summary>
    public static bool IsPostscript(ReadOnlySpan<char> text) => Postscripts.FindOpening(text) is not null;

    public static bool IsListFooter(ReadOnlySpan<char> text) => text.Contains("mailing list", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a short line holds a word that decides, or speaks about a decision.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> text) => text.Length <= MaxShortLine && DecisionWords.AreSpoken(text);

    public static bool IsGreeting(ReadOnlySpan<char> text) =>
        text.Length < MaxShortLine && new DecisionWords(text.ToString(), DecisionVocabulary.BuiltIn).Has(PhraseKind.Greeting, 0, own: 0);

    /// <summary>Whether a line greets and says nothing else: "Hi Ben,", but not "Hi Ben, agreed."</summary>
    public static bool IsOnlyGreeting(ReadOnlySpan<char> text)
    {
        if (text.Length >= MaxShortLine)
        {
            return false;
        }

        var words = new DecisionWords(text.ToString(), DecisionVocabulary.BuiltIn);
        return words.Has(PhraseKind.Greeting, 0, own: 0) && words.FindEnd(1, WordBreak.Sentence) == words.Count && !GoesOn(words);
    }

    /// <summary>
    /// Whether a line below a name can be of the signature: a role, a company, an address. It is no sentence, as far as its form
    /// and its small words say, and does not open as people do who go on: "No, wait", "Please call".
    /// </summary>
    public static bool IsPart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        var hasContact = LineText.HasContact(text);
        if (text.Length > (hasContact ? MaxContactLine : MaxLine) || IsPostscript(text) || IsSentence(text))
        {
            return false;
        }

        if (hasContact)
        {
            return true;
        }

        if (LineText.IsWithoutBlanks(text[0]))
        {
            return OfficeText.IsPart(text);
        }

        if (IsAnswer(text))
        {
            return false;
        }

        if (text.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        var words = new DecisionWords(text.ToString(), DecisionVocabulary.BuiltIn);
        return words.Count == 0
            || (!words.Has(PhraseKind.Spoken | PhraseKind.Plea, 0, own: 0) && (words.Count > MinSentence || !words.IsIn(PhraseKind.Decision, 0, words.Count, own: 0)));
    }

    // "Dear Ann, dear Ben," still greets; what is said behind a greeting decides, or has no capital.
    private static bool GoesOn(DecisionWords words)
    {
        for (var i = words.FindEnd(1, WordBreak.Clause); i < words.Count; i++)
        {
            var word = words.TextOf(i);
            if (words.Has(PhraseKind.Decision, i, own: 0) || (char.IsLower(word[0]) && word.Length > 3 && !words.Has(PhraseKind.Greeting, i, own: 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSentence(ReadOnlySpan<char> text)
    {
        if (text[^1] is '?' or '!' or '\uFF1F' or '\uFF01' or '\u061F' or '\u3002' or '\u0964' || text.ContainsAny(SentenceSigns))
        {
            return true;
        }

        if (LineText.EndsSentence(text) && LineText.CountWords(text) >= MinSentence && !EndsInAbbreviation(text))
        {
            return true;
        }

        foreach (var range in text.SplitAny(Breaks))
        {
            // "IT" is a department.
            var word = text[range];
            if (SentenceWords.Contains(word) && !(word.Length > 1 && char.IsUpper(word[1])))
            {
                return true;
            }
        }

        return false;
    }

    // "Deploy Friday", "Friday works": a role has capitals too, but not these words.
    private static bool IsAnswer(ReadOnlySpan<char> text)
    {
        var count = 0;
        var answers = 0;
        var isAnswer = false;
        var hasSmall = false;
        foreach (var range in text.SplitAny(Breaks))
        {
            var word = text[range];
            if (!word.IsEmpty)
            {
                var isKnown = PersonName.IsOtherWord(word);
                isAnswer |= isKnown && count == 0;
                answers += isKnown ? 1 : 0;
                hasSmall |= char.IsLower(word[0]);
                count++;
            }
        }

        return count <= MaxAnswer && (answers == count || (isAnswer && hasSmall));
    }

    // "Example S.p.A.", "Example & Co."
    private static bool EndsInAbbreviation(ReadOnlySpan<char> text)
    {
        var last = text[(text.LastIndexOf(' ') + 1)..].TrimEnd('.');
        return last.Contains('.') || (last.Length < MaxAbbreviation && !last.IsEmpty && char.IsUpper(last[0]));
    }
}
