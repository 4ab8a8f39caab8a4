using EmailComms.Approvals.Reading.Decisions;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Lines that stand at the end of a letter, or do not.</summary>
internal static class SignatureText
{
    private const int MaxShortLine = 60;

    private static readonly PhraseTable Postscripts = new(ClosingVocabulary.Postscripts);

    /// <summary>"PS: …": the person went on writing below the sign-off.</summary>
    public static bool IsPostscript(ReadOnlySpan<char> text) => Postscripts.FindOpening(text) is not null;

    public static bool IsListFooter(ReadOnlySpan<char> text) => text.Contains("mailing list", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a short line holds a word that decides, or speaks about a decision.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> text) => text.Length <= MaxShortLine && DecisionWords.AreSpoken(text);

    public static bool IsGreeting(ReadOnlySpan<char> text) =>
        text.Length < MaxShortLine && new DecisionWords(text.ToString(), DecisionVocabulary.BuiltIn).Has(PhraseKind.Greeting, 0, own: 0);
}
