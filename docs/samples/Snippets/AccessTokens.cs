using EmailComms;
using EmailComms.Azure;
using EmailComms.Google;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

public static class AccessTokens
{
    public static void OfMicrosoft(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration.GetSection("EmailCommunications"))
            .AddAzureAccessTokens(options =>
            {
                options.TenantId = configuration["Mail:TenantId"];
                options.ClientId = configuration["Mail:ClientId"];
                options.ClientSecret = configuration["Mail:ClientSecret"];    // or ClientCertificatePath, UseManagedIdentity, Credential
            });
    }

    public static void OfGoogle(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration.GetSection("EmailCommunications"))
            .AddGoogleAccessTokens(options => options.ServiceAccountKeyPath = "/run/secrets/google-mail.json");
    }

    public static void OfTheCompany(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration)
            .AddAccessTokenProvider<CompanyTokenProvider>();
    }
}
