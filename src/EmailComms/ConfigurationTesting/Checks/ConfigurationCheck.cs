using EmailComms.Credentials;
using Microsoft.Extensions.Options;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The settings as they are written now: a change that is not valid is not in use, and must show here.</summary>
internal sealed class ConfigurationCheck(IOptionsMonitor<EmailCommunicationsOptions> options, ConfigurationPath path, AccessTokens accessTokens) : IConfigCheck
{
    public string Code => CheckCodes.Configuration;

    public string Title => "The settings are valid";

    public IReadOnlyList<string> DependsOn => [];

    public bool NeedsApprovals => false;

    public Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        try
        {
            var settings = EmailCommunicationsSettings.From(options.CurrentValue, path.Value, accessTokens);
            run.Begin(settings);
            return Task.FromResult(CheckResult.Passed(Describe(settings)));
        }
        catch (OptionsValidationException exception)
        {
            var failures = exception.Failures.ToList();
            var observed = failures.Count == 1 ? "1 setting is not valid" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{failures.Count} settings are not valid");
            return Task.FromResult(CheckResult.Failed(observed, string.Join('\n', failures)));
        }
    }

    private static string Describe(EmailCommunicationsSettings settings)
    {
        var place = settings.Sending.PickupFolder is null ? Describe(settings.Smtp) : "a pickup folder";
        var smtp = $"submission to {place} as {settings.FromAddress}";
        return settings.Approvals is { } approvals
            ? $"{smtp}; answers to {approvals.ReplyAddress} are read from '{HeaderText.Sanitize(approvals.ReplyFolder)}' at {Describe(approvals.Imap)}"
            : $"{smtp}; approvals are not enabled";
    }

    private static string Describe(Transport.MailServerSettings server) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{HeaderText.Sanitize(server.Host)}:{server.Port} ({server.Security})");
}
