using EmailComms.Diagnostics;
using EmailComms.Mailbox;
using EmailComms.Transport;
using MailKit;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The reply folder exists and opens for reading and writing.</summary>
internal sealed class ImapFolderCheck : IConfigCheck
{
    private const int MaxNames = 10;

    public string Code => CheckCodes.ImapFolder;

    public string Title => "The reply folder can be opened";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Login(MailProtocol.Imap)];

    public bool NeedsApprovals => true;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var name = HeaderText.Sanitize(settings.ReplyFolder);
        var folder = await ImapFolders.FindAsync(run.Imap.Client, settings.ReplyFolder, run.Commands, cancellationToken).ConfigureAwait(false);
        if (folder is null)
        {
            return CheckResult.Failed(
                $"the folder '{name}' does not exist; the account has {await ListAsync(run, cancellationToken).ConfigureAwait(false)}",
                $"Set {settings.Path}:ReplyFolder to the folder that answers arrive in, or make the folder.");
        }

        FolderAccess access;
        try
        {
            access = await run.Commands.RunAsync(token => folder.OpenAsync(FolderAccess.ReadWrite, token), cancellationToken).ConfigureAwait(false);
        }
        catch (MailboxException exception)
        {
            return CheckResult.Failed(
                $"the folder '{name}' does not open: {exception.Message}",
                $"Check {settings.Path}:ReplyFolder, and the rights of {settings.Imap.Path}:User on it.");
        }

        if (access != FolderAccess.ReadWrite)
        {
            return CheckResult.Failed(
                $"the folder '{name}' opens read-only: answers could not be removed",
                $"Give {settings.Imap.Path}:User the right to delete in the folder, or set {settings.Path}:ReplyFolder to another.");
        }

        run.Folder = folder;
        return CheckResult.Passed($"'{name}' is open for reading and writing");
    }

    private static async Task<string> ListAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var folders = await ImapFolders.ListAsync(run.Imap.Client, run.Commands, cancellationToken).ConfigureAwait(false);
        var names = folders
            .Select(static folder => ServerText.From(folder.FullName))
            .Order(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var more = names.Count > MaxNames ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {names.Count - MaxNames} more") : string.Empty;
        return names.Count == 0 ? "none" : $"'{string.Join("', '", names.Take(MaxNames))}'{more}";
    }
}
