using System.Buffers;
using System.Text;

namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>
/// Goes through what people write before they decide: greetings, thanks, "yes", "my decision:", the name of what is decided.
/// </summary>
internal sealed class DecisionOpening(DecisionWords words)
{
    /// <summary>What may stand before the first word. No tick, cross or bracket: a form that was filled in is not a sentence.</summary>
    private static readonly SearchValues<char> OpeningMarks =
        SearchValues.Create(" \t*_\"'\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB-\u2013\u2014\u2022\u00B7(\u00A0\u3000\u300C\u300E\u00BF\u00A1\u200E\u200F\u061C\uFEFF");

    private const int MaxNameWords = 8;
    private const int MaxThanksWords = 16;
    private const int MaxTitleDistance = 16;
    private const int MaxSteps = 8;
    private const int MaxIntroductionWords = 16;

    /// <summary>"Yes" does not stand before a rejection, and "no" not before an approval.</summary>
    private PhraseKind _mood;

    private bool _isGreeted;

    /// <summary>Whether the line only greets and thanks: the next one can decide.</summary>
    public bool IsAll { get; private set; }

    /// <summary>The word that the decision begins with, or -1 when something else stands there.</summary>
    public int FindStart()
    {
        if (words.Count == 0 || words.Line.AsSpan(0, words[0].Start).ContainsAnyExcept(OpeningMarks))
        {
            return -1;
        }

        var start = 0;
        for (var step = 0; step < MaxSteps && start < words.Count; step++)
        {
            var decision = words.Match(PhraseKind.Decision, start, 0);
            if (decision.IsFound)
            {
                return Agrees(start) ? start : -1;
            }

            var next = Skip(start);
            if (next <= start)
            {
                return -1;
            }

            start = next;
        }

        IsAll = start == words.Count && _mood == PhraseKind.None;
        return -1;
    }

    private bool Agrees(int start) =>
        _mood == PhraseKind.None || (DecisionPhrase.Find(words, start)?.Decision == ApprovalDecision.Approve) == (_mood == PhraseKind.Assent);

    /// <summary>The word behind the greeting, thanks or the like that stands at that place, or -1.</summary>
    private int Skip(int start)
    {
        if (words.Match(PhraseKind.Greeting, start, 0) is { IsFound: true } greeting && SkipName(start + greeting.Length) is var named and > 0)
        {
            _isGreeted = true;
            return named;
        }

        if (words.Has(PhraseKind.Thanks, start, DecisionVocabulary.AllLanguages) && SkipThanks(start) is var thanked and > 0)
        {
            return thanked;
        }

        if (words.Match(PhraseKind.SmallTalk, start, DecisionVocabulary.AllLanguages) is { IsFound: true } talk && words.IsClauseStart(start + talk.Length))
        {
            return start + talk.Length;
        }

        return SkipSign(start) is var sign and > 0 ? sign
            : SkipMood(start) is var mood and > 0 ? mood
            : SkipOpener(start) is var opener and > 0 ? opener
            : SkipGrounds(start) is var grounds and > 0 ? grounds
            : SkipTopic(start) is var topic and > 0 ? topic
            : SkipTitle(start) is var title and > 0 ? title
            : SkipMatter(start) is var matter and > 0 ? matter
            : SkipIntroduction(start) is var introduced and > 0 ? introduced
            : SkipVocative(start) is var called and > 0 ? called
            : DecidedSubject.Skip(words, start);
    }

