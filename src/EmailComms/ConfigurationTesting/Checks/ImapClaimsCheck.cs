using EmailComms.Mailbox;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>Whether several processes can share the reply folder. Either answer is right for somebody.</summary>
internal sealed class ImapClaimsCheck : IConfigCheck
{
    public string Code => CheckCodes.ImapClaims;

    public string Title => "How many processes may work the reply folder is known";

    public IReadOnlyList<string> DependsOn => [CheckCodes.ImapFolder];

    public bool NeedsApprovals => true;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken) => Task.FromResult(CheckResult.Passed(
        ImapMailboxClaims.AreOffered(run.Imap.Client, run.Folder)
            ? "several: each claims its mails (CONDSTORE, keywords)"
            : $"one: without CONDSTORE or keywords mails cannot be claimed; set {run.Approvals.Path}:Worker to false in every other process"));
}
