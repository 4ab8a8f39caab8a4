namespace EmailComms.Approvals.Reading;

/// <summary>Lines that stand at the end of a letter, or do not.</summary>
internal static class SignatureText
{
    private const int MaxShortLine = 60;

    private static readonly PhraseTable Postscripts = new(ClosingVocabulary.Postscripts);

    /// <summary>"PS: …": the person went on writing below the sign-off.</summary>
    public static bool IsPostscript(ReadOnlySpan<char> text) => Postscripts.FindOpening(text) is not null;

    public static bool IsListFooter(ReadOnlySpan<char> text) => text.Contains("mailing list", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a short line holds a word that decides, or speaks about a decision.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxShortLine)
        {
            return false;
        }

        var words = DecisionWord.Split(text.ToString());
        return DecisionVocabulary.Spoken.IsIn(words, 0, words.Count, null);
    }

    public static bool IsGreeting(ReadOnlySpan<char> text) =>
        text.Length < MaxShortLine && DecisionVocabulary.Greetings.Match(DecisionWord.Split(text.ToString()), 0, null) > 0;
}
