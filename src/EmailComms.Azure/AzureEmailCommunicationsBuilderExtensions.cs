using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmailComms.Azure;

/// <summary>The verb of this package.</summary>
public static class AzureEmailCommunicationsBuilderExtensions
{
    /// <summary>Has EmailComms log in to Microsoft 365 with access tokens of Microsoft Entra ID wherever a user is configured without a password.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Says as whom; checked when the host starts.</param>
    public static IEmailCommunicationsBuilder AddAzureAccessTokens(this IEmailCommunicationsBuilder builder, Action<AzureAccessTokenOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptionsWithValidateOnStart<AzureAccessTokenOptions>().Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AzureAccessTokenOptions>, AzureAccessTokenOptionsValidator>());
        return builder.AddAccessTokenProvider<AzureAccessTokenProvider>();
    }
}
