using System.Globalization;
using EmailComms.Approvals;
using EmailComms.ConfigurationTesting;
using EmailComms.Specs.Servers;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace EmailComms.Specs;

/// <summary>Runs the tester in a host whose approvals are enabled, and checks of each report that it holds no secret.</summary>
public abstract class ConfigTesterSpecsBase(ServerKind server) : MailSpecs(server)
{
    private protected async Task<EmailConfigReport> TestAsync(
        MailAccount account,
        Action<IDictionary<string, string?>>? settings = null,
        EmailConfigTestRequest? request = null,
        CancellationToken? cancellationToken = null,
        Action<IEmailCommunicationsBuilder>? configure = null)
    {
        var host = await StartTesterHostAsync(account, settings, configure);
        var tester = host.Services.GetRequiredService<IEmailConfigTester>();

        var report = await tester.TestAsync(request ?? new EmailConfigTestRequest(), cancellationToken ?? Cancellation);

        AssertNoSecret(report, account);
        return report;
    }

    private protected Task<SpecHost> StartTesterHostAsync(
        MailAccount account,
        Action<IDictionary<string, string?>>? settings = null,
        Action<IEmailCommunicationsBuilder>? configure = null) => StartHostAsync(
        account,
        values =>
        {
            values["Approvals:Enabled"] = "true";
            settings?.Invoke(values);
        },
        builder =>
        {
            builder.AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
            configure?.Invoke(builder);
        });

    protected static void AssertFailed(EmailConfigReport report, string code, params string[] remedies)
    {
        Assert.True(report[code].Status == EmailConfigStatus.Failed, report.Format());
        Assert.All(remedies, remedy => Assert.Contains(remedy, report[code].Remedy, StringComparison.Ordinal));
    }

    protected static void AssertNotRun(EmailConfigReport report, string code, string failed)
    {
        Assert.Equal(EmailConfigStatus.Skipped, report[code].Status);
        Assert.Equal($"not run: {failed} failed", report[code].Observed);
    }

    private protected static void AssertNoSecret(EmailConfigReport report, MailAccount account, params string[] more)
    {
        var text = report.Format() + string.Join('\n', report.Checks);
        Assert.All([account.Password, account.Address, "ec1-", "ec1p-", .. more], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(@"\+[a-z2-7]{20,}@", text);
    }

    protected static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
