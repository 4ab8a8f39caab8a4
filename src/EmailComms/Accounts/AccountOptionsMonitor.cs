using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Accounts;

/// <summary>Options made of what was registered for the account, and of that alone; the host's where nothing was.</summary>
internal sealed class AccountOptionsMonitor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions> : IOptionsMonitor<TOptions>, IDisposable
    where TOptions : class
{
    private readonly IOptionsMonitor<TOptions> _options;
    private readonly OptionsMonitor<TOptions>? _own;

    public AccountOptionsMonitor(
        IServiceProvider host,
        [FromKeyedServices] IEnumerable<IConfigureOptions<TOptions>> configure,
        [FromKeyedServices] IEnumerable<IPostConfigureOptions<TOptions>> postConfigure,
        [FromKeyedServices] IEnumerable<IValidateOptions<TOptions>> validate,
        [FromKeyedServices] IEnumerable<IOptionsChangeTokenSource<TOptions>> changes)
    {
        if (configure.Any() || postConfigure.Any() || validate.Any() || changes.Any())
        {
            _own = new OptionsMonitor<TOptions>(new OptionsFactory<TOptions>(configure, postConfigure, validate), changes, new OptionsCache<TOptions>());
        }

        _options = _own ?? host.GetRequiredService<IOptionsMonitor<TOptions>>();
    }

    public TOptions CurrentValue => _options.CurrentValue;

    public TOptions Get(string? name) => _options.Get(name);

    public IDisposable? OnChange(Action<TOptions, string?> listener) => _options.OnChange(listener);

    public void Dispose() => _own?.Dispose();
}
