using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Accounts;

/// <summary>The options of an account as they were when they were first asked for.</summary>
internal sealed class AccountOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    [FromKeyedServices] IOptionsMonitor<TOptions> options) : IOptionsSnapshot<TOptions>
    where TOptions : class
{
    private readonly Lazy<TOptions> _value = new(() => options.CurrentValue, LazyThreadSafetyMode.PublicationOnly);

    public TOptions Value => _value.Value;

    public TOptions Get(string? name) => string.IsNullOrEmpty(name) ? Value : options.Get(name);
}
