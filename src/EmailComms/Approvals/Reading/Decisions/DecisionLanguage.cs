namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>The words of one language that the grammar of decisions knows. All are phrases of words, without regard to case.</summary>
/// <remarks>
/// <para>
/// A pattern stands for several phrases: <c>(a|b)</c> is one of them, <c>[a|b]</c> one of them or none, <c>*</c> an
/// object of the language, <c>+</c> a few words of any kind, and <c>0</c> a number. Accents may be missing in what people write, not in the tables.
/// </para>
/// <para>
/// People answer in one language with a keyword of another, so the words of all languages count in every answer; those
/// marked with <c>~</c> mean something harmless elsewhere and count only behind a phrase of their own language. A decision
/// marked with <c>^</c> can also be told of somebody else ("rejected by"): it counts at the end of its clause, before an
/// object or one of the <see cref="Continuations"/>; one marked with <c>#</c> can belong to a noun ("approved requests"),
/// and no object may follow. One marked with <c>&lt;</c> may stand behind a few words that name what is decided ("your
/// application is rejected"): no other person can be its subject. One marked with <c>&gt;</c> can itself be the subject
/// ("rejecting this would …").
/// </para>
/// </remarks>
internal sealed class DecisionLanguage
{
    public required string Name { get; init; }

    /// <summary>Phrases that approve when the new text opens with one of them.</summary>
    public required string[] Approve { get; init; }

    /// <summary>Phrases that reject when the new text opens with one of them.</summary>
    public required string[] Reject { get; init; }

    /// <summary>Other forms of the words for approving: they decide nothing, but contradict a rejection.</summary>
    public string[] ApproveForms { get; init; } = [];

    /// <summary>Other forms of the words for rejecting: they decide nothing, but contradict an approval.</summary>
    public string[] RejectForms { get; init; } = [];

    /// <summary>What is decided: "this request".</summary>
    public string[] Objects { get; init; } = [];

    public string[] Greetings { get; init; } = [];

    /// <summary>What a polite sentence in front of the decision begins with: "thank you for …".</summary>
    public string[] Thanks { get; init; } = [];

    /// <summary>Words that may stand in front of an approval: "yes, approved".</summary>
    public string[] Assents { get; init; } = [];

    /// <summary>Words that may stand in front of a rejection, with a comma: "no, rejected".</summary>
    public string[] Dissents { get; init; } = [];

    /// <summary>Words that may stand in front of a rejection: "unfortunately rejected".</summary>
    public string[] Regrets { get; init; } = [];

    /// <summary>What ends the grounds of a rejection where they stand in front of it.</summary>
    public string[] Reasons { get; init; } = [];

    /// <summary>What announces the decision: "Decision:".</summary>
    public string[] Labels { get; init; } = [];

    /// <summary>What stands behind a name where that makes a greeting.</summary>
    public string[] Titles { get; init; } = [];

    /// <summary>What may follow a decision marked with <c>^</c> or <c>#</c> in its clause.</summary>
    public string[] Continuations { get; init; } = [];

    /// <summary>Words that tell of decisions instead of making one: "by the server", "yesterday", "always".</summary>
    public string[] Reports { get; init; } = [];

    /// <summary>Words right behind a keyword that show it to be talked about, not said: "approve is …", "approve or …".</summary>
    public string[] Verbs { get; init; } = [];

    /// <summary>The conjunction behind a keyword that makes it say something else: "I confirm that …".</summary>
    public string[] Contents { get; init; } = [];

    public string[] Negations { get; init; } = [];

    /// <summary>Words that deny when they stand alone or right behind a phrase, but are harmless in "no objections".</summary>
    public string[] Denials { get; init; } = [];

    /// <summary>What may follow a denial: "objections".</summary>
    public string[] Harmless { get; init; } = [];

    /// <summary>Phrases that mean no harm as a whole: "as soon as possible".</summary>
    public string[] Innocent { get; init; } = [];

    public string[] Conditions { get; init; } = [];

