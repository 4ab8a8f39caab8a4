namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>A place in the tree of all phrases: the words that lead to it, what ends here and what may follow.</summary>
internal sealed class PhraseNode
{
    private readonly List<(string Word, PhraseNode Node)> _next = [];

    /// <summary>What the phrases do that end here or further on.</summary>
    public PhraseKind Kinds { get; private set; }

    /// <summary>The languages of these phrases, one bit each.</summary>
    public ulong Languages { get; private set; }

    /// <summary>What follows when an object of the language stands here.</summary>
    public PhraseNode? AfterObject { get; private set; }

    /// <summary>What follows when a few words of any kind stand here.</summary>
    public PhraseNode? AfterAny { get; private set; }

    /// <summary>What follows when a number stands here.</summary>
    public PhraseNode? AfterNumber { get; private set; }

    /// <summary>The phrases that end here; a list as such, since going through an interface allocates for every word of a text.</summary>
    public List<PhraseEnd> Ends { get; } = [];

    public PhraseNode? Find(ReadOnlySpan<char> word)
    {
        foreach (var (next, node) in _next)
        {
            if (word.Equals(next, StringComparison.OrdinalIgnoreCase))
            {
                return node;
            }
        }

        return null;
    }

    public PhraseNode Add(string word)
    {
        if (Find(word) is { } known)
        {
            return known;
        }

        var node = new PhraseNode();
        _next.Add((word, node));
        return node;
    }

    public PhraseNode AddObject() => AfterObject ??= new PhraseNode();

    public PhraseNode AddNumber() => AfterNumber ??= new PhraseNode();

    public PhraseNode AddAny() => AfterAny ??= new PhraseNode();

    public void Lead(PhraseKind kind, ulong language)
    {
        Kinds |= kind;
        Languages |= language;
    }

    public void End(PhraseEnd end) => Ends.Add(end);
}
