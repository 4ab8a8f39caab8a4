using EmailComms.Approvals.Reading.Content;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The phrases of all <see cref="DecisionLanguages"/>, and those that the host has added, in one tree.</summary>
internal sealed class DecisionVocabulary
{
    /// <summary>Every language counts.</summary>
    public const ulong AllLanguages = ulong.MaxValue;

    /// <summary>The vocabulary when the host adds nothing to it.</summary>
    public static readonly DecisionVocabulary BuiltIn = new([], []);

    private const char OwnLanguageMark = '~';
    private const char BoundMark = '^';
    private const char AdjectiveMark = '#';
    private const char PredicateMark = '<';
    private const char GerundMark = '>';

    // The host's phrases belong to no language.
    private const int HostLanguage = 63;

    private readonly Dictionary<string, PhraseNode> _first = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PhraseNode>.AlternateLookup<ReadOnlySpan<char>> _firstBySpan;

    public DecisionVocabulary(IEnumerable<string> approve, IEnumerable<string> reject)
    {
        _firstBySpan = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < DecisionLanguages.All.Count; i++)
        {
            foreach (var (kind, patterns) in DecisionLanguages.All[i].Lists)
            {
                foreach (var pattern in patterns)
                {
                    AddPattern(pattern, kind, i);
                }
            }
        }

        foreach (var phrase in approve)
        {
            Add(phrase, PhraseKind.Approve, HostLanguage, isOwnOnly: false, PhraseUse.Free);
        }

        foreach (var phrase in reject)
        {
            Add(phrase, PhraseKind.Reject, HostLanguage, isOwnOnly: false, PhraseUse.Free);
        }
    }

    /// <summary>What follows an object that a phrase begins with.</summary>
    public PhraseNode AfterObject { get; } = new();

    /// <summary>Where the phrases with that first word go on, or null.</summary>
    public PhraseNode? Find(ReadOnlySpan<char> word) => _firstBySpan.TryGetValue(word, out var node) ? node : null;

    private void AddPattern(string pattern, PhraseKind kind, int language)
    {
        var marks = pattern.AsSpan().IndexOfAnyExcept("~^#<>");
        var isOwnOnly = pattern.AsSpan(0, marks).Contains(OwnLanguageMark) || kind == PhraseKind.Continuation;
        var use = pattern[0] switch
        {
            BoundMark => PhraseUse.Bound,
            GerundMark => PhraseUse.Gerund,
            AdjectiveMark or PredicateMark => PhraseUse.Adjective,

            // The request asks for the English words. In another language the bare word is an infinitive, or asks somebody else.
            _ when language > 0 && (kind & PhraseKind.Decision) != 0 && char.IsLower(pattern[marks]) => PhraseUse.Infinitive,
            _ => PhraseUse.Free,
        };
        kind |= pattern[0] == PredicateMark ? PhraseKind.Predicate : PhraseKind.None;
        foreach (var phrase in PhrasePattern.Expand(pattern[marks..]))
        {
            Add(phrase, kind, language, isOwnOnly, use);
            foreach (var plain in PhrasePattern.WithoutAccents(phrase))
            {
                // Without its accents a short word of one language is easily a word of another.
                Add(plain, kind, language, isOwnOnly || (kind & PhraseKind.Decision) == 0, use);
            }
        }
    }

    private void Add(string phrase, PhraseKind kind, int language, bool isOwnOnly, PhraseUse use)
    {
        PhraseNode? node = null;
        foreach (var word in WordsOf(phrase))
        {
            node = word == PhrasePattern.Object ? node?.AddObject() ?? AfterObject
                : word == PhrasePattern.Any && node is not null ? node.AddAny()
                : word == PhrasePattern.Number && node is not null ? node.AddNumber()
                : node?.Add(word) ?? AddFirst(word);
            node.Lead(kind, 1UL << language);
        }

        node?.End(new PhraseEnd(kind, 1UL << language, isOwnOnly, use));
    }

    private PhraseNode AddFirst(string word)
    {
        if (!_first.TryGetValue(word, out var node))
        {
            _first[word] = node = new PhraseNode();
        }

        return node;
    }

    // The words that a received line with that phrase has.
    private static IEnumerable<string> WordsOf(string phrase)
    {
        foreach (var piece in WellFormedText.Normalize(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece is PhrasePattern.Object or PhrasePattern.Any or PhrasePattern.Number)
            {
                yield return piece;
                continue;
            }

            foreach (var word in DecisionWord.Split(piece))
            {
                yield return word.TextIn(piece).ToString();
            }
        }
    }
}
