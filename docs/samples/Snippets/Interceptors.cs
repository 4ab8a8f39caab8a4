using EmailComms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

public static class Interceptors
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration)
            .AddInterceptor<StagingLabel>();
    }
}
