using EmailComms.Approvals;
using EmailComms.Approvals.Answering;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Reports;
using EmailComms.Hosting;
using EmailComms.Ledger;
using EmailComms.Composition;
using EmailComms.ConfigurationTesting;
using EmailComms.ConfigurationTesting.Checks;
using EmailComms.Credentials;
using EmailComms.Diagnostics;
using EmailComms.Outbox;
using EmailComms.Submission;
using EmailComms.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        AddCore(services);
        services.Replace(ServiceDescriptor.Singleton(new ConfigurationPath(section.Path)));
        services.AddSingleton<IConfigureOptions<EmailCommunicationsOptions>>(new EmailCommunicationsOptionsReader(section));
        services.AddSingleton<IOptionsChangeTokenSource<EmailCommunicationsOptions>>(new ConfigurationChangeTokenSource<EmailCommunicationsOptions>(section));
        return new EmailCommunicationsBuilder(services);
    }

    /// <summary>Registers EmailComms with settings from code, which come after those of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder that continues the registration.</returns>
    public static IEmailCommunicationsBuilder AddEmailCommunications(this IServiceCollection services, Action<EmailCommunicationsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        AddCore(services);
        services.Configure(configure);
        return new EmailCommunicationsBuilder(services);
    }

    private static void AddCore(IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EmailCommunicationsOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmailCommunicationsOptions>, EmailCommunicationsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ConfigurationPath(EmailCommunicationsOptions.SectionName));
        services.TryAddSingleton<EmailCommsMetrics>();
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
        services.TryAddSingleton<ReplyDisposal>();
        services.TryAddSingleton<AnswerComposer>();
        services.TryAddSingleton<AnswerLimits>();
        services.TryAddSingleton<AnswerSubmitter>();
        services.TryAddSingleton<ApproverAnswering>();
        services.TryAddSingleton<ApprovalReplyProcessor>();
        services.TryAddSingleton<IApprovalReplyProcessor>(static provider => provider.GetRequiredService<ApprovalReplyProcessor>());
        services.AddHostedService<SmtpConnectionDrain>();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<IOutboxStore, InMemoryOutboxStore>();
        services.TryAddSingleton<IEmailOutbox, EmailOutbox>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<ApprovalReplyWorker>();
    }
}
