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

    /// <summary>Starts Postfix and Cyrus, or says why not.</summary>
    public static async Task<MailSystem?> StartCyrusAsync(Report report)
    {
        if (CyrusInstallation.Current.WhyNotUsable is { } reason)
        {
            report.Note(reason);
            return null;
        }

        return await PostfixCyrus.StartAsync(Options, CancellationToken.None);
    }
}
