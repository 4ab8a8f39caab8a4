namespace EmailComms.Approvals.Reading;

/// <summary>The words of one language that the grammar of decisions knows. All are phrases of words, without regard to case.</summary>
/// <remarks>
/// People answer in one language with a keyword of another, so the words of all languages count in every answer; those
/// marked with <c>~</c> mean something harmless elsewhere and count only behind a phrase of their own language.
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

    /// <summary>What may stand between a phrase and the end of its clause without meaning anything more: "approve <em>this request</em>".</summary>
    public string[] Objects { get; init; } = [];

    public string[] Greetings { get; init; } = [];

    public string[] Negations { get; init; } = [];

    /// <summary>Words that deny when they stand alone or right behind a phrase, but are harmless in "no objections".</summary>
    public string[] Denials { get; init; } = [];

    /// <summary>What may follow a denial: "objections".</summary>
    public string[] Harmless { get; init; } = [];

    public string[] Conditions { get; init; } = [];

    public string[] Futures { get; init; } = [];

    /// <summary>Words that take back what was said before.</summary>
    public string[] Retractions { get; init; } = [];

    /// <summary>Words that limit an approval, but are harmless in the reason of a rejection.</summary>
    public string[] Limits { get; init; } = [];

    /// <summary>Words that take an approval back, but are good grounds for a rejection.</summary>
    public string[] Objections { get; init; } = [];

    /// <summary>What makes a negation one of the decision: "reject, not <em>really</em>" beside "reject, not tested".</summary>
    public string[] Hedges { get; init; } = [];

    /// <summary>Conditions that open a polite sentence: "If you have questions, call me".</summary>
    public string[] Courtesies { get; init; } = [];

    /// <summary>Words right behind a keyword that show it to be talked about, not said: "approve is …", "approve or …".</summary>
    public string[] Verbs { get; init; } = [];

    /// <summary>Words that may stand in front of an approval: "yes, approved".</summary>
    public string[] Assents { get; init; } = [];

    /// <summary>Words that may stand in front of a rejection: "no, rejected".</summary>
    public string[] Dissents { get; init; } = [];

    /// <summary>Words that a sentence may open with before it says what it says: "but reject the other one".</summary>
    public string[] Leads { get; init; } = [];
}
