using EmailComms;
using EmailComms.Azure;
using EmailComms.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

public static class Accounts
{
    public static void Two(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications("tenant-a", configuration.GetSection("Tenants:A"))
            .AddApprovalHandler<ReleaseApprovalHandler>();
        services.AddEmailCommunications("tenant-b", configuration.GetSection("Tenants:B"))
            .AddApprovalHandler<InvoiceApprovalHandler>()
            .AddInterceptor<StagingLabel>()
            .AddAzureAccessTokens(options =>
            {
                options.TenantId = configuration["Entra:TenantId"];
                options.ClientId = configuration["Entra:ClientId"];
                options.ClientSecret = configuration["Entra:ClientSecret"];
            });
    }

    public static void OnePerTenant(IServiceCollection services, IConfiguration configuration)
    {
        foreach (var tenant in configuration.GetSection("Tenants").GetChildren())
        {
            services.AddEmailCommunications(tenant.Key, tenant.GetSection("Mail"))
                .AddApprovalHandler<ReleaseApprovalHandler>();
        }
    }

    public static IEmailSender SenderOf(IServiceProvider services, string tenant)
    {
        return services.GetRequiredKeyedService<IEmailSender>(tenant);
    }

    public static void OwnLedger(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications("tenant-b", configuration.GetSection("Tenants:B"))
            .Services.AddSingleton<IReplyLedger, DatabaseReplyLedger>();
    }
}

public sealed class TenantNotices([FromKeyedServices("tenant-b")] IEmailSender sender)
{
    public Task<SendReceipt> SendAsync(EmailMessage message, CancellationToken cancellationToken) => sender.SendAsync(message, cancellationToken);
}
