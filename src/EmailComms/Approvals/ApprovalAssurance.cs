namespace EmailComms.Approvals;

/// <summary>What an approver has to write besides the decision, so that it is sure which request it is about.</summary>
public enum ApprovalAssurance
{
    /// <summary>Nothing: the decision is enough.</summary>
    Reply = 0,

    /// <summary>
    /// The approver's own words name the request, by <see cref="ApprovalRequest.ApprovalId"/> or by the reference of a prepared
    /// answer. A "yes" to somebody else's question does not.
    /// </summary>
    Named = 1,

    /// <summary>The approver types a code that stands in the text of the request and nowhere else.</summary>
    TypedCode = 2,
}
