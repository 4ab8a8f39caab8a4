using System.Diagnostics.CodeAnalysis;
using EmailComms.Approvals;
using EmailComms.Credentials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmailComms;

/// <summary>The verbs of <see cref="IEmailCommunicationsBuilder"/>.</summary>
public static class EmailCommunicationsBuilderExtensions
{
    /// <summary>Adds the handler that gets the decisions of requests of one kind.</summary>
    /// <typeparam name="THandler">The handler; resolved in a scope of its own for each reply.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="kind">The <see cref="ApprovalRequest.Kind"/> of the requests; null for requests without one.</param>
    public static IEmailCommunicationsBuilder AddApprovalHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IEmailCommunicationsBuilder builder,
        string? kind = null)
        where THandler : class, IApprovalHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<THandler>();
        return builder.AddApprovalHandler(static services => services.GetRequiredService<THandler>(), kind);
    }

    /// <summary>Adds the handler that gets the decisions of requests of one kind, made by a factory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes or finds the handler; it is given the services of the reply's scope.</param>
    /// <param name="kind">The <see cref="ApprovalRequest.Kind"/> of the requests; null for requests without one.</param>
    public static IEmailCommunicationsBuilder AddApprovalHandler(
        this IEmailCommunicationsBuilder builder,
        Func<IServiceProvider, IApprovalHandler> factory,
        string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddSingleton(new ApprovalHandlerRegistration(kind ?? string.Empty, factory));
        return builder;
    }

    /// <summary>Adds an interceptor, which sees every notification before it is composed. They are asked in the order of their registration.</summary>
    /// <typeparam name="TInterceptor">The interceptor; one for the host's whole life.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IEmailCommunicationsBuilder AddInterceptor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TInterceptor>(
        this IEmailCommunicationsBuilder builder)
        where TInterceptor : class, IEmailInterceptor
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmailInterceptor, TInterceptor>());
        return builder;
    }

    /// <summary>Has EmailComms log in with access tokens (OAuth2) wherever a user is configured without a password.</summary>
    /// <typeparam name="TProvider">The provider; one for the host's whole life.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IEmailCommunicationsBuilder AddAccessTokenProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(
        this IEmailCommunicationsBuilder builder)
        where TProvider : class, IEmailAccessTokenProvider
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<TProvider>();
        return builder.AddAccessTokenProvider(static services => services.GetRequiredService<TProvider>());
    }

    /// <summary>Has EmailComms log in with access tokens (OAuth2) of a provider that a factory makes or finds.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes or finds the provider when the first token is needed; it is given the root services.</param>
    public static IEmailCommunicationsBuilder AddAccessTokenProvider(this IEmailCommunicationsBuilder builder, Func<IServiceProvider, IEmailAccessTokenProvider> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddSingleton(new AccessTokenProviderRegistration(factory));
        return builder;
    }
}
