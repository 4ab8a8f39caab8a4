namespace EmailComms.Approvals;

/// <summary>The host's plug: gets each genuine decision.</summary>
/// <remarks>
/// Registered with <c>AddApprovalHandler&lt;T&gt;()</c> and resolved in a scope of its own for each reply. The same decision
/// can be presented more than once, after a failure or a restart, always with the same <see cref="ApprovalReply.DecisionId"/>:
/// make the effect depend on it.
/// <code>
/// public sealed class ReleaseApprovalHandler(Releases releases) : IApprovalHandler
/// {
///     public async Task&lt;ApprovalHandlerResult&gt; HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) =>
///         await releases.DecideAsync(reply.ApprovalId, reply.DecisionId, reply.Decision, reply.Comment, cancellationToken)
///             ? ApprovalHandlerResult.Applied
///             : ApprovalHandlerResult.Unknown;
/// }
/// </code>
/// </remarks>
public interface IApprovalHandler
{
    /// <summary>Applies one decision.</summary>
    /// <param name="reply">The decision.</param>
    /// <param name="cancellationToken">Cancelled when the host stops or <see cref="ApprovalOptions.HandlerTimeout"/> is over.</param>
    /// <returns>What became of the decision. The mail is deleted after it is recorded.</returns>
    /// <remarks>A thrown exception means "try again later": the mail stays for the next pass, up to <see cref="ApprovalOptions.MaxAttempts"/>.</remarks>
    Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken);
}
