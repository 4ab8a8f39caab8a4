namespace EmailComms.Testing.Tests.Wire;

/// <summary>A test class with a server of its own per test, which must not have met a bug of its own.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    protected LoopbackMailServer Server { get; private set; } = null!;

    protected LoopbackUser User { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await LoopbackMailServer.StartAsync(cancellationToken: CancellationToken);
        User = Server.AddUser("approvals@example.test", "secret");
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains("SERVER BUG", StringComparison.Ordinal));
    }
}
