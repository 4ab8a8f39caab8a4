using EmailComms.Approvals;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>What proves who answered: nothing that can fail, but whoever tests the settings should know it.</summary>
internal sealed class OriginCheck : IConfigCheck
{
    public string Code => CheckCodes.Origin;

    public string Title => "What proves who answered";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Configuration];

    public bool NeedsApprovals => true;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var key = $"{run.Approvals.Path}:{nameof(ApprovalOptions.SenderAuthentication)}";
        var origin = run.Approvals.Origin;
        return Task.FromResult(CheckResult.Passed(origin.Mode switch
        {
            SenderAuthentication.FromAddress =>
                $"the token and the From address, which is believed: {key} is FromAddress. AuthenticationResults and ExchangeOnline are stronger, where the mail border reports what it checked, and so is Dkim",
            SenderAuthentication.AuthenticationResults =>
                $"the token, the From address, and Authentication-Results of {string.Join(", ", origin.Services)}, {origin.Position} of {string.Join(", ", origin.BorderHosts)}",
            SenderAuthentication.Dkim =>
                "the token, the From address, and a DKIM signature of its domain, whose key is asked for in the DNS: the resolver has to be trustworthy",
            _ => "the token, the From address, and Authentication-Results of Exchange Online",
        }));
    }
}
