using System.Globalization;
using MailKit.Search;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>SEARCH finds what EXISTS counts: some servers' extended SEARCH finds nothing.</summary>
internal sealed class ImapSearchCheck : IConfigCheck
{
    private const int Attempts = 3;

    public string Code => CheckCodes.ImapSearch;

    public string Title => "Mails in the reply folder can be found";

    public IReadOnlyList<string> DependsOn => [CheckCodes.ImapFolder];

    public bool NeedsApprovals => true;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var found = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await run.Commands.RunAsync(run.Imap.Client.NoOpAsync, cancellationToken).ConfigureAwait(false);
            var before = run.Folder.Count;
            var uids = await run.Commands.RunAsync(token => run.Folder.SearchAsync(SearchQuery.All, token), cancellationToken).ConfigureAwait(false);
            found = uids.Count;

            // Mail that comes or goes meanwhile makes one difference, not several.
            if (found == before || found == run.Folder.Count)
            {
                return CheckResult.Passed(string.Create(CultureInfo.InvariantCulture, $"SEARCH finds all {found} mail(s)"));
            }
        }

        var observed = string.Create(CultureInfo.InvariantCulture, $"the folder holds {run.Folder.Count} mail(s) and SEARCH finds {found}");
        return found == 0
            ? CheckResult.Warning(observed, "The server's SEARCH is broken. Answers are found without it, but a flood of other mail can delay them: have the server updated.")
            : CheckResult.Warning(observed, "The server's SEARCH leaves mails out, which then are not processed: have its index rebuilt.");
    }
}
