namespace EmailComms.ConfigurationTesting;

/// <summary>Tries the configuration out, stage by stage, and says which setting is wrong.</summary>
/// <remarks>
/// Backs a settings page's "test" button.
/// <code>
/// var report = await tester.TestAsync(new EmailConfigTestRequest { Recipient = new("ann@example.org") }, cancellationToken);
/// foreach (var check in report.Checks.Where(check => check.Status >= EmailConfigStatus.Warning))
///     logger.LogWarning("{Title}: {Observed} {Remedy}", check.Title, check.Observed, check.Remedy);
/// </code>
/// </remarks>
public interface IEmailConfigTester
{
    /// <summary>Runs every stage that can run. A failing stage is part of the report and never an exception.</summary>
    /// <param name="request">Whom to send the test mail to, and how far to go.</param>
    /// <param name="cancellationToken">Cancels the test.</param>
    /// <returns>The report, without any secret.</returns>
    Task<EmailConfigReport> TestAsync(EmailConfigTestRequest request, CancellationToken cancellationToken = default);
}
