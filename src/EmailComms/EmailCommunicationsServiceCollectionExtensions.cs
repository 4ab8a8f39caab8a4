using EmailComms.Accounts;
using EmailComms.Approvals;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Passes;
using EmailComms.Approvals.Queueing;
using EmailComms.Approvals.Reports;
using EmailComms.Hosting;
using EmailComms.Ledger;
using EmailComms.Composition;
using EmailComms.ConfigurationTesting;
using EmailComms.ConfigurationTesting.Checks;
using EmailComms.Credentials;
using EmailComms.Diagnostics;
using EmailComms.Outbox;
using EmailComms.Status;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>Registers EmailComms.</summary>
public static class EmailCommunicationsServiceCollectionExtensions
{
    /// <summary>Registers EmailComms with settings from the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// The section <c>EmailCommunications</c>, or the whole configuration that holds it. Changes of it apply to the next operation.
    /// </param>
    /// <returns>A builder that continues the registration.</returns>
    /// <remarks>
    /// The settings are validated when the host starts; a program without a host calls <c>IStartupValidator.Validate()</c>.
    /// <code>
    /// services.AddEmailCommunications(configuration.GetSection("EmailCommunications"))
    ///         .AddApprovalHandler&lt;ReleaseApprovalHandler&gt;();
    /// </code>
    /// </remarks>
    public static IEmailCommunicationsBuilder AddEmailCommunications(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration as IConfigurationSection ?? configuration.GetSection(EmailCommunicationsOptions.SectionName);
        return Begin(services).ReadFrom(section);
    }

    /// <summary>Registers EmailComms with settings from code, which come after those of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder that continues the registration.</returns>
    public static IEmailCommunicationsBuilder AddEmailCommunications(this IServiceCollection services, Action<EmailCommunicationsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Begin(services).ReadFrom(configure);
    }

    /// <summary>Registers a named account beside others, with settings from the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The account's name, which is the key of its services. The same name again continues the registration.</param>
    /// <param name="section">The section with the account's settings. Changes of it apply to the next operation.</param>
    /// <returns>A builder that continues the registration; its verbs apply to this account alone.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds control characters.</exception>
    /// <remarks>
    /// <code>
    /// services.AddEmailCommunications("tenant-b", configuration.GetSection("Tenants:B"))
    ///         .AddApprovalHandler&lt;TenantBHandler&gt;();
    ///
    /// public sealed class Notices([FromKeyedServices("tenant-b")] IEmailSender sender)
    /// </code>
    /// </remarks>
    public static IEmailCommunicationsBuilder AddEmailCommunications(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        return Begin(services, name).ReadFrom(section);
    }

    /// <summary>Registers a named account beside others, with settings from code, which come after those of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The account's name, which is the key of its services. The same name again continues the registration.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder that continues the registration; its verbs apply to this account alone.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds control characters.</exception>
    public static IEmailCommunicationsBuilder AddEmailCommunications(this IServiceCollection services, string name, Action<EmailCommunicationsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Begin(services, name).ReadFrom(configure);
    }

    private static EmailCommunicationsBuilder Begin(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        AddCore(services, EmailCommunicationsOptions.SectionName);
        return new EmailCommunicationsBuilder(services, name: null);
    }

    private static EmailCommunicationsBuilder Begin(IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (HeaderText.HasControlCharacter(name))
        {
            throw new ArgumentException("The name of an account holds no control characters.", nameof(name));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddOptionsWithValidateOnStart<NamedAccounts>().Configure(accounts => accounts.Names.Add(name));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NamedAccounts>, NamedAccountsValidator>());
        services.TryAddKeyedSingleton(typeof(IOptions<>), name, typeof(AccountOptions<>));
        services.TryAddKeyedScoped(typeof(IOptionsSnapshot<>), name, typeof(AccountOptions<>));
        services.TryAddKeyedSingleton(typeof(IOptionsMonitor<>), name, typeof(AccountOptionsMonitor<>));
        services.TryAddKeyedSingleton(typeof(ILogger<>), name, typeof(AccountLogger<>));
        services.TryAddKeyedSingleton<ILoggerFactory>(name, static (provider, account) => new AccountLoggerFactory(provider.GetService<ILoggerFactory>(), (string)account!));
        var own = new AccountServiceCollection(services, name);
        own.TryAddSingleton(new EmailAccount(name));
        AddCore(own, name);
        return new EmailCommunicationsBuilder(own, name);
    }

