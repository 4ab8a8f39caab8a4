using EmailComms;
using EmailComms.Approvals;
using EmailComms.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Snippets;

public static class Registration
{
    public static async Task RunAHostAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services
            .AddEmailCommunications(builder.Configuration.GetSection("EmailCommunications"))
            .AddApprovalHandler<ReleaseApprovalHandler>();
        await builder.Build().RunAsync();
    }

    public static ServiceProvider WithoutAHost()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").AddEnvironmentVariables().Build();

        var services = new ServiceCollection();
        services.AddEmailCommunications(configuration);
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        return provider;
    }

    public static void FromCode(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration);
        services.AddEmailCommunications(options => options.Approvals.InstanceId = "production");
    }

    public static void SeveralKinds(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration)
            .AddApprovalHandler<ReleaseApprovalHandler>("release")
            .AddApprovalHandler<InvoiceApprovalHandler>("invoice");
    }

    public static void CheckedSignatures(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration)
            .AddApprovalHandler<ReleaseApprovalHandler>()
            .AddDkimVerification();
    }

    public static void CheckedSignaturesWithOptions(IEmailCommunicationsBuilder builder)
    {
        builder.AddDkimVerification(options =>
        {
            options.NameServers.Add("127.0.0.1");
            options.SigningDomains["corp.example"] = ["mail.corp.example"];
        });
    }

    public static void OwnComposer(IServiceCollection services)
    {
        services.AddSingleton<IApprovalMessageComposer, HouseStyleComposer>();
    }

    public static void OwnLedger(IServiceCollection services)
    {
        services.AddSingleton<IReplyLedger, DatabaseReplyLedger>();
    }
}
