using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Accounts;

/// <summary>Scopes in which the account's services are found, as outside of them.</summary>
internal sealed class AccountScopeFactory(IServiceScopeFactory host, string account) : IServiceScopeFactory
{
    public IServiceScope CreateScope() => new Scope(host.CreateAsyncScope(), account);

    private sealed class Scope(AsyncServiceScope host, string account) : IServiceScope, IAsyncDisposable
    {
        public IServiceProvider ServiceProvider { get; } = new AccountServices(host.ServiceProvider, account);

        public void Dispose() => host.Dispose();

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
