using System.Globalization;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>Our clock and the mail server's agree: requests expire by ours, and answers are dated by theirs.</summary>
internal sealed class ClockCheck : IConfigCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Code => CheckCodes.Clock;

    public string Title => "The clocks agree";

    public IReadOnlyList<string> DependsOn => [CheckCodes.RoundTrip];

    public bool NeedsApprovals => true;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        if (run.Arrived is not { ReceivedAt: { } receivedAt } arrived)
        {
            return Task.FromResult(CheckResult.Skipped("no mail came back to compare with"));
        }

        var difference = receivedAt - arrived.SeenAt;
        var seconds = Math.Abs(difference.TotalSeconds);
        var observed = string.Create(CultureInfo.InvariantCulture, $"the IMAP server's clock is {seconds:0} s {(difference >= TimeSpan.Zero ? "ahead of" : "behind")} this machine's");
        return Task.FromResult(difference.Duration() <= Tolerance
            ? CheckResult.Passed(observed)
            : CheckResult.Warning(observed, "Have both set by NTP: requests expire by this machine's clock."));
    }
}
