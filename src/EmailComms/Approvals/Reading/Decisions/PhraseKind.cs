namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What a phrase does in an answer: one bit for each list of a <see cref="DecisionLanguage"/>.</summary>
[Flags]
internal enum PhraseKind : ulong
{
    None = 0,
    Approve = 1 << 0,
    Reject = 1 << 1,
    ApproveForm = 1 << 2,
    RejectForm = 1 << 3,
    Object = 1 << 4,
    Greeting = 1 << 5,
    Thanks = 1 << 6,
    Assent = 1 << 7,
    Dissent = 1 << 8,
    Regret = 1 << 9,
    Label = 1 << 10,
    Title = 1 << 11,
    Continuation = 1 << 12,
    Verb = 1 << 13,
    Negation = 1 << 14,
    Denial = 1 << 15,
    Harmless = 1 << 16,
    Innocent = 1 << 17,
    Condition = 1 << 18,
    Future = 1 << 19,
    Question = 1 << 20,
    Retraction = 1 << 21,
    Limit = 1 << 22,
    Objection = 1 << 23,
    Hedge = 1 << 24,
    Predicate = 1 << 25,
    Lead = 1 << 26,
    Report = 1 << 27,
    Reason = 1 << 28,
    Opener = 1 << 29,
    Plea = 1 << 30,
    Doubt = 1UL << 31,
    Mention = 1UL << 32,
    Lack = 1UL << 33,
    SmallTalk = 1UL << 34,
    Draft = 1UL << 35,
    Postponement = 1UL << 36,
    Term = 1UL << 37,
    Content = 1UL << 38,
    Slip = 1UL << 39,

    Decision = Approve | Reject,

    /// <summary>Every form of the words for one decision: what the other decision must not be said together with.</summary>
    AnyApprove = Approve | ApproveForm,
    AnyReject = Reject | RejectForm,

    /// <summary>What is said, and signs no mail: no word of these is somebody's name.</summary>
    Spoken = AnyApprove | AnyReject | Negation | Denial | Condition | Future | Retraction | Limit | Hedge | Objection | Assent | Dissent | Lead,

    /// <summary>What the thing decided on is not called.</summary>
    NoObject = Weighty | Report | Verb | Future | Limit | Objection | Hedge | Greeting,

    /// <summary>What a sentence that only greets or thanks does not hold.</summary>
    Weighty = AnyApprove | AnyReject | Negation | Denial | Condition | Retraction | Question,
}