    // "Hi Ann Example," but not "Hello no,".
    private int SkipName(int start)
    {
        for (var i = start; i <= start + MaxNameWords; i++)
        {
            if ((words.IsClauseStart(i) && !IsAlternative(i)) || words.Has(PhraseKind.Greeting | PhraseKind.Thanks, i, 0))
            {
                return i;
            }

            if (words.Has(PhraseKind.Weighty, i, 0))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Dear Sir/Madam".
    private bool IsAlternative(int index) => index < words.Count && words[index].Start == words[index - 1].End + 1 && words.Line[words[index].Start - 1] == '/';

    // "Thank you for the details, Ann."
    private int SkipThanks(int start)
    {
        for (var i = start + 1; i <= words.Count && i <= start + MaxThanksWords; i++)
        {
            if (words.IsClauseStart(i) && (i == words.Count || words[i].Before == WordBreak.Sentence || GoesOn(i)))
            {
                return i;
            }

            if (words.Has(PhraseKind.Weighty, i, 0) && !words.Has(PhraseKind.Innocent, i, DecisionVocabulary.AllLanguages))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool GoesOn(int index) => words.Has(PhraseKind.Decision | PhraseKind.Assent | PhraseKind.Dissent | PhraseKind.Regret | PhraseKind.Greeting | PhraseKind.Thanks, index, 0);

    private int SkipMood(int start)
    {
        foreach (var kind in (ReadOnlySpan<PhraseKind>)[PhraseKind.Assent, PhraseKind.Dissent, PhraseKind.Regret])
        {
            // Without its accents "sí" is "if", and "no" without a comma negates.
            var isBefore = words.Match(kind, start, 0);
            var end = start + isBefore.Length;
            if (isBefore.IsFound && (kind != PhraseKind.Dissent || words.IsClauseStart(end)))
            {
                return Feel(kind, end);
            }

            var accented = words.Match(kind, start, DecisionVocabulary.AllLanguages);
            if (accented.IsFound && words.IsClauseStart(start + accented.Length))
            {
                return Feel(kind, start + accented.Length);
            }
        }

        return -1;
    }

    // A check mark beside the word.
    private int SkipSign(int start) =>
        start + 1 < words.Count && DecisionSigns.MoodOf(words.TextOf(start)) is var mood and not PhraseKind.None && words.Has(PhraseKind.Decision | PhraseKind.Object, start + 1, 0)
            ? Feel(mood, start + 1)
            : -1;

    // "Finally rejected", but not "Now approve", which a button says.
    private int SkipOpener(int start)
    {
        var opener = words.Match(PhraseKind.Opener, start, 0);
        var end = start + opener.Length;
        return opener.IsFound && DecisionPhrase.Find(words, end) is { Use: > PhraseUse.Infinitive } phrase && (phrase.Languages & opener.Languages) != 0 ? end : -1;
    }

    // "The renewal, " in Japanese: what ends in "the matter of".
    private int SkipMatter(int start)
    {
        var end = words.FindEnd(start + 1, WordBreak.Clause);
        return end < words.Count && end - start <= MaxIntroductionWords && words[end].Before == WordBreak.Clause && words.TextOf(end - 1)[^1] is '\u4EF6' or '\uAC74'
            && !words.IsIn(PhraseKind.Weighty | PhraseKind.Report, start, end, 0) ? end : -1;
    }

    // "This is Kobayashi of the finance team": Japanese and Korean, behind the greeting.
    private int SkipIntroduction(int start)
    {
        var end = words.FindEnd(start + 1, WordBreak.Sentence);
        if (!_isGreeted || end - start > MaxIntroductionWords || words.IsIn(PhraseKind.Weighty, start, end, 0))
        {
            return -1;
        }

        var said = words.Line.AsSpan(words[start].Start, words[end - 1].End - words[start].Start);
        return said.EndsWith("\u3067\u3059", StringComparison.Ordinal) || said.EndsWith("\uC785\uB2C8\uB2E4", StringComparison.Ordinal)
            || said.EndsWith("\u3068\u7533\u3057\u307E\u3059", StringComparison.Ordinal) ? end : -1;
    }

    private int Feel(PhraseKind kind, int end)
    {
        var mood = kind == PhraseKind.Assent ? PhraseKind.Assent : PhraseKind.Dissent;
        if (_mood != PhraseKind.None && _mood != mood)
        {
            return -1;
        }

        _mood = mood;
        _isGreeted = true;
        return end;
    }

    private int SkipGrounds(int start) => GroundsAbove.FindRejection(words, start) is var rejection and > 0 ? Feel(PhraseKind.Dissent, rejection) : -1;

    // "Decision: ", "This request (4711): ".
    private int SkipTopic(int start)
    {
        var topic = words.Match(PhraseKind.Label | PhraseKind.Object, start, DecisionVocabulary.AllLanguages);
        if (!topic.IsFound)
        {
            return -1;
        }

        var end = start + topic.Length;
        while (end < words.Count && words[end].Before < WordBreak.Sentence && IsNumber(words.TextOf(end)))
        {
            end++;
        }

        return end < words.Count && words[end].Before == WordBreak.Clause ? end : -1;
    }

    // The title behind a name: Japanese, Chinese, Korean.
    private int SkipTitle(int start)
    {
        for (var i = start; i < words.Count && i < start + MaxTitleDistance && (i == start || !words.IsClauseStart(i)); i++)
        {
            var title = words.Match(PhraseKind.Title, i, 0);
            if (title.IsFound)
            {
                var end = i + title.Length;
                return IsGreetedAt(end) ? end : -1;
            }

            // "Uri shalom,"
            if (i > start && i <= start + 2 && !words.IsKnown(start) && words.Match(PhraseKind.Greeting, i, 0) is { IsFound: true } greeting && words.IsClauseStart(i + greeting.Length))
            {
                _isGreeted = true;
                return i + greeting.Length;
            }

            if (words.TextOf(i)[^1] is '\uB2D8' or '\uC528' && IsGreetedAt(i + 1))
            {
                return i + 1;
            }

            if (words.Has(PhraseKind.Weighty, i, 0))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsGreetedAt(int index) => words.IsClauseStart(index) || words.Has(PhraseKind.Greeting, index, 0);

    // "Kim, approved": one word with a capital, and a comma. Behind "Hello," any mark will do.
    private int SkipVocative(int start)
    {
        var end = start + 1;
        var isWord = _isGreeted ? words.Has(PhraseKind.NoObject | PhraseKind.Draft, start, DecisionVocabulary.AllLanguages) : words.IsKnown(start);
        if ((start > 0 && !_isGreeted) || isWord || !words.IsClauseStart(end) || !IsCapitalized(words.TextOf(start)))
        {
            return -1;
        }

        if (_isGreeted)
        {
            return end;
        }

        var behind = end < words.Count ? words.Line.AsSpan(words[start].End, words[end].Start - words[start].End) : words.Line.AsSpan(words[start].End);
        return behind.Trim() is "," or "\uFF0C" or "\u3001" ? end : -1;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9');

    private static bool IsCapitalized(ReadOnlySpan<char> word) => Rune.DecodeFromUtf16(word, out var first, out _) == OperationStatus.Done && Rune.IsUpper(first);
}
