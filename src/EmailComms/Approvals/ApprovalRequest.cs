namespace EmailComms.Approvals;

/// <summary>A question that one or several people answer by e-mail with approve or reject.</summary>
public sealed record ApprovalRequest
{
    internal const int MaxApprovalIdBytes = 128;
    internal const int MaxKindBytes = 64;

    /// <summary>The host's key of what is to be approved; handed back with the decision. At most 128 bytes as UTF-8.</summary>
    public required string ApprovalId { get; init; }

    /// <summary>
    /// Which handler gets the decision, when there are several (<c>AddApprovalHandler&lt;T&gt;(kind)</c>); null for the
    /// handler without a kind. At most 64 bytes as UTF-8.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>
    /// Which asking this is. A request that is opened again, because what is approved has changed, gets a higher round and can
    /// be decided anew. The handler is told the round of each answer: it refuses those of earlier rounds.
    /// </summary>
    /// <value>The default is 1; from 1 to 1,000,000.</value>
    public int Round { get; init; } = 1;

    /// <summary>The subject: one line that lets the approver recognise what is asked.</summary>
    public required string Subject { get; init; }

    /// <summary>What the approver is told. How to answer is added below it.</summary>
    public required EmailBody Body { get; init; }

    /// <summary>Who is asked. Each gets a message and a token of their own.</summary>
    public required IReadOnlyList<Approver> Approvers { get; init; }

    /// <summary>Until when an answer counts.</summary>
    /// <value>The default, null, means <see cref="ApprovalOptions.RequestLifetime"/> from now.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What an answer has to hold besides the decision, so that a "yes" to something else is not taken for one.</summary>
    /// <value>The default is <see cref="ApprovalAssurance.Reply"/>: nothing.</value>
    public ApprovalAssurance Assurance { get; init; }

    /// <summary>Files, and images for the HTML (those with a <see cref="EmailAttachment.ContentId"/>).</summary>
    public IReadOnlyList<EmailAttachment> Attachments { get; init; } = [];

    /// <summary>The priority shown to the approvers.</summary>
    /// <value>The default is <see cref="EmailPriority.Normal"/>.</value>
    public EmailPriority Priority { get; init; }

    /// <summary>The host's key and the number of approvers, never what they are told.</summary>
    public override string ToString() => $"approval {HeaderText.Sanitize(ApprovalId)} of {Approvers.Count} approver(s)";
}
