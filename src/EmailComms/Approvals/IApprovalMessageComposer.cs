namespace EmailComms.Approvals;

/// <summary>Writes the messages that an approver gets. A host replaces it by registering its own before or after <c>AddEmailCommunications</c>.</summary>
/// <remarks>
/// Whatever it writes, the reference line is added when the text or the HTML lacks it: an answer without the token counts for
/// nothing.
/// <code>
/// services.AddSingleton&lt;IApprovalMessageComposer, HouseStyleComposer&gt;();
/// </code>
/// </remarks>
public interface IApprovalMessageComposer
{
    /// <summary>Writes the subject and the body for one approver.</summary>
    /// <param name="context">The request, the approver, and what makes the message answerable.</param>
    ApprovalMessage Compose(ApprovalMessageContext context);

    /// <summary>Writes the message that tells an approver what became of an answer, where <see cref="ApprovalOptions.Answers"/> ask for it.</summary>
    /// <param name="context">The request, the outcome, and the words that are used when there are no others.</param>
    ApprovalMessage ComposeAnswer(ApprovalAnswerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Proposal;
    }
}
