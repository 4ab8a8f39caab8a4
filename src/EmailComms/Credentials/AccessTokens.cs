using EmailComms.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Credentials;

/// <summary>The cache in front of the host's provider: one slot for each server and user.</summary>
internal sealed partial class AccessTokens(
    IEnumerable<AccessTokenProviderRegistration> registrations,
    IServiceProvider services,
    TimeProvider timeProvider,
    ILogger<AccessTokens>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<AccessTokens>.Instance;
    private readonly Lock _lock = new();
    private readonly Dictionary<(MailProtocol Protocol, string Mailbox, string? Scope), AccessTokenSlot> _slots = [];

    // Made when the first token is needed, and tried again when that fails.
    private readonly Lazy<IEmailAccessTokenProvider> _provider = new(() => registrations.Single().Resolve(services), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>A host that registered no provider logs in with passwords.</summary>
    public bool HasProvider => registrations.Any();

    /// <summary>Gets a token for a login.</summary>
    /// <exception cref="MailServerAuthenticationException">The authorization server refused, or what came is no token.</exception>
    /// <exception cref="MailServerConnectionException">No token could be had now.</exception>
    public Task<HeldToken> GetAsync(MailServerSettings server, CancellationToken cancellationToken) =>
        SlotOf(server).GetAsync(cancellationToken);

    /// <summary>Gets another token than the one that the server refused; null when it would be too soon to ask for one.</summary>
    /// <exception cref="MailServerAuthenticationException">The authorization server refused, or what came is no token.</exception>
    /// <exception cref="MailServerConnectionException">No token could be had now.</exception>
    public Task<HeldToken?> RenewAsync(MailServerSettings server, HeldToken refused, CancellationToken cancellationToken)
    {
        Log.AccessTokenRefused(_logger, server.Protocol);
        return SlotOf(server).RenewAsync(refused, cancellationToken);
    }

    private AccessTokenSlot SlotOf(MailServerSettings server)
    {
        var key = (server.Protocol, server.User!, server.AccessTokenScope);
        lock (_lock)
        {
            if (!_slots.TryGetValue(key, out var slot))
            {
                slot = new AccessTokenSlot(forceRefresh => new AccessTokenFetch(server, forceRefresh, timeProvider, _logger).RunAsync(() => _provider.Value), timeProvider);
                _slots.Add(key, slot);
            }

            return slot;
        }
    }
}