    /// <summary>What makes a decision uncertain where a clause ends with it: "approved, I think", but not "rejected, I think it is too dear".</summary>
    public string[] Doubts { get; init; } = [];

    public string[] Futures { get; init; } = [];

    /// <summary>Words that make a sentence a question without a question mark.</summary>
    public string[] Questions { get; init; } = [];

    /// <summary>Words that take back what was said before.</summary>
    public string[] Retractions { get; init; } = [];

    /// <summary>What limits an approval in its own clause, and may stand in any other: "approved with the …".</summary>
    public string[] Terms { get; init; } = [];

    /// <summary>Phrases that speak of a decision and take none: "I had rejected the first one", "rejecting it would cost us a week".</summary>
    public string[] Mentions { get; init; } = [];

    /// <summary>What the grounds of a rejection say of an approval that is not there: "missing".</summary>
    public string[] Lacks { get; init; } = [];

    /// <summary>Questions that want to know nothing about what is decided: "how was your holiday".</summary>
    public string[] SmallTalk { get; init; } = [];

    /// <summary>What a sentence or clause consists of that declares the answer to be none: "draft", "just a test".</summary>
    public string[] Drafts { get; init; } = [];

    /// <summary>What takes the decision back in a sentence of any length: "I hit the wrong button".</summary>
    public string[] Slips { get; init; } = [];

    /// <summary>What says that the decision is still to come: "I decide tomorrow".</summary>
    public string[] Postponements { get; init; } = [];

    /// <summary>Words that limit an approval, but are harmless in the reason of a rejection.</summary>
    public string[] Limits { get; init; } = [];

    /// <summary>Words that take an approval back, but are good grounds for a rejection.</summary>
    public string[] Objections { get; init; } = [];

    /// <summary>What makes a negation one of the decision: "reject, not <em>really</em>" beside "reject, not tested".</summary>
    public string[] Hedges { get; init; } = [];

    /// <summary>What may stand in front of either decision: "finally".</summary>
    public string[] Openers { get; init; } = [];

    /// <summary>What makes the bare word a request to somebody else: "approve please".</summary>
    public string[] Pleas { get; init; } = [];

    /// <summary>Words that a sentence may open with before it says what it says: "but reject the other one".</summary>
    public string[] Leads { get; init; } = [];

    public IEnumerable<(PhraseKind Kind, string[] Patterns)> Lists =>
    [
        (PhraseKind.Approve, Approve), (PhraseKind.Reject, Reject), (PhraseKind.ApproveForm, ApproveForms), (PhraseKind.RejectForm, RejectForms),
        (PhraseKind.Object, Objects), (PhraseKind.Greeting, Greetings), (PhraseKind.Thanks, Thanks), (PhraseKind.Assent, Assents),
        (PhraseKind.Dissent, Dissents), (PhraseKind.Regret, Regrets), (PhraseKind.Label, Labels), (PhraseKind.Title, Titles),
        (PhraseKind.Continuation, Continuations), (PhraseKind.Report, Reports), (PhraseKind.Verb, Verbs), (PhraseKind.Negation, Negations),
        (PhraseKind.Denial, Denials), (PhraseKind.Harmless, Harmless), (PhraseKind.Innocent, Innocent), (PhraseKind.Condition, Conditions),
        (PhraseKind.Future, Futures), (PhraseKind.Question, Questions), (PhraseKind.Retraction, Retractions), (PhraseKind.Limit, Limits),
        (PhraseKind.Objection, Objections), (PhraseKind.Hedge, Hedges), (PhraseKind.Opener, Openers), (PhraseKind.Plea, Pleas), (PhraseKind.Lead, Leads), (PhraseKind.Reason, Reasons),
        (PhraseKind.Doubt, Doubts), (PhraseKind.Term, Terms), (PhraseKind.Mention, Mentions), (PhraseKind.Lack, Lacks), (PhraseKind.SmallTalk, SmallTalk),
        (PhraseKind.Draft, Drafts), (PhraseKind.Postponement, Postponements), (PhraseKind.Content, Contents), (PhraseKind.Slip, Slips),
    ];
}
