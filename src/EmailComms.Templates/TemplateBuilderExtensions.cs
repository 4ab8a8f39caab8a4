using EmailComms.Approvals;
using EmailComms.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>The verb of this package.</summary>
public static class TemplateBuilderExtensions
{
    /// <summary>Writes the messages to approvers with templates. A composer that the host registered before writes those that have none.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the templates.</param>
    public static IEmailCommunicationsBuilder AddTemplates(this IEmailCommunicationsBuilder builder, Action<ApprovalTemplates> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        var isAdded = services.Any(static service => service.ServiceType == typeof(TemplateApprovalMessageComposer));
        services.Configure(configure);
        if (isAdded)
        {
            return builder;
        }

        var others = services.Last(static service => service.ServiceType == typeof(IApprovalMessageComposer) && !service.IsKeyedService);
        services.AddSingleton(provider => new TemplateApprovalMessageComposer(Create(others, provider), provider.GetRequiredService<IOptions<ApprovalTemplates>>()));
        services.AddSingleton<IApprovalMessageComposer>(static provider => provider.GetRequiredService<TemplateApprovalMessageComposer>());
        return builder;
    }

    private static IApprovalMessageComposer Create(ServiceDescriptor service, IServiceProvider provider) => (IApprovalMessageComposer)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
}
