using MailKit.Net.Imap;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The server has the extensions that make processing safe and prompt.</summary>
internal sealed class ImapCapabilitiesCheck : IConfigCheck
{
    public string Code => CheckCodes.ImapCapabilities;

    public string Title => "The IMAP server has the extensions that are needed";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Login(MailProtocol.Imap)];

    public bool NeedsApprovals => true;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken) =>
        Task.FromResult(Judge(run.Imap.Client.Capabilities, run.Approvals));

    internal static CheckResult Judge(ImapCapabilities capabilities, Approvals.ApprovalSettings settings)
    {
        List<string> present = [];
        List<string> consequences = [];
        Note(ImapCapabilities.UidPlus, "UIDPLUS", $"deleting an answer also removes what others have marked as deleted, which {settings.Path}:ExclusiveFolder allows");
        Note(ImapCapabilities.Move, "MOVE", "a mail for quarantine is copied first, and could be there twice after a fault");
        if (settings.UseIdle)
        {
            Note(ImapCapabilities.Idle, "IDLE", $"answers wait for the next interval of {settings.Path}:ProcessInterval");
        }

        if (!capabilities.HasFlag(ImapCapabilities.UidPlus) && !capabilities.HasFlag(ImapCapabilities.GMailExt1) && !settings.ExclusiveFolder)
        {
            return CheckResult.Failed(
                "UIDPLUS is missing: deleting an answer would also remove mails that somebody else has marked as deleted",
                $"Set {settings.Path}:ExclusiveFolder to true if nobody and nothing else uses the folder.");
        }

        return consequences.Count == 0
            ? CheckResult.Passed(string.Join(", ", present))
            : CheckResult.Warning(string.Join("; ", consequences), "It works as it is. A server with these extensions does it better.");

        void Note(ImapCapabilities capability, string name, string consequence)
        {
            if (capabilities.HasFlag(capability))
            {
                present.Add(name);
            }
            else
            {
                consequences.Add($"without {name}, {consequence}");
            }
        }
    }
}
