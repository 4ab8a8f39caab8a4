using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>Mails can be deleted from the reply folder: by MYRIGHTS (RFC 4314) where it is offered, else by PERMANENTFLAGS.</summary>
internal sealed class ImapRightsCheck : IConfigCheck
{
    public string Code => CheckCodes.ImapRights;

    public string Title => "Mails can be deleted from the reply folder";

    public IReadOnlyList<string> DependsOn => [CheckCodes.ImapFolder];

    public bool NeedsApprovals => true;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var remedy = $"Give {settings.Imap.Path}:User the rights to delete and expunge (t and e) in the folder: without them every answer would be processed again and again.";
        if (run.Imap.Client.Capabilities.HasFlag(ImapCapabilities.Acl))
        {
            var rights = await run.Commands.RunAsync(run.Folder.GetMyAccessRightsAsync, cancellationToken).ConfigureAwait(false);
            var text = HeaderText.Sanitize(rights.ToString());
            return rights.Contains(AccessRight.SetMessageDeleted) && rights.Contains(AccessRight.ExpungeFolder)
                ? CheckResult.Passed($"the account's rights are '{text}'")
                : CheckResult.Failed($"the account's rights are '{text}', which lack t (delete) or e (expunge)", remedy);
        }

        return run.Folder.PermanentFlags.HasFlag(MessageFlags.Deleted)
            ? CheckResult.Passed("mails can be marked as deleted")
            : CheckResult.Failed("the server does not keep the mark \\Deleted in this folder", remedy);
    }
}