    private static EmailCommunicationsBuilder ReadFrom(this EmailCommunicationsBuilder builder, IConfigurationSection section)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(new ConfigurationPath(section.Path)));
        builder.Services.AddSingleton<IConfigureOptions<EmailCommunicationsOptions>>(new EmailCommunicationsOptionsReader(section));
        builder.Services.AddSingleton<IOptionsChangeTokenSource<EmailCommunicationsOptions>>(new ConfigurationChangeTokenSource<EmailCommunicationsOptions>(section));
        return builder;
    }

    private static EmailCommunicationsBuilder ReadFrom(this EmailCommunicationsBuilder builder, Action<EmailCommunicationsOptions> configure)
    {
        builder.Services.Configure(configure);
        return builder;
    }

    private static void AddCore(IServiceCollection services, string path)
    {
        services.AddOptionsWithValidateOnStart<EmailCommunicationsOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmailCommunicationsOptions>, EmailCommunicationsOptionsValidator>());
        services.TryAddSingleton(new ConfigurationPath(path));
        services.TryAddSingleton<EmailCommsMetrics>();
        services.TryAddSingleton<StatusBoard>();
        services.TryAddSingleton<IEmailCommunicationsStatus>(static provider => provider.GetRequiredService<StatusBoard>());
        services.TryAddSingleton<ApprovalMonitor>();
        services.TryAddSingleton<WorkerSwitch>();
        services.TryAddSingleton<IApprovalReplyWorker>(static provider => provider.GetRequiredService<WorkerSwitch>());
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<CurrentSettings>();
        services.TryAddSingleton<IssuedRequests>();
        services.TryAddSingleton<ReplyTokenIssuer>();
        services.TryAddSingleton<ReplyCorrelator>();
        services.TryAddSingleton<IApprovalMessageComposer, DefaultApprovalMessageComposer>();
        services.TryAddSingleton<ApprovalRequester>();
        services.TryAddSingleton<EmailInterception>();
        services.TryAddSingleton<MimeMessageComposer>();
        services.TryAddSingleton<ProtocolLogs>();
        services.TryAddSingleton<SmtpConnectionSource>();
        services.TryAddSingleton<DirectSubmission>();
        services.TryAddSingleton<IEmailSender, SmtpEmailSender>();
        services.TryAddSingleton<TestMailSubmitter>();
        services.TryAddSingleton<ConfigurationCheck>();
        services.TryAddSingleton<SmtpSendCheck>();
        services.TryAddSingleton<RoundTripCheck>();
        services.TryAddSingleton<ConfigChecks>();
        services.TryAddSingleton<IEmailConfigTester, EmailConfigTester>();
        services.TryAddSingleton<IReplyLedger, InMemoryReplyLedger>();
        services.TryAddSingleton<ReplyEvaluator>();
        services.TryAddSingleton<IApprovalReplyInspector, ApprovalReplyInspector>();
        services.TryAddSingleton<ApprovalHandlerInvoker>();
        services.TryAddSingleton<HeldReplies>();
        services.TryAddSingleton<ForgeryAlarm>();
        services.TryAddSingleton<DeliveryFailures>();
        services.TryAddSingleton<ReplyApplier>();
        services.TryAddSingleton<FolderGuard>();
        services.TryAddSingleton<ReplyClaims>();
        services.TryAddSingleton<LeftAloneMails>();
        services.TryAddSingleton<ReplyDisposal>();
        services.TryAddSingleton<ReplyQueue>();
        services.TryAddSingleton<ReplyBatches>();
        services.TryAddSingleton<AnswerComposer>();
        services.TryAddSingleton<AnswerLimits>();
        services.TryAddSingleton<AnswerSubmitter>();
        services.TryAddSingleton<ApproverAnswering>();
        services.TryAddSingleton<ApprovalReplyProcessor>();
        services.TryAddSingleton<IApprovalReplyProcessor>(static provider => provider.GetRequiredService<ApprovalReplyProcessor>());
        services.TryAddSingleton<IApprovalQuarantine, ApprovalQuarantine>();
        services.AddHostedService<SmtpConnectionDrain>();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<OutboxObservers>();
        services.TryAddSingleton<IOutboxStore, InMemoryOutboxStore>();
        services.TryAddSingleton<IEmailOutbox, EmailOutbox>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<ApprovalReplyWorker>();
    }
}
