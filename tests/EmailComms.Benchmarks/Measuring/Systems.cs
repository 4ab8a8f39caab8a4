using EmailComms.Specs.Servers;

namespace EmailComms.Benchmarks.Measuring;

/// <summary>The mail system that is measured against: a real one where it is installed.</summary>
internal static class Systems
{
    private const int LargestMessage = 64 * 1024 * 1024;

    private static MailSystemOptions Options => new()
    {
        MaxMessageBytes = LargestMessage,

        // Nobody reads it, and it is written for every login.
        DovecotSettings = "auth_debug = no",
    };

    /// <summary>Starts Postfix and Dovecot, or the server in this process where they are not installed.</summary>
    public static async Task<MailSystem> StartAsync(Report report)
    {
        if (PostfixDovecotInstallation.Current.WhyNotUsable is { } reason)
        {
            report.Note($"Against the loopback server. {reason}");
            return await LoopbackMailSystem.StartAsync(Options, CancellationToken.None);
        }

        return await PostfixDovecot.StartAsync(Options, CancellationToken.None);
    }

    /// <summary>Measures against Dovecot, or the server in this process where it is not installed, and then against Cyrus, where that is.</summary>
    /// <param name="report">Hears why one is not measured against.</param>
    /// <param name="measure">Is given the name of the server and the system.</param>
    public static async Task WithEachAsync(Report report, Func<string, MailSystem, Task> measure)
    {
        await using (var system = await StartAsync(report))
        {
            await measure(system is PostfixDovecot ? "Dovecot" : "the loopback server", system);
        }

        if (CyrusInstallation.Current.WhyNotUsable is { } reason)
        {
            report.Note(reason);
            return;
        }

        await using var cyrus = await PostfixCyrus.StartAsync(Options, CancellationToken.None);
        await measure("Cyrus", cyrus);
    }
}
