using EmailComms.Mailbox;
using MailKit;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>There is a place for mails that cannot be processed. A test makes no folder.</summary>
internal sealed class ImapQuarantineCheck : IConfigCheck
{
    public string Code => CheckCodes.ImapQuarantine;

    public string Title => "There is a folder for mails that cannot be processed";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Login(MailProtocol.Imap)];

    public bool NeedsApprovals => true;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var name = HeaderText.Sanitize(settings.QuarantineFolder);
        var folder = await ImapFolders.FindAsync(run.Imap.Client, settings.QuarantineFolder, run.Commands, cancellationToken).ConfigureAwait(false);
        if (folder is null)
        {
            return CheckResult.Passed($"'{name}' does not exist yet; it is made when the first mail needs it");
        }

        return (folder.Attributes & (FolderAttributes.NoSelect | FolderAttributes.NonExistent)) == 0
            ? CheckResult.Passed($"'{name}' exists")
            : CheckResult.Failed($"'{name}' is a name that cannot hold mails", $"Set {settings.Path}:QuarantineFolder to another folder.");
    }
}
