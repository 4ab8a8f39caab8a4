using EmailComms.ConfigurationTesting;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

public static class TestingTheConfiguration
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var tester = services.GetRequiredService<IEmailConfigTester>();
        var report = await tester.TestAsync(new EmailConfigTestRequest { Recipient = new("ann@example.org") }, cancellationToken);
        Console.Write(report.Format());
    }
}
