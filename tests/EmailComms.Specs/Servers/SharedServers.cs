using EmailComms.Specs.Servers;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace EmailComms.Specs.Servers;

/// <summary>What all tests of a run share: one Postfix and Dovecot and one Postfix and Cyrus, started for the first test that needs them, and the tally.</summary>
public sealed class SharedServers : IAsyncDisposable
{
    private readonly Lazy<Task<PostfixDovecot>> _postfixDovecot =
        new(static () => PostfixDovecot.StartAsync(new MailSystemOptions(), CancellationToken.None));

    private readonly Lazy<Task<PostfixCyrus>> _postfixCyrus =
        new(static () => PostfixCyrus.StartAsync(new MailSystemOptions(), CancellationToken.None));

    internal SpecTally Tally { get; } = new();

    public async ValueTask DisposeAsync()
    {
        if (_postfixDovecot is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _postfixDovecot.Value).DisposeAsync();
        }

        if (_postfixCyrus is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _postfixCyrus.Value).DisposeAsync();
        }

        Tally.Report();
    }

    internal static async Task<SharedServers> CurrentAsync() =>
        await TestContext.Current.GetFixture<SharedServers>() ?? throw new InvalidOperationException("There is no run.");

    internal Task<PostfixDovecot> PostfixDovecotAsync() => _postfixDovecot.Value;

    internal Task<PostfixCyrus> PostfixCyrusAsync() => _postfixCyrus.Value;
}
