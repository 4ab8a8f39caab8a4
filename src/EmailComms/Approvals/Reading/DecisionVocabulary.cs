namespace EmailComms.Approvals.Reading;

/// <summary>The words of all <see cref="DecisionLanguages"/>, by what they do.</summary>
internal static class DecisionVocabulary
{
    public static readonly PhraseSet Approve = new(language => language.Approve);
    public static readonly PhraseSet Reject = new(language => language.Reject);

    /// <summary>Every form of the words for one decision: what the other decision must not be said together with.</summary>
    public static readonly PhraseSet AnyApprove = new(language => [.. language.Approve, .. language.ApproveForms]);
    public static readonly PhraseSet AnyReject = new(language => [.. language.Reject, .. language.RejectForms]);

    public static readonly PhraseSet Objects = new(language => language.Objects);
    public static readonly PhraseSet Greetings = new(language => language.Greetings);
    public static readonly PhraseSet Negations = new(language => language.Negations);
    public static readonly PhraseSet Denials = new(language => language.Denials);
    public static readonly PhraseSet Harmless = new(language => language.Harmless);
    public static readonly PhraseSet Conditions = new(language => language.Conditions);
    public static readonly PhraseSet Futures = new(language => language.Futures);
    public static readonly PhraseSet Retractions = new(language => language.Retractions);
    public static readonly PhraseSet Limits = new(language => language.Limits);
    public static readonly PhraseSet Hedges = new(language => language.Hedges);
    public static readonly PhraseSet Objections = new(language => language.Objections);
    public static readonly PhraseSet Courtesies = new(language => language.Courtesies);
    public static readonly PhraseSet Verbs = new(language => language.Verbs);
    public static readonly PhraseSet Assents = new(language => language.Assents);
    public static readonly PhraseSet Dissents = new(language => language.Dissents);
    public static readonly PhraseSet Leads = new(language => language.Leads);

    /// <summary>What is said, and signs no mail: no word of these is somebody's name.</summary>
    public static readonly PhraseSet Spoken = new(language =>
    [
        .. language.Approve, .. language.ApproveForms, .. language.Reject, .. language.RejectForms, .. language.Negations, .. language.Denials, .. language.Conditions, .. language.Futures,
        .. language.Retractions, .. language.Limits, .. language.Hedges, .. language.Objections, .. language.Assents, .. language.Dissents, .. language.Leads,
    ]);

    /// <summary>The phrase that decides at that place: its decision, length and language.</summary>
    public static (ApprovalDecision Decision, int Length, string Language)? FindDecision(IReadOnlyList<DecisionWord> words, int index)
    {
        var approve = Approve.Match(words, index, null, out var approveLanguage);
        var reject = Reject.Match(words, index, null, out var rejectLanguage);
        if (approve == 0 && reject == 0)
        {
            return null;
        }

        return approve > reject
            ? (ApprovalDecision.Approve, approve, approveLanguage!)
            : (ApprovalDecision.Reject, reject, rejectLanguage!);
    }
}
