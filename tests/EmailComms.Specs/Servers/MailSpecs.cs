namespace EmailComms.Specs.Servers;

/// <summary>
/// The base of behaviour tests. An abstract class holds the tests, and sealed classes derive from it, one for each
/// <see cref="ServerKind"/>, so a new behaviour is one method in one class.
/// </summary>
public abstract class MailSpecs(ServerKind server) : IAsyncLifetime
{
    private readonly List<MailSystem> _owned = [];
    private readonly List<SpecHost> _hosts = [];

    /// <summary>The mail system of this test; other tests may be using it too.</summary>
    private protected MailSystem Mail { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var shared = await SharedServers.CurrentAsync();
        var whyNot = server switch
        {
            ServerKind.PostfixDovecot => PostfixDovecotInstallation.Current.WhyNotUsable,
            ServerKind.PostfixCyrus => CyrusInstallation.Current.WhyNotUsable,
            _ => null,
        };
        if (whyNot is { } reason)
        {
            if (PostfixDovecotInstallation.IsRequired)
            {
                Assert.Fail($"{PostfixDovecotInstallation.RequireVariable} is 1, but: {reason}");
            }

            shared.Tally.Skipped(reason);
            Assert.Skip(reason);
        }

        shared.Tally.Ran(server);
        Mail = server switch
        {
            ServerKind.PostfixDovecot => await shared.PostfixDovecotAsync(),
            ServerKind.PostfixCyrus => await shared.PostfixCyrusAsync(),
            _ => await StartOwnSystemAsync(),
        };
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            foreach (var system in _owned.Append(Mail).OfType<MailSystem>().Distinct())
            {
                TestContext.Current.TestOutputHelper?.WriteLine(system.RecentLog());
            }
        }

        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        foreach (var system in _owned)
        {
            await system.DisposeAsync();
        }

        foreach (var host in _hosts)
        {
            host.AssertNoSecretWasLogged();
        }
    }

    /// <summary>A mail system of the test's own, for what would disturb other tests: stopping it, other limits.</summary>
    private protected async Task<MailSystem> StartOwnSystemAsync(MailSystemOptions? options = null)
    {
        options ??= new MailSystemOptions();
        MailSystem system = server switch
        {
            ServerKind.PostfixDovecot => await PostfixDovecot.StartAsync(options, Cancellation),
            ServerKind.PostfixCyrus => await PostfixCyrus.StartAsync(options, Cancellation),
            _ => await LoopbackMailSystem.StartAsync(options, Cancellation),
        };
        _owned.Add(system);
        return system;
    }

    /// <summary>Starts a host application that uses EmailComms with this account; it ends with the test.</summary>
    /// <param name="account">The account that it sends from and reads replies with.</param>
    /// <param name="settings">Changes the settings, whose keys are relative to the section: <c>Smtp:Password</c>.</param>
    /// <param name="configure">Registers more.</param>
    private protected async Task<SpecHost> StartHostAsync(
        MailAccount account,
        Action<IDictionary<string, string?>>? settings = null,
        Action<IEmailCommunicationsBuilder>? configure = null)
    {
        var host = SpecHost.Create(account, settings, configure);
        _hosts.Add(host);
        await host.StartAsync(Cancellation);
        return host;
    }
}
