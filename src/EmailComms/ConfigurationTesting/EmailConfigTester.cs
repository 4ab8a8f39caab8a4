using System.Globalization;
using EmailComms.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.ConfigurationTesting;

/// <summary>Runs the stages one after the other, and leaves out those whose ground is missing.</summary>
internal sealed partial class EmailConfigTester(ConfigChecks checks, ProtocolLogs protocolLogs, TimeProvider timeProvider, ILogger<EmailConfigTester>? logger = null) : IEmailConfigTester
{
    // For everything but waiting for the mail of the round trip, which has a time of its own.
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(2);

    private readonly ILogger _logger = logger ?? NullLogger<EmailConfigTester>.Instance;

    public async Task<EmailConfigReport> TestAsync(EmailConfigTestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.RoundTripTimeout, TimeSpan.FromSeconds(1), nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.RoundTripTimeout, TimeSpan.FromMinutes(10), nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        var start = timeProvider.GetTimestamp();
        var run = new ConfigTestRun(request, protocolLogs, timeProvider);
        await using var ending = run.ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(TotalTimeout + request.RoundTripTimeout, timeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var results = new List<EmailConfigCheck>();
        var blocked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var check in checks.All)
        {
            var result = await RunAsync(check, run, blocked, linked.Token, cancellationToken).ConfigureAwait(false);
            if (result.Status == EmailConfigStatus.Failed)
            {
                blocked.TryAdd(check.Code, check.Code);
            }

            results.Add(result);
        }

        var report = new EmailConfigReport { Checks = results, Duration = timeProvider.GetElapsedTime(start) };
        Report(report);
        return report;
    }

    private async Task<EmailConfigCheck> RunAsync(
        IConfigCheck check,
        ConfigTestRun run,
        Dictionary<string, string> blocked,
        CancellationToken linked,
        CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        var result = WhyNot(check, run, blocked) is { } reason
            ? CheckResult.Skipped(reason)
            : await RunAsync(check, run, linked, cancellationToken).ConfigureAwait(false);
        var scrubber = run.HasSettings ? new ReportScrubber(run.Settings, run.Request) : null;
        return new EmailConfigCheck
        {
            Code = check.Code,
            Title = check.Title,
            Status = result.Status,
            Observed = scrubber?.Scrub(result.Observed) ?? result.Observed,
            Remedy = scrubber?.Scrub(result.Remedy) ?? result.Remedy,
            Duration = result.Status == EmailConfigStatus.Skipped ? TimeSpan.Zero : timeProvider.GetElapsedTime(start),
        };
    }

    private static string? WhyNot(IConfigCheck check, ConfigTestRun run, Dictionary<string, string> blocked)
    {
        if (check.DependsOn.FirstOrDefault(blocked.ContainsKey) is { } missing)
        {
            // The stages after this one are told the stage that failed, not the ones between.
            blocked[check.Code] = blocked[missing];
            return $"not run: {blocked[missing]} failed";
        }

        if (NeedsSmtp(check) && run.HasSettings && run.Settings.Sending.PickupFolder is not null)
        {
            return $"nothing is submitted: {run.Settings.Path}:Smtp:PickupFolder is set";
        }

        return check.NeedsApprovals && run.HasSettings && run.Settings.Approvals is null
            ? $"approvals are not enabled: {run.Settings.Path}:Approvals:Enabled"
            : null;
    }

    private static bool NeedsSmtp(IConfigCheck check) =>
        check.Code.StartsWith("smtp.", StringComparison.Ordinal) || check.DependsOn.Any(static code => code.StartsWith("smtp.", StringComparison.Ordinal));

    private static async Task<CheckResult> RunAsync(IConfigCheck check, ConfigTestRun run, CancellationToken linked, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(run, linked).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (EmailCommsException exception)
        {
            return CheckResult.Failed(exception.Message, string.Empty);
        }
        catch (OperationCanceledException)
        {
            var limit = TotalTimeout + run.Request.RoundTripTimeout;
            return CheckResult.Failed(
                string.Create(CultureInfo.InvariantCulture, $"not finished when the time of the whole test was over ({limit.TotalSeconds:0} s)"),
                "A server or something on the way to it is very slow: look at the stages before, and try again.");
        }
        catch (Exception exception)
        {
            return CheckResult.Failed($"an unexpected {exception.GetType().Name}", "This is a fault of the test itself: please report it.");
        }
    }

    private void Report(EmailConfigReport report)
    {
        var failed = report.Checks.Where(static check => check.Status == EmailConfigStatus.Failed).Select(static check => check.Code).ToList();
        Log.ConfigurationTested(_logger, report.Status, report.Duration.TotalMilliseconds, failed.Count == 0 ? "none" : string.Join(' ', failed));
    }
}
