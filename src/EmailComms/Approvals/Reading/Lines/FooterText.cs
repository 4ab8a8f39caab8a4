namespace EmailComms.Approvals.Reading.Lines;

/// <summary>Disclaimers, the notes of virus scanners and gateways, and what lists and trackers add below.</summary>
internal static class FooterText
{
    private const int MaxLineRead = 2000;
    private const int LongLine = 30;
    private const int LegalLine = 80;
    private const int LegalWordsOfLegalLine = 3;

    private static readonly PhraseTable Openings = new(ClosingVocabulary.Footers);
    private static readonly PhraseTable WeakOpenings = new(ClosingVocabulary.WeakFooters);
    private static readonly PhraseTable LegalWords = new(ClosingVocabulary.LegalWords);

    /// <summary>Whether a line opens such a text; a line of many words also when it speaks the language of lawyers throughout.</summary>
    public static bool IsFooter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("*_ -|#").TrimStart();
        if (Openings.FindOpening(text) is not null)
        {
            return true;
        }

        text = text[..Math.Min(text.Length, MaxLineRead)];
        return text.Length >= LongLine
            && ((WeakOpenings.FindOpening(text) is not null && LegalWords.IsIn(text))
                || (text.Length >= LegalLine && LegalWords.IsIn(text, LegalWordsOfLegalLine)));
    }
}
