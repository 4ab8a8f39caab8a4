namespace EmailComms.Approvals;

/// <summary>Phrases that decide besides those that are built in, such as <c>yes</c>, <c>ok</c> or a thumbs-up.</summary>
public sealed class ApprovalVocabularyOptions
{
    /// <summary>Phrases that approve when an answer opens with one of them. Everything that takes a decision back does so with them, too.</summary>
    /// <value>The default is an empty list; at most 100 phrases of 1 to 60 characters.</value>
    public IList<string> Approve { get; } = [];

    /// <summary>Phrases that reject when an answer opens with one of them. Everything that takes a decision back does so with them, too.</summary>
    /// <value>The default is an empty list; at most 100 phrases of 1 to 60 characters.</value>
    public IList<string> Reject { get; } = [];
}
