using EmailComms.Approvals;
using EmailComms.Dkim;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>The verb of this package.</summary>
public static class DkimBuilderExtensions
{
    /// <summary>
    /// Registers what checks DKIM signatures (RFC 6376) when <c>Approvals:SenderAuthentication</c> is <c>Dkim</c>. With another
    /// value it is registered and never asked.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options; null keeps the defaults.</param>
    public static IEmailCommunicationsBuilder AddDkimVerification(this IEmailCommunicationsBuilder builder, Action<DkimOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptionsWithValidateOnStart<DkimOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DkimOptions>, DkimOptionsValidator>());
        builder.Services.TryAddSingleton<DnsKeys>();
        builder.Services.TryAddSingleton<IDkimVerifier, DkimVerifier>();
        return builder;
    }
}
