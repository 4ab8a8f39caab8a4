using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmailComms.Google;

/// <summary>The verb of this package.</summary>
public static class GoogleEmailCommunicationsBuilderExtensions
{
    /// <summary>Has EmailComms log in to Google Workspace with access tokens of a service account wherever a user is configured without a password.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Says which service account; checked when the host starts.</param>
    public static IEmailCommunicationsBuilder AddGoogleAccessTokens(this IEmailCommunicationsBuilder builder, Action<GoogleAccessTokenOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptionsWithValidateOnStart<GoogleAccessTokenOptions>().Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GoogleAccessTokenOptions>, GoogleAccessTokenOptionsValidator>());
        return builder.AddAccessTokenProvider<GoogleAccessTokenProvider>();
    }
}
