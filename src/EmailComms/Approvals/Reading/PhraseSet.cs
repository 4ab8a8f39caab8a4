namespace EmailComms.Approvals.Reading;

/// <summary>Phrases of one or more words, found by their first word.</summary>
internal sealed class PhraseSet
{
    private const char OwnLanguageMark = '~';

    private readonly Dictionary<string, List<(string[] Words, string Language, bool IsOwnOnly)>> _phrases = new(StringComparer.OrdinalIgnoreCase);

    public PhraseSet(Func<DecisionLanguage, IEnumerable<string>> select)
    {
        foreach (var language in DecisionLanguages.All)
        {
            foreach (var phrase in select(language))
            {
                var isOwnOnly = phrase[0] == OwnLanguageMark;
                Add((isOwnOnly ? phrase[1..] : phrase).Split(' '), language.Name, isOwnOnly);
            }
        }
    }

    /// <summary>How many words the longest phrase at that place has, or 0; and the language that it was found in.</summary>
    public int Match(IReadOnlyList<DecisionWord> words, int index, string? ownLanguage, out string? language)
    {
        language = null;
        var longest = 0;
        if (index < 0 || index >= words.Count || !_phrases.TryGetValue(words[index].Text, out var candidates))
        {
            return 0;
        }

        foreach (var (phrase, phraseLanguage, isOwnOnly) in candidates)
        {
            if (phrase.Length > longest && (!isOwnOnly || phraseLanguage == ownLanguage) && IsAt(words, index, phrase))
            {
                longest = phrase.Length;
                language = phraseLanguage;
            }
        }

        return longest;
    }

    public int Match(IReadOnlyList<DecisionWord> words, int index, string? ownLanguage) => Match(words, index, ownLanguage, out _);

    /// <summary>Whether a phrase stands anywhere in that range of words.</summary>
    public bool IsIn(IReadOnlyList<DecisionWord> words, int start, int end, string? ownLanguage)
    {
        for (var i = start; i < end; i++)
        {
            if (Match(words, i, ownLanguage) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string[] words, string language, bool isOwnOnly)
    {
        if (!_phrases.TryGetValue(words[0], out var list))
        {
            _phrases[words[0]] = list = [];
        }

        list.Add((words, language, isOwnOnly));
    }

    private static bool IsAt(IReadOnlyList<DecisionWord> words, int index, string[] phrase)
    {
        if (index + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            // A phrase does not run across a comma or a full stop.
            if (!words[index + i].Is(phrase[i]) || (i > 0 && words[index + i].Before != WordBreak.None))
            {
                return false;
            }
        }

        return true;
    }
}
