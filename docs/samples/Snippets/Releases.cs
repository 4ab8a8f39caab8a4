using EmailComms.Approvals;

namespace Snippets;

/// <summary>What the host of the examples approves.</summary>
public sealed record Release(string Id, string Version, string Changes);

/// <summary>Where the host of the examples keeps its releases.</summary>
public interface IReleases
{
    /// <summary>Records the decision unless there is one, and returns the one in force; null for an unknown release.</summary>
    Task<ApprovalDecision?> DecideOnceAsync(
        string releaseId, Guid decisionId, ApprovalDecision decision, string comment, CancellationToken cancellationToken);
}
